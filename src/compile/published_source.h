// The YAML of a folder as it goes along in a pack.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compile/compile.h"

namespace assure::compile {

// Of a record whose document is held back: the keys that may be read, and which of the others need a value.
struct KeptKeys {
  std::span<const std::string_view> kept;
  std::span<const std::string_view> needed;
};

// What of the YAML is held back with the documents.
struct HeldBackSource {
  std::map<source::Span, KeptKeys> records;            // by the place of the whole record
  std::unordered_map<std::string, std::string> texts;  // values and keys, with what replaces them
};

// The text of each of `folder.source_files`, in their order: without comments, without what is under
// `private` and without what is held back; each line has the number that it had. Of a file that was not
// understood there are only empty lines, since nobody knows what in it is private.
std::vector<std::string> published_sources(
    const Compilation& compilation, const HeldBackSource& held, std::size_t jobs);

}  // namespace assure::compile
