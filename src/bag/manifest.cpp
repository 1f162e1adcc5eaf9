#include "bag/manifest.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "bag/tag_files.h"
#include "base/characters.h"
#include "base/text.h"

namespace assure::bag {
namespace {

constexpr std::array<BagAlgorithm, 4> algorithms = {{
    {"md5", "MD5", base::Algorithm::Md5, 32, false},
    {"sha1", "SHA-1", base::Algorithm::Sha1, 40, false},
    {"sha256", "SHA-256", base::Algorithm::Sha256, 64, true},
    {"sha512", "SHA-512", base::Algorithm::Sha512, 128, true},
}};

bool is_digest(std::string_view text) {
  return std::all_of(text.begin(), text.end(), base::is_hex_digit);
}

// Takes `begin` from the text's beginning, if it is there.
bool take(std::string_view& text, std::string_view begin) {
  bool there = text.starts_with(begin);
  if (there) text.remove_prefix(begin.size());
  return there;
}

struct SplitLine {
  Listed listed;
  bool unescaped = false;  // the path cannot be decoded, and is as it was written
};

// The digest and the path of a line; none when it has not both.
std::optional<SplitLine> split_line(std::string_view text, std::size_t digits, bool encoded, Habits& habits) {
  if (text.size() <= digits || !is_digest(text.substr(0, digits))) return std::nullopt;
  Listed line;
  line.digest = base::lower_ascii(text.substr(0, digits));
  std::size_t after = std::min(text.find_first_not_of(" \t", digits), text.size());
  std::string_view space = text.substr(digits, after - digits);
  std::string_view path = text.substr(after);
  bool star = take(path, "*");
  bool dot = take(path, "./");
  if (space.empty() || path.empty()) return std::nullopt;
  auto name = encoded ? decoded_path(path) : std::string(path);
  line.path = name.value_or(std::string(path));
  habits.upper_case = habits.upper_case || line.digest != text.substr(0, digits);
  habits.other_space = habits.other_space || (space != "  " && !star);
  habits.star = habits.star || star;
  habits.dot = habits.dot || dot;
  return SplitLine{std::move(line), !name};
}

}  // namespace

std::span<const BagAlgorithm> bag_algorithms() {
  return algorithms;
}

const BagAlgorithm& bag_algorithm(base::Algorithm algorithm) {
  return algorithms.at(static_cast<std::size_t>(algorithm));
}

std::optional<ManifestName> manifest_name(std::string_view path) {
  ManifestName name;
  name.of_tags = take(path, "tagmanifest-");
  if (!name.of_tags && !take(path, "manifest-")) return std::nullopt;
  if (!path.ends_with(".txt") || path.find('/') != std::string_view::npos) return std::nullopt;
  name.word = base::lower_ascii(path.substr(0, path.size() - 4));
  for (const BagAlgorithm& known : algorithms) {
    if (known.name == name.word && base::has_digest(known.algorithm)) name.algorithm = &known;
  }
  return name;
}

Manifest parse_manifest(std::string_view text, const BagAlgorithm& algorithm, bool encoded) {
  Manifest manifest;
  std::set<std::string> seen;
  Flaws flaws;
  TagLine line;
  for (std::size_t at = 0; at < text.size(); at = next_line(line)) {
    line = line_at(text, at);
    manifest.habits.line_ends = manifest.habits.line_ends || line.end_mark != "\n" || line.text.empty();
    if (line.text.empty()) continue;
    auto found = split_line(line.text, algorithm.digits, encoded, manifest.habits);
    if (!found) {
      flaws.add(fmt::format("a line that is not a {} ({} hexadecimal digits), a space and a path",
                    algorithm.title, algorithm.digits),
          line);
      continue;
    }
    Listed& listed = found->listed;
    listed.begin = line.begin;
    listed.end = line.end;
    if (!seen.insert(listed.path).second) {
      flaws.add(fmt::format("`{}` is listed twice", listed.path), line);
      continue;
    }
    if (found->unescaped) flaws.add(unescaped_percent(listed.path), line);
    (found->unescaped ? manifest.unescaped : manifest.lines).push_back(std::move(listed));
  }
  manifest.flaws = flaws.take();
  return manifest;
}

}  // namespace assure::bag
