#include "templates/scan.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"

namespace assure::templates {
namespace {

// More than anybody nests; the engine calls itself for each.
constexpr std::size_t deepest = 64;

constexpr std::string_view autoescape = "AUTOESCAPE context=\"HTML\"";
constexpr std::string_view autoescape_help =
    "begin the file with `{{%AUTOESCAPE context=\"HTML\"}}`: without it no value is escaped";

bool is_mark_name(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return base::is_ascii_word(c) || c == '_'; });
}

// Of text in a message: its beginning, in one line.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() <= most && line.size() == text.size()) return std::string(text);
  line = line.substr(0, most);
  while (!line.empty() && base::continues_character(line.back())) line.remove_suffix(1);
  return std::string(line) + "…";
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  TemplateScan run() {
    if (text_.starts_with(base::byte_order_mark)) {
      fault({0, base::byte_order_mark.size()}, "the template begins with a byte order mark",
          "save the file as UTF-8 without one");
      first_text_ = base::byte_order_mark.size();
    }
    first_text_ = std::min(text_.find_first_not_of(base::ascii_blanks, first_text_), text_.size());
    for (std::size_t at = 0; (at = text_.find("{{", at)) != std::string_view::npos;) at = mark(at);
    for (std::size_t open : open_) {
      const Mark& section = scan_.marks[open];
      fault(section.at, fmt::format("section `{}` has no end", section.name),
          fmt::format("end it with `{}`", mark_text(MarkKind::SectionEnd, section.name)));
    }
    if (!escaped_)
      fault({0, 0}, "the template does not say that values are escaped", std::string(autoescape_help));
    return std::move(scan_);
  }

 private:
  void fault(
      TextRange at, std::string message, std::string help, TextRange other = {}, std::string words = {}) {
    scan_.faults.push_back({at, std::move(message), std::move(help), other, std::move(words)});
  }

  // Where to go on.
  std::size_t mark(std::size_t begin) {
    bool comment = text_.substr(begin + 2).starts_with('!');
    std::size_t inner = comment ? text_.size() : std::min(text_.find("{{", begin + 2), text_.size());
    std::size_t length = text_.substr(begin + 2, inner - begin - 2).find("}}");
    if (length == std::string_view::npos) {
      fault({begin, begin + 2}, "`{{` is not closed", "end the marker with `}}`");
      scan_.whole = false;
      return inner;
    }
    std::size_t end = begin + 2 + length + 2;
    read({begin, end}, text_.substr(begin + 2, length));
    return stopped_ ? text_.size() : end;
  }

  void read(TextRange at, std::string_view content) {
    char sign = content.empty() ? '\0' : content.front();
    std::string_view rest = content.substr(content.empty() ? 0 : 1);
    switch (sign) {
      case '!':
        // Comments may stand in front of everything.
        if (at.begin == first_text_)
          first_text_ = std::min(text_.find_first_not_of(base::ascii_blanks, at.end), text_.size());
        return add({MarkKind::Comment, at, {}, {}, no_mark});
      case '%':
        return pragma(at, rest);
      case '=':
        return fault(at, "the delimiters are changed", "leave it out: markers are written in `{{` and `}}`");
      case '#':
        return named(MarkKind::Section, at, rest);
      case '/':
        return named(MarkKind::SectionEnd, at, rest);
      case '>':
        return named(MarkKind::Include, at, rest);
      default:
        return named(MarkKind::Value, at, content);
    }
  }

  void pragma(TextRange at, std::string_view content) {
    add({MarkKind::Pragma, at, {}, {}, no_mark});
    if (content != autoescape) {
      fault(at, fmt::format("no pragma `{}`", shortened(content)), std::string(autoescape_help));
      // It was meant.
      escaped_ = escaped_ || content.starts_with("AUTOESCAPE");
    } else if (escaped_) {
      fault(at, "the pragma is repeated here", "leave it out");
    } else {
      escaped_ = true;
      if (at.begin != first_text_)
        fault(at, "the pragma is behind other text", "put it at the beginning of the file");
    }
  }

  void named(MarkKind kind, TextRange at, std::string_view content) {
    std::size_t colon = std::min(content.find(':'), content.size());
    std::string_view name = base::trim(content.substr(0, colon));
    std::string_view modifiers = content.substr(colon);
    if (!is_mark_name(name)) {
      fault(at, fmt::format("`{}` is not the name of a marker", shortened(content)),
          "a name is made of letters, digits and `_`");
      // What it begins or ends nobody knows.
      unnamed_ = unnamed_ || kind == MarkKind::Section || kind == MarkKind::SectionEnd;
      return;
    }
    if (name.size() != colon)
      fault(at, fmt::format("there is white space in the marker of `{}`", name),
          fmt::format("write `{}`", mark_text(kind, name)));
    bool section = kind == MarkKind::Section || kind == MarkKind::SectionEnd;
    if (section && !modifiers.empty())
      fault(at, fmt::format("section `{}` has the modifier `{}`", name, shortened(modifiers)),
          fmt::format("write `{}`: only values have modifiers", mark_text(kind, name)));
    if (kind == MarkKind::SectionEnd) return close(at, name);
    add({kind, at, name, section ? std::string_view() : modifiers, no_mark});
    if (kind == MarkKind::Section) open(at);
  }

  void open(TextRange at) {
    open_.push_back(scan_.marks.size() - 1);
    if (open_.size() <= deepest) return;
    fault(at, fmt::format("more than {} sections are nested", deepest), "nothing behind this was read");
    scan_.whole = false;
    open_.clear();
    stopped_ = true;
  }

  void add(Mark mark) {
    if (!open_.empty()) mark.section = open_.back();
    scan_.marks.push_back(mark);
  }

  void close(TextRange at, std::string_view name) {
    auto named = [&](std::size_t open) { return scan_.marks[open].name == name; };
    auto found = std::find_if(open_.rbegin(), open_.rend(), named);
    if (found == open_.rend()) return close_unknown(at, name);
    if (found != open_.rbegin()) {
      const Mark& inner = scan_.marks[open_.back()];
      fault(at, fmt::format("section `{}` ends within section `{}`", name, inner.name),
          fmt::format("put `{}` in front of it", mark_text(MarkKind::SectionEnd, inner.name)), inner.at,
          fmt::format("`{}` begins", inner.name));
      for (auto open = open_.rbegin(); open != found; ++open) crossed_.push_back(scan_.marks[*open].name);
    }
    open_.erase(found.base(), open_.end());
    end_section(at);
  }

  void close_unknown(TextRange at, std::string_view name) {
    if (auto crossed = std::find(crossed_.begin(), crossed_.end(), name); crossed != crossed_.end()) {
      crossed_.erase(crossed);
      return;
    }
    std::vector<std::string> names;
    if (!open_.empty()) names.emplace_back(scan_.marks[open_.back()].name);
    std::string meant = base::closest(name, names);
    if (unnamed_ && meant.empty()) return;
    fault(at, fmt::format("section `{}` ends and did not begin", name),
        meant.empty() ? std::string("leave it out, or begin the section")
                      : fmt::format("did you mean `{}`?", mark_text(MarkKind::SectionEnd, meant)));
    if (!meant.empty()) end_section(at);
  }

  // The innermost.
  void end_section(TextRange at) {
    std::size_t begin = open_.back();
    open_.pop_back();
    scan_.marks.push_back({MarkKind::SectionEnd, at, scan_.marks[begin].name, {}, begin});
  }

  std::string_view text_;
  TemplateScan scan_;
  std::vector<std::size_t> open_;          // sections, by mark
  std::vector<std::string_view> crossed_;  // sections that another one's end has closed
  std::size_t first_text_ = 0;             // that is neither a comment nor white space
  bool escaped_ = false;
  bool unnamed_ = false;  // there is a section without a name
  bool stopped_ = false;
};

}  // namespace

TemplateScan scan_template(std::string_view text) {
  return Scanner(text).run();
}

std::string mark_text(MarkKind kind, std::string_view name) {
  switch (kind) {
    case MarkKind::Section:
      return fmt::format("{{{{#{}}}}}", name);
    case MarkKind::SectionEnd:
      return fmt::format("{{{{/{}}}}}", name);
    case MarkKind::Include:
      return fmt::format("{{{{>{}}}}}", name);
    default:
      return fmt::format("{{{{{}}}}}", name);
  }
}

}  // namespace assure::templates
