// The extra fields of a zip's headers (APPNOTE 4.5), in which a second size, name or kind of file can hide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zip/records.h"

namespace assure::zip {

struct ExtraField {
  std::uint16_t id = 0;
  std::string_view data;
};

// None when they do not fill `extra`; up to three zeros at its end are padding.
std::optional<std::vector<ExtraField>> extra_fields(std::string_view extra);

// Takes the numbers of a central header that did not fit from the zip64 field. False when one is not there,
// or the field has others than the header.
bool widen(Entry& entry, const std::vector<ExtraField>& fields);

// Whether the sizes of a local header, with its zip64 field, are those of `entry`. When `later`, they may be
// 0: they stand behind the data.
bool same_sizes(
    const Entry& entry, std::string_view local, const std::vector<ExtraField>& fields, bool later);

struct Header {
  std::string_view name;
  std::string_view comment;  // none in a local header
};

// What a program that heeds a field would take the file for, other than what the header says of it, or why it
// would not take it: "is called `b` in an extra field". None when all agree.
std::optional<std::string> disguise(const std::vector<ExtraField>& fields, const Header& header);

// Whether the sizes behind the data have 8 bytes each (APPNOTE 4.3.9.2).
bool has_wide_sizes(const std::vector<ExtraField>& fields);

}  // namespace assure::zip
