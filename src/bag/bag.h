// The texts of a bag (BagIt 1.0, RFC 8493) in the one form that packs have: SHA-256 in lower case, two
// spaces, LF. What `sha256sum` writes is the same. Those of other makers are read in manifest.h and
// tag_files.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"

namespace assure::bag {

inline constexpr std::string_view declaration_path = "bagit.txt";
inline constexpr std::string_view info_path = "bag-info.txt";
inline constexpr std::string_view manifest_path = "manifest-sha256.txt";
inline constexpr std::string_view tag_manifest_path = "tagmanifest-sha256.txt";
// In the order in which they can be made.
inline constexpr std::array<std::string_view, 4> own_paths = {
    declaration_path, info_path, manifest_path, tag_manifest_path};
inline bool is_bags_own(std::string_view path) {
  return std::find(own_paths.begin(), own_paths.end(), path) != own_paths.end();
}

// All of a bag's own texts together, in bytes: of 70,000 files, two manifests with SHA-512 take 40 MB.
inline constexpr std::uint64_t most_bag_text = 64 << 20;

// RFC 8493 section 2.1.1.
inline constexpr std::string_view declaration_text =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

// Whether the manifest lists the path; the tag manifest lists all others but itself.
inline bool is_payload(std::string_view path) {
  return path.starts_with("data/");
}

// Made of the tag manifest, and so in no manifest themselves.
inline constexpr std::string_view signatures_folder = "signatures/";
inline constexpr std::string_view signatures_directory =
    signatures_folder.substr(0, signatures_folder.size() - 1);
inline bool is_signature(std::string_view path) {
  return path.starts_with(signatures_folder);
}

// Of bag-info.txt; with the value `yes`, the pack is not whole without a signature.
inline constexpr std::string_view signature_required_label = "Signature-Required";
// Of bag-info.txt; the reference of a pack of ours.
inline constexpr std::string_view identifier_label = "External-Identifier";

// A line of a manifest; the range of its text when it was read.
struct Listed {
  std::string path;
  std::string digest;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What is wrong with a range of a text.
struct Flaw {
  std::string message;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// In the order given. CR, LF and `%` in paths are written as %0D, %0A and %25 (section 2.1.3).
std::string manifest_text(std::span<const Listed> lines);

// Number of bytes and files in data/, as in `279164409832.1198`.
std::string oxum(std::uint64_t bytes, std::uint64_t files);

using InfoFields = std::vector<std::pair<std::string, std::string>>;

// The values of the fields with this label, which is the same in any case.
std::vector<std::string_view> values_of(const InfoFields& fields, std::string_view label);
// Whether they say that this program made the bag.
bool says_ours(const InfoFields& fields);

// Runs of white space and control characters in values, line breaks too, become one space. Labels must hold
// no `:` or line break.
std::string info_text(const InfoFields& fields);

}  // namespace assure::bag
