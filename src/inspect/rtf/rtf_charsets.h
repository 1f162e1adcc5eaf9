// What bytes of an RTF mean: by its character set, and those of its fonts.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "inspect/rtf/rtf_words.h"
#include "inspect/text/charset.h"

namespace assure::inspect {

class RtfCharsets {
 public:
  // `font`: that of the group, which some of these words set. Others are passed over.
  void note(RtfAct act, int number, int& font);
  int default_font() const { return default_font_; }

  // What a byte says in a font, in UTF-8; empty for the first half of a character.
  std::string text_of(char byte, int font);
  // A word of RTF was between.
  void forget_half() { half_.clear(); }

 private:
  static constexpr Charset windows = {Charset::Kind::OneByte, &windows_1252};

  std::string half_;                          // the first byte of a character of East Asia
  std::optional<Charset> charset_ = windows;  // of fonts without one of their own
  std::map<int, std::optional<Charset>> fonts_;
  int default_font_ = -1;
};

}  // namespace assure::inspect
