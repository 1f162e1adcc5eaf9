// Finds the marks of a document in its text. What is found is meant to be worth a look by a person: of two
// readings of a line, the one that makes nothing of it is taken.
#pragma once

#include <string_view>
#include <vector>

#include "document/facts.h"
#include "document/mark.h"

namespace assure::document {

// In order of their kinds, then of the text. None of a table, of which nobody knows what its cells mean.
std::vector<Mark> marks_of(const Facts& facts);

// A line of a text, or one cell of it; the first million of them.
struct MarkedLine {
  std::size_t page = 0;
  std::string_view text;  // without white space at its ends
};
std::vector<MarkedLine> marked_lines(const std::vector<std::string>& pages);

// What is shown of a line: words around a place in it.
std::string mark_words(std::string_view line, std::size_t at, std::size_t size);

// Of one kind each.
std::vector<Mark> pending_marks(const std::vector<MarkedLine>& lines);
std::vector<Mark> blank_marks(const std::vector<MarkedLine>& lines);
std::vector<Mark> absent_parts(const Facts& facts, const std::vector<MarkedLine>& lines);
std::vector<Mark> organisation_marks(const Facts& facts, const std::vector<MarkedLine>& lines);
std::vector<Mark> first_page_dates(const std::vector<MarkedLine>& lines);

}  // namespace assure::document
