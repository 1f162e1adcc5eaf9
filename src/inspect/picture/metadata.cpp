#include "inspect/picture/metadata.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "document/content.h"
#include "inspect/office/persons.h"
#include "inspect/text/words.h"

namespace assure::inspect {
namespace {

// Fields of a fixed size are filled up with zeros or spaces.
std::string_view without_filling(std::string_view value) {
  const std::size_t last = value.find_last_not_of(std::string_view("\0 \t\r\n", 5));
  return base::trim(value.substr(0, last + 1));
}

}  // namespace

void Metadata::add(std::string_view label, std::string_view value) {
  value = without_filling(value);
  if (!has_word(value)) return;
  if (label.size() + value.size() + 3 > largest - lines_.size()) return leave_out();
  lines_ += label;
  lines_ += ": ";
  lines_ += document::decode_text(value);
  lines_ += '\n';
}

void Metadata::add_person(std::string_view label, std::string_view value) {
  add(label, value);
  constexpr std::size_t longest = 200, most = 1000;
  value = without_filling(value);
  std::string name = base::lower_ascii(document::decode_text(value.substr(0, longest)));
  if (names_person(name) && persons_.size() < most) persons_.insert(std::move(name));
}

bool Metadata::take(std::size_t bytes) {
  if (bytes > most_taken - taken_) {
    left_out_ = true;
    return false;
  }
  taken_ += bytes;
  return true;
}

void Metadata::give(Texts& texts, document::Hidden why) {
  const auto before = texts.hiding();
  texts.hide(why);
  texts.add(lines_);
  if (!persons_.empty()) texts.note(disclosure::Kind::PersonInProperties, persons_.size());
  if (has_place_) texts.note(disclosure::Kind::PhotoPlace);
  texts.hide_for(before);
}

}  // namespace assure::inspect
