// Findings for people, in the manner of compilers: excerpt, caret, note, help.
#include <algorithm>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "diag/formats/format.h"

namespace assure::diag {
namespace {

constexpr std::size_t excerpt_width = 100;     // columns of source shown
constexpr std::size_t searched_around = 4096;  // bytes of a line that are searched for identifiers

// The parts of a finding that are coloured.
struct Style {
  std::string_view error, warning, note, bold, gutter, reset;
};
constexpr Style plain{};
constexpr Style ansi{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[1;34m", "\x1b[0m"};

std::string_view color_of(const Style& style, Severity severity) {
  switch (severity) {
    case Severity::Error:
      return style.error;
    case Severity::Warning:
      return style.warning;
    case Severity::Note:
      return style.note;
  }
  return style.error;
}

// A window of a line around the marked bytes, and where in it the mark stands.
struct Excerpt {
  std::string before, marked, after;
};

std::size_t boundary(std::string_view text, std::size_t at) {
  while (at < text.size() && base::continues_character(text[at])) ++at;
  return std::min(at, text.size());
}

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  std::size_t from = 0;
  std::size_t to = line.size();
  if (line.size() > excerpt_width) {
    from = boundary(line, begin > excerpt_width / 2 ? begin - excerpt_width / 2 : 0);
    to = boundary(line, std::min(line.size(), from + excerpt_width));
    end = std::min(end, to);
  }
  Excerpt result{base::harmless(line.substr(from, begin - from)),
      base::harmless(line.substr(begin, end - begin)), base::harmless(line.substr(end, to - end))};
  if (from > 0) result.before.insert(0, "...");
  if (to < line.size()) result.after += "...";
  return result;
}

// A line of source, and which of its bytes are marked.
struct Marked {
  std::string line;
  std::size_t begin, end;
};

// A line with an identifier in it is shown masked. Where the mark cuts through one, all of the line is
// marked. Of a long line, what is too far from the mark to be shown is cut off before anybody searches it.
Marked without_identifiers(
    std::string_view line, std::size_t begin, std::size_t end, const disclosure::FoundValues& values) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  if (line.size() > searched_around) {
    const std::size_t from = boundary(line, begin > searched_around / 2 ? begin - searched_around / 2 : 0);
    const std::size_t to = boundary(line, std::min(line.size(), begin + searched_around / 2));
    line = line.substr(from, to - from);
    begin -= from;
    end = std::min(end - from, line.size());
  }
  std::string masked = values.masked(std::string(line));
  if (masked == line) return {std::move(masked), begin, end};
  const std::string before = values.masked(std::string(line.substr(0, begin)));
  const std::string inside = values.masked(std::string(line.substr(begin, end - begin)));
  const std::string after = values.masked(std::string(line.substr(end)));
  if (before + inside + after == masked)
    return {std::move(masked), before.size(), before.size() + inside.size()};
  const std::size_t size = masked.size();
  return {std::move(masked), 0, size};
}

class Writer {
 public:
  explicit Writer(const Findings& findings) : findings_(findings), style_(findings.color ? ansi : plain) {}

  std::string run() {
    for (const Diagnostic& finding : findings_.diagnostics.all()) {
      finding.waived ? write_waived(finding) : write(finding);
    }
    text_ += count_line(findings_.diagnostics) + "\n";
    if (auto unread = unread_words(findings_.diagnostics.unread()); !unread.empty()) text_ += unread + "\n";
    return std::move(text_);
  }

 private:
  void write(const Diagnostic& finding) {
    text_ +=
        fmt::format("{}{}[{}]{}{}: {}{}\n", color_of(style_, finding.severity), name_of(finding.severity),
            finding.rule->code, style_.reset, style_.bold, base::harmless(finding.message), style_.reset);
    gutter_ = gutter_for(finding);
    write_place("-->", finding.span);
    bool excerpts = write_excerpt(finding.span, "^", {});
    for (const Related& other : finding.related) {
      write_place(":::", other.span);
      if (!write_excerpt(other.span, "-", other.message))
        line("= ", "note: " + base::harmless(other.message));
      excerpts = true;
    }
    if (!finding.help.empty()) {
      if (excerpts) line("|", "");
      line("= ", "help: " + base::harmless(finding.help));
    }
    text_ += '\n';
  }

  // Shorter, since nobody is asked to do anything about it.
  void write_waived(const Diagnostic& finding) {
    text_ += fmt::format("{}waived[{}]{}: {}\n", style_.gutter, finding.rule->code, style_.reset,
        base::harmless(finding.message));
    gutter_ = gutter_for(finding);
    write_place("-->", finding.span);
    line("= ", fmt::format("accepted by `{}` until {}: {}", finding.waived->approved_by,
                   finding.waived->until.iso(), base::harmless(finding.waived->reason)));
    text_ += '\n';
  }

  std::size_t gutter_for(const Diagnostic& finding) const {
    auto width = [&](source::Span span) {
      return std::to_string(findings_.sources.file(span).position(span.begin).line).size();
    };
    std::size_t widest = width(finding.span);
    for (const Related& other : finding.related) widest = std::max(widest, width(other.span));
    return widest;
  }

  void line(std::string_view sign, std::string_view rest) {
    text_ += fmt::format("{:{}} {}{}{}{}\n", "", gutter_, style_.gutter, sign, style_.reset, rest);
  }

  void write_place(std::string_view sign, source::Span span) {
    const auto& file = findings_.sources.file(span);
    std::string place = base::harmless(file.shown_path());
    if (!file.text().empty()) {
      auto at = file.position(span.begin);
      place += fmt::format(":{}:{}", at.line, at.column);
    }
    text_ += fmt::format("{:{}}{}{}{} {}\n", "", gutter_, style_.gutter, sign, style_.reset, place);
  }

  // False when there is nothing to show.
  bool write_excerpt(source::Span span, std::string_view mark, std::string_view label) {
    const auto& file = findings_.sources.file(span);
    if (file.text().empty()) return false;
    auto at = file.position(span.begin);
    std::string_view text = file.line(at.line);
    std::size_t begin =
        static_cast<std::size_t>(span.begin) - static_cast<std::size_t>(text.data() - file.text().data());
    const Marked marked =
        without_identifiers(text, begin, begin + (span.end - span.begin), findings_.sources.concealed());
    Excerpt shown = excerpt(marked.line, marked.begin, marked.end);
    line("|", "");
    text_ += fmt::format("{}{:>{}} |{} {}{}{}\n", style_.gutter, at.line, gutter_, style_.reset, shown.before,
        shown.marked, shown.after);
    std::string carets;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, base::display_width(shown.marked)); ++i)
      carets += mark;
    std::string tail = label.empty() ? std::string() : " " + base::harmless(label);
    line("| ", fmt::format("{:{}}{}{}{}{}", "", base::display_width(shown.before), style_.bold, carets, tail,
                   style_.reset));
    return true;
  }

  const Findings& findings_;
  const Style& style_;
  std::size_t gutter_ = 1;
  std::string text_;
};

}  // namespace

std::string render_human(const Findings& findings) {
  return Writer(findings).run();
}

}  // namespace assure::diag
