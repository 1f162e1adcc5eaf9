#include "bag/names.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "bag/characters.h"
#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::bag {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Code points above U+FFFF, four bytes in UTF-8, take two units.
std::size_t utf16_units(std::string_view text) {
  auto pairs =
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
  return base::code_points(text) + static_cast<std::size_t>(pairs);
}

// Windows takes a device's name for the device whatever extension follows it.
bool is_device(std::string_view part) {
  static constexpr std::array<std::string_view, 6> devices = {
      "con", "prn", "aux", "nul", "conin$", "conout$"};
  std::string stem = base::lower_ascii(base::trim(part.substr(0, part.find('.'))));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  bool numbered = stem.starts_with("com") || stem.starts_with("lpt");
  if (!numbered) return false;
  std::string_view number = std::string_view(stem).substr(3);
  if (number.size() == 1) return number[0] >= '1' && number[0] <= '9';
  return number == "\u00B9" || number == "\u00B2" || number == "\u00B3";  // superscript digits count too
}

// Microsoft, "Restrictions and limitations in OneDrive and SharePoint": what Windows itself would hold.
std::optional<std::string> not_for_sharepoint(std::string_view part, bool is_folder) {
  static constexpr std::array<std::string_view, 4> names = {".lock", "desktop.ini", "com0", "lpt0"};
  std::string lower = base::lower_ascii(part);
  if (std::find(names.begin(), names.end(), lower) != names.end())
    return fmt::format("has a part named `{}`, which SharePoint does not take", part);
  if (lower.find("_vti_") != std::string::npos) return "has `_vti_`, which SharePoint keeps for itself";
  if (part.starts_with("~$")) {
    return fmt::format(
        "has a part that begins with `~$`, `{}`, which Office keeps for files that are open", part);
  }
  if (is_folder && part.starts_with('~'))
    return fmt::format("has a folder that begins with `~`, `{}`, which SharePoint does not take", part);
  return std::nullopt;
}

std::optional<std::string> unportable_part(std::string_view part, bool is_folder) {
  if (auto at = part.find_first_of("<>:\"|?*\\"); at != std::string_view::npos) {
    return fmt::format("has `{}`, which Windows does not allow in names", part[at]);
  }
  if (auto why = misleading_character(part)) return why;
  if (is_device(part)) return fmt::format("has a part named `{}`, which Windows reserves for a device", part);
  if (part.ends_with('.'))
    return fmt::format("has a part that ends with a dot, `{}`, which Windows drops", part);
  if (part.ends_with(' '))
    return fmt::format("has a part that ends with a space, `{}`, which Windows drops", part);
  if (part.starts_with(' '))
    return fmt::format("has a part that begins with a space, `{}`, which SharePoint does not take", part);
  if (auto why = not_for_sharepoint(part, is_folder)) return why;
  if (utf16_units(part) > 255) return "has a part over 255 characters";
  if (part.size() > 255) return "has a part over 255 bytes, which Linux does not hold";
  return std::nullopt;
}

// git's list, in next_hfs_char().
bool is_ignored_by_hfs(char32_t point) {
  return (point >= 0x200C && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x206A && point <= 0x206F) || point == 0xFEFF;
}

}  // namespace

std::optional<std::string> unsafe(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.starts_with('/')) return "is absolute";
  if (path.size() > 1 && path[1] == ':' && base::is_ascii_letter(path[0]))
    return "begins with a drive letter";
  if (path.find('\\') != std::string_view::npos) return "has a backslash";
  if (std::any_of(path.begin(), path.end(), is_control)) return "has a control character";
  if (base::invalid_utf8_at(path) != std::string_view::npos) return "is not UTF-8";
  for (std::string_view part : base::split(path, '/')) {
    if (part == "..") return "climbs out of its folder";
    if (part.empty() || part == ".") return "has an empty part";
  }
  return std::nullopt;
}

std::optional<std::string> unportable(std::string_view path) {
  auto parts = base::split(path, '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (auto why = unportable_part(parts[i], i + 1 < parts.size())) return why;
  }
  std::size_t length = base::code_points(path);
  if (length > longest_path) return fmt::format("is {} characters long, over {}", length, longest_path);
  return std::nullopt;
}

std::optional<std::string> obscure(std::string_view path) {
  return obscure_character(path);
}

bool is_dot_git(std::string_view part) {
  std::string name;
  for (char32_t point : base::decoded(part)) {
    if (point == ':' || point == '\\') break;  // what follows is a stream of that name, or lies in it
    if (!is_ignored_by_hfs(point)) name += point < 0x80 ? static_cast<char>(point) : '\x7F';
  }
  name = base::lower_ascii(name);
  std::size_t last = name.find_last_not_of(". ");
  name.resize(last == std::string::npos ? 0 : last + 1);
  bool is_short = name.size() == 5 && name.starts_with("git~") && name[4] >= '1' && name[4] <= '9';
  return name == ".git" || is_short;
}

std::vector<std::string> bare_repositories(
    std::span<const std::string> files, std::span<const std::string> folders) {
  enum : unsigned { Head = 1, Objects = 2, Refs = 4, Elsewhere = 8 };
  std::map<std::string, unsigned> signs;
  auto note = [&](std::string_view path, bool is_file) {
    for (std::size_t begin = 0; begin < path.size();) {
      std::size_t end = std::min(path.find('/', begin), path.size());
      std::string name = base::lower_ascii(path.substr(begin, end - begin));
      bool is_last_file = is_file && end == path.size();
      unsigned sign = (name == "objects" ? Objects : 0U) | (name == "refs" ? Refs : 0U);
      if (is_last_file) sign |= (name == "head" ? Head : 0U) | (name == "commondir" ? Elsewhere : 0U);
      if (sign != 0) signs[std::string(path.substr(0, begin))] |= sign;
      begin = end + 1;
    }
  };
  for (const std::string& file : files) note(file, true);
  for (const std::string& folder : folders) note(folder, false);
  std::vector<std::string> found;
  for (const auto& [folder, held] : signs) {
    bool whole = (held & Objects) != 0 && (held & Refs) != 0;
    if ((held & Head) != 0 && (whole || (held & Elsewhere) != 0)) found.push_back(folder);
  }
  return found;
}

std::optional<std::string> no_folder_name(std::string_view name) {
  auto why = unsafe(name);
  if (!why && name.find('/') != std::string_view::npos) return "has several parts";
  return why ? why : unportable(name);
}

std::optional<std::string> acted_upon(std::string_view name) {
  if (is_dot_git(name)) return "is one of git's to some computers, and git runs what such folders name";
  if (name.starts_with('.')) return "is hidden, and programs take their settings from such folders";
  return std::nullopt;
}

std::vector<Twins> twins(std::span<const std::string> paths) {
  struct Held {
    std::string_view path;  // as it was written first: a folder's or a file's
    bool is_file = false;
    std::size_t index = 0;
  };
  std::map<std::string, Held> held;  // by folded path
  std::vector<Twins> found;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::string_view path = paths[i];
    std::optional<std::size_t> other;
    for (std::size_t end = path.find('/'); !other; end = path.find('/', end + 1)) {
      bool is_file = end == std::string_view::npos;
      std::string_view prefix = path.substr(0, end);
      auto [at, fresh] = held.try_emplace(base::folded(prefix), Held{prefix, is_file, i});
      bool same_folder = !is_file && !at->second.is_file && at->second.path == prefix;
      if (!fresh && !same_folder) other = at->second.index;
      if (is_file) break;
    }
    if (other) found.push_back({*other, i});
  }
  return found;
}

}  // namespace assure::bag
