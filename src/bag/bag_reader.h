// What a pack says of itself: its manifests and the other texts of a bag, before any of it is believed.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bag/hashing.h"
#include "bag/manifest.h"
#include "bag/tag_files.h"
#include "bag/tree.h"

namespace assure::bag {

// A manifest that is in the pack.
struct FoundManifest {
  ManifestName name;
  std::string path;
  bool readable = false;  // its lines are known
  Manifest content;
};

// Of which file of the tree the manifests of its kind speak: those of the payload, or of all else.
inline bool is_tag_manifest(std::string_view path) {
  auto name = manifest_name(path);
  return name && name->of_tags;
}

// Whether only bags have a file of this path.
bool is_mark_of_bag(std::string_view path);

class Bag {
 public:
  // Reads the texts and the manifests, then the files that those list, for the digests that they ask for, and
  // what may be a signature. Nothing else is opened, nor is a file of the payload above 1 GiB that alone is
  // larger than Payload-Oxum says that all of it is, when the tag manifest vouches for that. Fails when the
  // disk cannot be read.
  static base::Result<Bag> read(const PackTree& tree, std::size_t jobs);
  // Whether any of its files is one that only bags have.
  static bool is_in(const PackTree& tree);

  const std::vector<FoundManifest>& manifests() const { return manifests_; }  // those of tags first
  const Declaration& declaration() const { return declaration_; }
  const std::vector<Seen>& seen() const { return seen_; }  // of each file of the tree
  const std::vector<Fault>& faults() const { return faults_; }

  static constexpr std::size_t absent = ~std::size_t(0);
  std::size_t index(std::string_view path) const;
  // Null when it is absent or could not be read.
  const Seen* sound(std::string_view path) const;
  bool has(std::string_view path) const { return index(path) != absent; }

 private:
  base::Status read_texts(const PackTree& tree, std::size_t jobs);
  base::Status read_rest(const PackTree& tree, std::size_t jobs);
  base::Status take(const PackTree& tree, const std::vector<Wanted>& wanted, std::size_t jobs);
  void parse_texts();
  // Of each file of the tree.
  std::vector<bool> listed() const;
  // Bytes that a file of the payload can have; none when nothing vouches for what bag-info.txt says.
  std::optional<std::uint64_t> most_payload() const;

  std::map<std::string_view, std::size_t> at_;  // path to index
  std::vector<Seen> seen_;
  std::vector<FoundManifest> manifests_;
  std::vector<Fault> faults_;
  Declaration declaration_;
};

}  // namespace assure::bag
