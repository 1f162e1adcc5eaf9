#include "inspect/rtf/rtf_unseen.h"

#include <charconv>
#include <utility>

#include "inspect/office/ole_object.h"
#include "inspect/office/persons.h"

namespace assure::inspect {

std::optional<document::Hidden> why_unseen(Destination destination) {
  if (destination == Destination::Comment) return document::Hidden::Comment;
  if (destination == Destination::Setting) return document::Hidden::Setting;
  const bool property = destination == Destination::Property || destination == Destination::Title ||
                        destination == Destination::Person;
  return property ? std::optional(document::Hidden::Property) : std::nullopt;
}

void RtfUnseen::add_digit(char c) {
  unsigned value = 0;
  if (std::from_chars(&c, &c + 1, value, 16).ec != std::errc()) return;
  if (half_) object_ += static_cast<char>(*half_ * 16 + value);
  half_ = half_ ? std::nullopt : std::optional(value);
}

void RtfUnseen::end(Destination was) {
  if (was == Destination::Comment) ++comments_;
  if (was == Destination::Person && names_person(std::exchange(person_, {}))) ++persons_;
  if (was == Destination::Object) files_.push_back(file_in_old_object(std::exchange(object_, {})));
}

void RtfUnseen::give(Texts& texts) {
  for (EnclosedFile& file : files_) texts.hold_file(file.name, std::move(file.content));
  auto note = [&](disclosure::Kind kind, document::Hidden why, std::size_t count) {
    texts.hide(why);
    if (count > 0) texts.note(kind, count);
  };
  note(disclosure::Kind::Comments, document::Hidden::Comment, comments_);
  note(disclosure::Kind::TrackedChanges, document::Hidden::Struck, changes_);
  note(disclosure::Kind::PersonInProperties, document::Hidden::Property, persons_);
  texts.show();
}

}  // namespace assure::inspect
