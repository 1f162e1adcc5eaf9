// Raised figures: powers, and the marks of notes.
#pragma once

#include <string>
#include <string_view>

namespace assure::inspect {

// Digits, or digits with commas between them, as superscript characters; all else as it is.
std::string raised(std::string_view text);

// Whether the raised figure behind `before` is the mark of a note, so that the text reads on without it: not
// behind a power of ten, nor behind a unit of one or two letters.
bool is_note_mark(std::string_view before, std::string_view figure);

}  // namespace assure::inspect
