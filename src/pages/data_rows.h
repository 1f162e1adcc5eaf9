// Rows of long tables, made once and shown twice: as HTML on pages that hold some of them each, and as data
// from which templates/script/rows.js filters, sorts and turns over all of them without a server.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pages/book.h"
#include "templates/view.h"

namespace assure::pages {

struct CellPart {
  std::string text;
  std::string path = {};  // of what it links to, from the top of the pack; empty for plain text
  std::string css = {};   // classes, as in `badge tone-error`; or `code`
};
using Line = std::vector<CellPart>;
using Cell = std::vector<Line>;

struct DataRow {
  std::string anchor;  // its place on the page; empty for none
  // The first is the row's heading, its further lines are set smaller.
  std::vector<Cell> cells;
  std::vector<std::string> keys;                  // one a column, to sort by; empty comes last
  std::vector<std::vector<std::size_t>> choices;  // for each filter, those of its options that fit
};

struct DataColumn {
  std::string title;
  bool sorts = false;
};

struct DataFilter {
  std::string title;  // "Owner"
  std::vector<std::string> options;

  // Number of the option, which is added when it is new.
  std::size_t option(const std::string& text);
};

struct DataRows {
  std::string name;  // register
  std::vector<DataColumn> columns;
  std::vector<DataFilter> filters;
  std::vector<DataRow> rows;
  bool plain = false;  // there is no script to filter and sort them
};

// A message with code in backticks, as a sentence: its first letter is a capital, unless it is code.
Line message_line(std::string_view message);

// Fills rows.html: head, filters, and the rows of the slice.
void fill_rows(const DataRows& table, Slice slice, View view);

// assets/rows/NAME-N.js
std::vector<Page> row_files(const DataRows& table);

// Where a filter has options without order of their own: by their letters.
void sort_options(DataRows& table);

}  // namespace assure::pages
