// Character references of HTML: `&amp;`, `&#163;`, `&#xA3;`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assure::inspect {

struct CharacterReference {
  char32_t point = 0;
  std::size_t length = 0;  // in bytes, without the `&`
};

// At the beginning of `text`, which follows an `&`. None for what is no reference and for rare names.
std::optional<CharacterReference> character_reference(std::string_view text);

// The text with references as what they stand for; the others stay as they are written.
std::string with_references(std::string_view text);

}  // namespace assure::inspect
