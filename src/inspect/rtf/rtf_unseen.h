// What rich text holds besides its words: objects, and what is counted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/passage.h"
#include "inspect/rtf/rtf_words.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Why text of this destination is on no page; none for what is, and for what is no text.
std::optional<document::Hidden> why_unseen(Destination destination);

class RtfUnseen {
 public:
  void add_change() { ++changes_; }
  void add_to_person(std::string_view text) { person_ += text; }
  // Of the bytes of an object; what is no hexadecimal digit is passed over.
  void add_digit(char c);
  // A group for this ends.
  void end(Destination was);

  // Holds the files and notes the counts. Ends this object.
  void give(Texts& texts);

 private:
  std::string person_;
  std::string object_;
  std::optional<unsigned> half_;  // of its next byte
  std::vector<EnclosedFile> files_;
  std::size_t comments_ = 0, changes_ = 0, persons_ = 0;
};

}  // namespace assure::inspect
