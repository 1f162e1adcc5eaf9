// The trace matrix as values: which item of evidence stands for which criterion, and where nothing does.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "pages/book.h"

namespace assure::pages {

struct MatrixRow {
  const submission::EvidenceItem* item = nullptr;  // null when nothing of that id is declared
  std::string name;
  std::map<std::size_t, std::string> marks;  // by column; the pages cited, empty for the whole document
};

// A kind of document that is asked for and not there in full.
struct MissingKind {
  const evaluate::KindResult* kind = nullptr;
  std::vector<std::size_t> columns;  // criteria that ask for it by name; empty: the checklist as a whole does
};

struct MatrixColumn {
  const evaluate::CriterionResult* criterion = nullptr;
  std::size_t cited = 0;  // items
  std::size_t gaps = 0;   // its own, and those of parts that have no column
};

struct MatrixTable {
  const evaluate::FrameworkResult* result = nullptr;
  const framework::Element* element = nullptr;
  std::size_t number = 1;  // of the element's tables
  std::size_t of = 1;
  std::vector<MatrixColumn> columns;
  std::vector<MissingKind> kinds;
  std::vector<MatrixRow> rows;        // in the order of the register, undeclared ones at the end
  std::vector<std::string> left_out;  // ids of criteria that do not apply; in the element's last table
};

// Rows of a table on one page.
struct MatrixPart {
  std::size_t table = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Matrix {
  std::vector<MatrixTable> tables;
  std::vector<std::vector<MatrixPart>> pages;
  std::vector<const submission::EvidenceItem*> uncited;  // items that no criterion cites
};

Matrix matrix_of(const Book& book);

}  // namespace assure::pages
