// What is kept of the files that somebody looked at.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/inspect.h"
#include "document/quote.h"
#include "evaluate/cited_cells.h"
#include "submission/evidence.h"

namespace assure::evaluate {

// The citations with a quote that speak of a file, in source order.
using Citations = std::vector<const submission::Citation*>;

struct InspectedFile {
  document::Facts facts;  // without texts: those of all files together may not fit into memory
  document::Fault fault = document::Fault::Damaged;  // of their trouble, when they have any
  bool has_blank_pages = false;                      // most likely scans
  std::string draft_line;  // by which its first page says that it is a draft; else empty
  std::map<const submission::Citation*, document::QuoteAnswer> quotes;
  std::map<const submission::Citation*, CellAnswer> cells;  // of workbooks alone

  bool has(document::Fault sort) const { return !facts.trouble.empty() && fault == sort; }
};

// Answers all that is asked of a file, and lets its text go.
InspectedFile inspected_file(document::Look look, const Citations& citations);

}  // namespace assure::evaluate
