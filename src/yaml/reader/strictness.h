// What YAML 1.2.2 forbids and yaml-cpp lets pass, so that part of a file would be dropped or read otherwise
// than by other programs. Each fault is AS102. All offsets count from the first byte of the text, the whole
// file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"

namespace assure::yaml {

// A scalar or an alias, as it is written.
struct Leaf {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct StrictText {
  std::string_view text;
  std::uint32_t file = 0;
};

// What stands between the leaves (in order; `base` bytes before the first are no text): comments that are
// joined to something (6.6), directives behind the beginning of a document (6.8, 9.2), text behind `...`
// (9.1.2), and commas with nothing before them (7.4).
void check_between(
    const StrictText& in, std::size_t base, const std::vector<Leaf>& leaves, diag::Diagnostics& out);

// Lines of [begin, end) but the first, which go on with a value in quotes or brackets: they are indented with
// more spaces than `indent`, the column of the block around it, -1 when there is none (6.1, 7.3, 7.4). A line
// that begins with a closing bracket may stand in that column: everybody reads it.
void check_indentation(
    const StrictText& in, std::size_t begin, std::size_t end, int indent, diag::Diagnostics& out);

// Anchors and tags in [begin, end) that begin a line, likewise (8.2).
void check_properties(
    const StrictText& in, std::size_t begin, std::size_t end, int indent, diag::Diagnostics& out);

// `\'`, which is no escape in double quotes (5.7).
void check_escapes(const StrictText& in, std::size_t begin, std::size_t end, diag::Diagnostics& out);

// A byte order mark in a text without quotes, where it would be a letter that nobody sees (5.2).
void check_byte_order_mark(const StrictText& in, std::size_t begin, std::size_t end, diag::Diagnostics& out);

// The head of the block scalar at `begin`, and empty lines at its beginning with more spaces than the text
// below, which would end it there (8.1.1).
bool check_block(const StrictText& in, std::size_t begin, int indent, diag::Diagnostics& out);

}  // namespace assure::yaml
