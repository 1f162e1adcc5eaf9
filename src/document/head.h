// What the name and the first bytes of a file tell of it, when nobody asks for its text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/facts.h"

namespace assure::document {

struct Head {
  std::string_view name;
  std::string_view bytes;  // the first ones, at most head_size; of a smaller file all
  std::uint64_t size = 0;  // of the file
  bool is_whole() const { return bytes.size() == size; }
};
inline constexpr std::size_t head_size = std::size_t(1) << 16U;

// Why it is not the document that somebody meant to put there but a shortcut to it, a pointer that some
// program left in its place, a lock file or half a download: "is a Git LFS pointer". Empty otherwise.
std::string why_stand_in(const Head& head);

bool is_all_zeros(std::string_view bytes);
// "holds nothing but white space". Empty when there is something, or when more may follow.
std::string why_blank(const Head& head);

// The facts of Depth::Beginning. None when only a parser knows: it may be a PDF or an office file by its
// bytes, and its name does not say otherwise.
std::optional<Facts> facts_of_head(const Head& head);

}  // namespace assure::document
