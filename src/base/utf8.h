// UTF-8: strict validation, counting, and the Unicode forms in which two names are the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assure::base {

// Offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing
// above U+10FFFF), or npos.
std::size_t invalid_utf8_at(std::string_view text);

// Number of code points; malformed bytes count one each.
std::size_t code_points(std::string_view text);

// Unicode normalisation form C. Text that is not UTF-8 comes back as it was.
std::string nfc(std::string_view text);

// NFC with case folded: equal results mean names that a case-insensitive file system holds to be one.
std::string folded(std::string_view text);

// NFKC with case folded, as code points: ligatures, full-width forms and letter case no longer differ.
// Malformed bytes become U+FFFD. What search compares; never shown.
std::u32string search_folded(std::string_view text);

// The code points of the text; bytes that are no part of well-formed UTF-8 are U+FFFD.
std::u32string decoded(std::string_view text);

// The code point in UTF-8; U+FFFD for what is none (a surrogate, above U+10FFFF).
std::string utf8(char32_t point);

// The text with each byte that is not part of well-formed UTF-8 replaced by U+FFFD.
std::string with_valid_utf8(std::string_view text);

// The text as it may stand in one line of a terminal, which it must neither steer nor mislead: control
// characters (C0, DEL, C1), line separators and marks that turn the direction of writing are `?`, a tab is a
// space, and what is not UTF-8 is U+FFFD.
std::string harmless(std::string_view text);

// JSON or JavaScript in which every character that `harmless` takes out is written as \uXXXX, but for line
// breaks and tabs: the values of its strings stay what they were. In `script` such characters stand in
// strings alone.
std::string with_escapes(std::string_view script);

// Columns that a terminal uses; East Asian wide counts two, combining marks none.
std::size_t display_width(std::string_view text);

// In UTF-8, from UTF-16 without a byte order mark; half a unit at the end is dropped.
std::string from_utf16(std::string_view bytes, bool big_endian);

}  // namespace assure::base
