// A YAML file being written: lines that hold, lines to fill in, and explanations.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "record/spanned.h"

namespace assure::scaffold {

// Lines are indented by two spaces for each `depth`. Explanations begin with `##`, lines to fill in with `#`:
// with all of the latter uncommented the file still reads.
class Skeleton {
 public:
  // Wrapped; white space and what a terminal should not see is a space.
  void explain(std::size_t depth, std::string_view text);
  void write(std::size_t depth, std::string_view line);
  // `inner`: spaces behind the `#`, for a line within a record that is itself to fill in.
  void blank(std::size_t depth, std::size_t inner, std::string_view line);
  // `key: value  # hint`; the hint stands above it when the line would be too long.
  void field(std::size_t depth, std::size_t inner, std::string_view line, std::string_view hint);
  void separate();  // an empty line, never two
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// A text as a YAML scalar in one line, without anything that a terminal acts upon.
std::string scalar(std::string_view text);
// `[a, b]`
std::string flow(const std::vector<std::string>& names);

std::vector<std::string> texts_of(const std::vector<record::Spanned<record::Id>>& ids);

// What stands for a fact that nobody knows yet. `check` reports each of them once it is no comment any more.
inline constexpr std::string_view some_day = "YYYY-MM-DD";
inline constexpr std::string_view some_post = "post-id";

}  // namespace assure::scaffold
