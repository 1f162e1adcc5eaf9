// What is kept of the files that somebody looked into.
#pragma once

#include <map>
#include <vector>

#include "document/facts.h"
#include "document/quote.h"
#include "submission/evidence.h"

namespace assure::evaluate {

// The citations with a quote that speak of a file, in source order.
using Citations = std::vector<const submission::Citation*>;

struct InspectedFile {
  document::Facts facts;         // without texts: those of all files together may not fit into memory
  bool has_blank_pages = false;  // most likely scans
  std::map<const submission::Citation*, document::QuoteAnswer> quotes;
};

// Answers all that is asked of a file, and lets its text go.
InspectedFile inspected_file(document::Facts facts, const Citations& citations);

}  // namespace assure::evaluate
