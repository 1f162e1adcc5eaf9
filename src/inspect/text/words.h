// What makes a line say something, for comparing texts that are laid out in different ways.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace assure::inspect {

// Without white space and control characters of ASCII.
inline std::string without_space(std::string_view text) {
  std::string result;
  std::copy_if(text.begin(), text.end(), std::back_inserter(result),
      [](char c) { return static_cast<unsigned char>(c) > ' '; });
  return result;
}

// A letter or a digit of ASCII, or anything beyond ASCII.
inline bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
  });
}

}  // namespace assure::inspect
