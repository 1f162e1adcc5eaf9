#include "cli/destinations.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"

namespace assure::cli {
namespace {

constexpr std::uint64_t largest_report = 1ULL << 30;

base::Result<Destination> destination_of(const std::string& word, std::span<const Destination> known) {
  const std::size_t sign = std::min(word.find('='), word.size());
  const std::string name = word.substr(0, sign);
  std::vector<std::string> names;
  for (const Destination& one : known) {
    if (base::name_of(one.format) != name) {
      names.emplace_back(base::name_of(one.format));
      continue;
    }
    if (sign + 1 == word.size()) return base::fail(fmt::format("--format: `{}` names no file", word));
    Destination found = one;
    if (sign < word.size()) found.file = word.substr(sign + 1);
    return found;
  }
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = "there are " + base::quoted_list(names);
  return base::fail(fmt::format("--format: no form `{}`: {}", name, hint));
}

std::size_t name_in(const std::string& path) {
  return path.rfind('/') + 1;
}

// The same for all ways to name one place.
std::string place_of(base::FileSystem& files, const std::string& path) {
  const std::size_t name = name_in(path);
  auto folder = files.canonical(name == 0 ? "." : path.substr(0, name));
  return folder ? base::join_path(*folder, path.substr(name)) : path;
}

base::Status check_apart(base::FileSystem& files, const Destination& one, const Destination& other) {
  if (one.file.empty() != other.file.empty()) return {};
  if (one.file.empty()) {
    return base::fail(
        fmt::format("--format: `{0}` and `{1}` both go to standard output; {1}=FILE writes a file",
            base::name_of(one.format), base::name_of(other.format)));
  }
  if (place_of(files, one.file) != place_of(files, other.file)) return {};
  return base::fail(fmt::format("--format: two forms go to {}", one.file));
}

// A report of which nothing is lost when it is replaced.
bool holds_nothing(std::string_view bytes) {
  bytes = base::trim(bytes);
  return bytes.empty() || bytes == "[]";
}

base::Status check_replaceable(base::FileSystem& files, const Destination& destination) {
  auto info = files.info(destination.file);
  if (!info) return {};
  auto bytes = ASSURE_TRY(info->kind == base::EntryKind::File
                              ? files.read(destination.file, largest_report, base::Links::Refuse)
                              : base::Result<std::string>("no file"));
  bool is_one = !destination.begins.empty() && bytes.starts_with(destination.begins);
  if (is_one || holds_nothing(bytes)) return {};
  return base::fail(fmt::format("{}: is there, and nothing is overwritten but {}", destination.file,
      destination.begins.empty()
          ? std::string("an empty file")
          : fmt::format("a report in the form `{}`", base::name_of(destination.format))));
}

}  // namespace

base::Result<std::vector<Destination>> find_destinations(
    base::FileSystem& files, std::span<const std::string> words, std::span<const Destination> known) {
  std::vector<Destination> found;
  for (const std::string& word : words) {
    Destination next = ASSURE_TRY(destination_of(word, known));
    for (const Destination& before : found) {
      ASSURE_TRY(check_apart(files, before, next));
    }
    if (!next.file.empty()) {
      ASSURE_TRY(check_replaceable(files, next));
    }
    found.push_back(std::move(next));
  }
  if (found.empty()) found.push_back(known.front());
  return found;
}

base::Status write_report(base::FileSystem& files, const Destination& destination, std::string_view bytes) {
  const std::string& path = destination.file;
  if (!files.exists(path)) return files.write_new(path, bytes, true);
  ASSURE_TRY(check_replaceable(files, destination));
  const std::size_t name = name_in(path);
  return files.replace(path, bytes, fmt::format("{}.{}.tmp", path.substr(0, name), path.substr(name)));
}

}  // namespace assure::cli
