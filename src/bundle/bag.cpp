#include "bundle/bag.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::bundle {
namespace {

std::string encoded(std::string_view path) {
  std::string result;
  for (char c : path) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else {
      result += c;
    }
  }
  return result;
}

// None when a `%` begins anything but the three escapes.
std::optional<std::string> decoded(std::string_view path) {
  std::string result;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%') {
      result += path[i];
      continue;
    }
    std::string_view escape = path.substr(i, 3);
    if (escape != "%25" && escape != "%0D" && escape != "%0A") return std::nullopt;
    result += escape == "%25" ? '%' : escape == "%0D" ? '\r' : '\n';
    i += 2;
  }
  return result;
}

bool is_digest(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                  [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

struct Line {
  std::string_view text;  // without its line break
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool ended = false;  // by a line break
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({text.substr(at, end - at), static_cast<std::uint32_t>(at),
        static_cast<std::uint32_t>(end), end < text.size()});
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::string manifest_text(std::span<const Listed> lines) {
  std::string text;
  for (const Listed& line : lines) text += fmt::format("{}  {}\n", line.digest, encoded(line.path));
  return text;
}

Manifest parse_manifest(std::string_view text) {
  Manifest manifest;
  std::set<std::string> seen;
  for (const Line& line : lines_of(text)) {
    auto flaw = [&](std::string message) {
      manifest.flaws.push_back({std::move(message), line.begin, line.end});
    };
    bool shaped =
        line.text.size() > 66 && is_digest(line.text.substr(0, 64)) && line.text.substr(64, 2) == "  ";
    auto path = shaped ? decoded(line.text.substr(66)) : std::nullopt;
    if (!path || line.text.ends_with('\r')) {
      flaw("a line that is not a SHA-256 in lower case, two spaces and a path");
    } else if (!seen.insert(*path).second) {
      flaw(fmt::format("`{}` is listed twice", *path));
    } else {
      manifest.lines.push_back({*path, std::string(line.text.substr(0, 64)), line.begin, line.end});
    }
    if (!line.ended) flaw("the last line has no line break");
  }
  return manifest;
}

std::string oxum(std::uint64_t bytes, std::uint64_t files) {
  return fmt::format("{}.{}", bytes, files);
}

std::string info_text(const InfoFields& fields) {
  std::string text;
  for (const auto& [label, value] : fields) {
    std::string flat;
    for (char c : base::trim(value)) {
      bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!space) flat += c;
      if (space && !flat.ends_with(' ')) flat += ' ';
    }
    text += fmt::format("{}: {}\n", label, flat);
  }
  return text;
}

Info parse_info(std::string_view text) {
  Info info;
  for (const Line& line : lines_of(text)) {
    bool continues = line.text.starts_with(' ') || line.text.starts_with('\t');
    auto colon = line.text.find(": ");
    if (continues && !info.fields.empty()) {
      info.fields.back().value += fmt::format(" {}", base::trim(line.text));
      info.fields.back().end = line.end;
    } else if (continues || colon == std::string_view::npos || colon == 0) {
      info.flaws.push_back(
          {"a line that is not a label, a colon, a space and a value", line.begin, line.end});
    } else {
      info.fields.push_back({std::string(line.text.substr(0, colon)),
          std::string(base::trim(line.text.substr(colon + 2))), line.begin, line.end});
    }
  }
  return info;
}

}  // namespace assure::bundle
