// Character sets by the names that files give them. The sandbox lets no converter of the C library load, so
// the tables are our own: Unicode, the sets of one byte that European offices write, and those of East Asia
// (east_asian.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "inspect/text/charset_tables.h"
#include "inspect/text/east_asian.h"

namespace assure::inspect {

struct Charset {
  enum class Kind { Utf8, Utf16Little, Utf16Big, OneByte, EastAsian };
  Kind kind = Kind::Utf8;
  const Upper* upper = nullptr;  // of OneByte
  EastAsian east_asian = {};     // of EastAsian
};

// By its name in MIME or HTML, whatever its case. ISO 8859-1 and ASCII are Windows-1252, as in browsers.
std::optional<Charset> charset_named(std::string_view name);

// By the number of the code page of Windows, DOS or the Mac (10000).
std::optional<Charset> charset_of_code_page(unsigned number);

// In UTF-8; what the set does not have is U+FFFD. A byte order mark at the beginning goes, and decides for
// Unicode.
std::string decoded(std::string_view bytes, Charset charset);

// Of one byte. Only for OneByte.
char32_t point_of(char byte, Charset charset);

}  // namespace assure::inspect
