// Bytes to a Tree. The only user of yaml-cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::yaml {

// What a file may cost before it is refused. A folder that people write by hand is nowhere near.
struct Limits {
  std::size_t file_bytes = 32UL << 20U;
  std::size_t depth = 64;            // nested lists and mappings; never more than 400
  std::size_t alias_nodes = 10'000;  // nodes that aliases stand for, all told, in one file
};

// Reads every document of a file. Each fault is reported once at its place, in the order of the file, and
// leaves a Broken node. A fault behind which nothing can be read ends the file: what was read before it
// stays, and the tree is `truncated`. Keys are texts, each once in its mapping. An alias is a node of its
// own, with the place of the alias, whose children are those of the value that it names. Positions count from
// the file's first byte, a byte order mark included.
Tree parse(
    const source::SourceFile& file, std::uint32_t number, const Limits& limits, diag::Diagnostics& out);

}  // namespace assure::yaml
