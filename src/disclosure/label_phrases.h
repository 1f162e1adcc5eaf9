// The words of labels, as files of health services have them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "disclosure/label.h"

namespace assure::disclosure {

enum class PhraseIs : std::uint8_t {
  Anywhere,
  Alone,  // all that a cell, or the part of a line before a colon, says
};

// The words are in small letters; a space in them is whatever may join two words of a label, or nothing.
struct PhraseGroup {
  Label label;
  PhraseIs is;
  std::span<const std::string_view> phrases;
};

std::span<const PhraseGroup> label_phrases();

}  // namespace assure::disclosure
