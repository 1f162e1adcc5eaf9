// Small things done to text that the standard library lacks.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assure::base {

std::string join(std::span<const std::string> parts, std::string_view separator);
std::vector<std::string_view> split(std::string_view text, char separator);
// A message in pieces, those between backticks as code; none is empty. The last backtick of an odd number
// closes nothing.
struct MessagePiece {
  std::string_view text;
  bool is_code = false;
};
std::vector<MessagePiece> split_code(std::string_view message);
std::string_view trim(std::string_view text);
std::string lower_ascii(std::string_view text);

bool is_one_of(std::string_view text, std::span<const std::string_view> several);
bool is_one_of(std::string_view text, std::initializer_list<std::string_view> several);

// "1 gap", "3 gaps": the unit takes an s unless count is 1.
std::string counted(std::size_t count, std::string_view unit);

// The text as one word of a shell's command: in quotes when it has to be.
std::string shell_word(std::string_view text);

// "`a`, `b` and `c`"; of more than a hundred the first ones, "and 23 more".
std::string quoted_list(std::span<const std::string> names);

}  // namespace assure::base
