#include "bag/tag_files.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::bag {
namespace {

struct KnownVersion {
  std::string_view text;
  int number;
};
constexpr std::array<KnownVersion, 6> versions = {
    {{"0.93", 93}, {"0.94", 94}, {"0.95", 95}, {"0.96", 96}, {"0.97", 97}, {"1.0", 100}}};

constexpr std::size_t most_tag_flaws = 1000;

// The value of a line `LABEL: value`; none when it is another.
std::optional<std::string_view> value_of(std::string_view line, std::string_view label) {
  if (!line.starts_with(label) || line.substr(label.size(), 1) != ":") return std::nullopt;
  return base::trim(line.substr(label.size() + 1));
}

// Where the value of a field begins; none when the line is no field.
std::optional<std::size_t> colon_of(std::string_view line, bool strict) {
  std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return std::nullopt;
  bool spaced = colon + 1 < line.size() && (line[colon + 1] == ' ' || line[colon + 1] == '\t');
  if (strict && !spaced) return std::nullopt;
  return colon;
}

std::string_view next_word(std::string_view& line) {
  std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(line.find_first_not_of(" \t", end), line.size()));
  return word;
}

}  // namespace

TagLine line_at(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  std::size_t mark = text.substr(end, 2) == "\r\n" ? 2 : end < text.size() ? 1 : 0;
  return {text.substr(at, end - at), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
      text.substr(end, mark)};
}

void Flaws::add(std::string message, const TagLine& line) {
  if (flaws_.size() < most_tag_flaws) {
    flaws_.push_back({std::move(message), line.begin, line.end});
  } else {
    ++more_;
  }
}

std::vector<Flaw> Flaws::take() {
  if (more_ > 0)
    flaws_.push_back({fmt::format("has {} like these", base::counted(more_, "more fault")), 0, 0});
  return std::move(flaws_);
}

std::string Declaration::title() const {
  return version >= 100 ? "BagIt 1.0" : fmt::format("BagIt 0.{}", version);
}

Declaration parse_declaration(std::string_view text) {
  Declaration declaration;
  auto flaw = [&](std::string message, std::uint32_t begin, std::uint32_t end) {
    declaration.flaws.push_back({std::move(message), begin, end});
  };
  std::vector<TagLine> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < 3; at = next_line(lines.back()))
    lines.push_back(line_at(text, at));
  auto version = lines.empty() ? std::nullopt : value_of(lines[0].text, "BagIt-Version");
  auto encoding = lines.size() < 2 ? std::nullopt : value_of(lines[1].text, "Tag-File-Character-Encoding");
  if (!version || !encoding || lines.size() > 2) {
    flaw("is not the two lines that declare a bag", 0, 0);
    return declaration;
  }
  const auto* known =
      std::find_if(versions.begin(), versions.end(), [&](const auto& each) { return each.text == *version; });
  if (known != versions.end()) {
    declaration.version = known->number;
  } else {
    flaw(fmt::format("declares BagIt `{}`, which cannot be evaluated", *version), lines[0].begin,
        lines[0].end);
  }
  declaration.utf8 = base::lower_ascii(*encoding) == "utf-8";
  if (!declaration.utf8) {
    flaw(fmt::format("declares texts in `{}`, which cannot be evaluated", *encoding), lines[1].begin,
        lines[1].end);
  }
  return declaration;
}

Info parse_info(std::string_view text, bool strict) {
  Info info;
  Flaws flaws;
  TagLine line;
  for (std::size_t at = 0; at < text.size(); at = next_line(line)) {
    line = line_at(text, at);
    if (!strict && base::trim(line.text).empty()) continue;
    bool continues = line.text.starts_with(' ') || line.text.starts_with('\t');
    auto colon = colon_of(line.text, strict);
    if (continues && !info.fields.empty()) {
      info.fields.back().value += fmt::format(" {}", base::trim(line.text));
      info.fields.back().end = line.end;
    } else if (continues || !colon) {
      flaws.add("a line that is not a label, a colon, a space and a value", line);
    } else {
      info.fields.push_back({std::string(base::trim(line.text.substr(0, *colon))),
          std::string(base::trim(line.text.substr(*colon + 1))), line.begin, line.end});
    }
  }
  info.flaws = flaws.take();
  return info;
}

std::optional<std::string> decoded_path(std::string_view path) {
  std::string result;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%') {
      result += path[i];
      continue;
    }
    std::string escape = base::lower_ascii(path.substr(i, 3));
    if (escape != "%25" && escape != "%0d" && escape != "%0a") return std::nullopt;
    result += escape == "%25" ? '%' : escape == "%0d" ? '\r' : '\n';
    i += 2;
  }
  return result;
}

std::string unescaped_percent(std::string_view path) {
  return fmt::format("the path `{}` has a `%` that is not written as `%25`", path);
}

FetchList parse_fetch(std::string_view text, bool encoded) {
  FetchList list;
  Flaws flaws;
  TagLine line;
  for (std::size_t at = 0; at < text.size(); at = next_line(line)) {
    line = line_at(text, at);
    if (line.text.empty()) continue;
    std::string_view rest = line.text;
    std::string_view url = next_word(rest);
    std::string_view length = next_word(rest);
    bool number = length == "-" || base::all_digits(length);
    auto path = encoded ? decoded_path(rest) : std::string(rest);
    if (url.empty() || length.empty() || !number || rest.empty()) {
      flaws.add("a line that is not an address, a length and a path", line);
    } else if (!path) {
      flaws.add(unescaped_percent(rest), line);
    } else {
      list.files.push_back({std::string(url), *path, line.begin, line.end});
    }
  }
  list.flaws = flaws.take();
  return list;
}

}  // namespace assure::bag
