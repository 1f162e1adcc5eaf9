// How far a value reaches in its source. yaml-cpp says where a value begins, never where it ends.
#pragma once

#include <cstddef>
#include <string_view>

namespace assure::yaml {

// Offsets are bytes of `text`; each function answers an offset between `at` and the end of `text`.

// Of the line break behind `at`.
std::size_t end_of_line(std::string_view text, std::size_t at);

// Of the word at `at`: before the next blank.
std::size_t end_of_word(std::string_view text, std::size_t at);

// Behind spaces, tabs, line breaks and comments.
std::size_t skip_blank(std::string_view text, std::size_t at);

// Behind an anchor or alias (`&name`, `*name`) that begins at `at`.
std::size_t end_of_anchor(std::string_view text, std::size_t at);

// What stands before a value: `&name`, `!tag`, in either order.
struct Properties {
  std::size_t tag_begin = 0;  // equal to tag_end: no tag
  std::size_t tag_end = 0;
  std::size_t end = 0;    // behind the last property; `at` when there is none
  std::size_t value = 0;  // where the next thing begins
};
Properties skip_properties(std::string_view text, std::size_t at, bool has_anchor, bool has_tag);

// Behind the closing quote of the scalar whose opening quote stands at `at`, or npos when there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t at);

// Behind the plain scalar that begins at `at` and was read as `value`, lines folded.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value);

// Behind the last line of the block scalar whose `|` or `>` stands at `at`, without its line break.
// `parent_indent` is the column of the block list or mapping that holds it, from 0; -1 for none.
std::size_t end_of_block(std::string_view text, std::size_t at, int parent_indent);

// The column of `at`, from 0, in bytes.
std::size_t column_of(std::string_view text, std::size_t at);

// Whether a line begins at `at`, with `---` or `...` as a word of its own.
bool is_document_marker(std::string_view text, std::size_t at);

// The length of the `~`, `null`, `Null` or `NULL` that begins at `at` and is all of a value (in brackets:
// `flow`) or of a `key`; or 0.
std::size_t null_word_at(std::string_view text, std::size_t at, bool flow, bool key);

}  // namespace assure::yaml
