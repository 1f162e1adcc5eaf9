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

// Citations that speak of a file, in source order.
using Citations = std::vector<const submission::Citation*>;

// Whether a document has the section that a citation names.
struct SectionAnswer {
  bool has_headings = false;  // else nobody can tell
  bool there = false;
  std::string nearest;  // heading, when it is not there
};

struct InspectedFile {
  document::Facts facts;  // without texts: those of all files together may not fit into memory
  document::Fault fault = document::Fault::Damaged;  // of their trouble, when they have any
  bool has_blank_pages = false;                      // most likely scans
  std::vector<std::size_t> hidden_pages;             // slides and sheets that are hidden, from 1, ascending
  std::string draft_line;  // by which its first page says that it is a draft; else empty
  std::map<const submission::Citation*, document::QuoteAnswer> quotes;
  std::map<const submission::Citation*, SectionAnswer> sections;
  std::map<const submission::Citation*, CellAnswer> cells;  // of workbooks alone

  bool has(document::Fault sort) const { return !facts.trouble.empty() && fault == sort; }
};

// Answers what citations ask of a file's text, and lets it go. `quotes`: those with a quote; `sections`:
// those that name a section.
InspectedFile inspected_file(document::Look look, const Citations& quotes, const Citations& sections);

}  // namespace assure::evaluate
