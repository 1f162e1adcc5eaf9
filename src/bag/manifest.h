// The manifests of a bag, in every form that RFC 8493 and the drafts before it (0.93 to 0.97) allow.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bag/bag.h"
#include "base/digest.h"

namespace assure::bag {

struct BagAlgorithm {
  std::string_view name;   // in the name of a manifest
  std::string_view title;  // to the reader: "SHA-256"
  base::Algorithm algorithm;
  std::size_t digits = 0;
  bool strong = false;  // nobody can make two files of one digest
};

// The strongest last.
std::span<const BagAlgorithm> bag_algorithms();
const BagAlgorithm& bag_algorithm(base::Algorithm algorithm);

struct ManifestName {
  bool of_tags = false;                     // tagmanifest-ALG.txt
  std::string word;                         // ALG, in lower case
  const BagAlgorithm* algorithm = nullptr;  // null when nothing here can work it out
};

// None for other files.
std::optional<ManifestName> manifest_name(std::string_view path);

// What other makers write otherwise than we do, and mean the same.
struct Habits {
  bool upper_case = false;   // digits
  bool other_space = false;  // between digest and path
  bool star = false;         // `*` before the path: read as bytes
  bool dot = false;          // `./` before the path
  bool line_ends = false;    // CR, CRLF, empty lines, or none at the end
};

struct Manifest {
  std::vector<Listed> lines;  // the sound ones, each path once; digests in lower case
  // Those whose only flaw is a `%` that begins nothing (section 2.1.3), with the path as it is written: other
  // programs write it so.
  std::vector<Listed> unescaped;
  std::vector<Flaw> flaws;
  Habits habits;
};

// `encoded`: paths are written as BagIt 1.0 does (section 2.1.3), with %0D, %0A and %25; as they are before.
Manifest parse_manifest(std::string_view text, const BagAlgorithm& algorithm, bool encoded);

}  // namespace assure::bag
