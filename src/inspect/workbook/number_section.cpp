#include "inspect/workbook/number_section.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/characters.h"
#include "base/text.h"

namespace assure::inspect {
namespace {

constexpr std::size_t most_sections = 4;
constexpr std::size_t longest_code = 1024;  // Excel's own bound is 255 characters

// The character of UTF-8 that begins at `at`.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && base::continues_character(text[end])) ++end;
  return text.substr(at, end - at);
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return base::lower_ascii(text.substr(0, word.size())) == word;
}

constexpr std::string_view signs[] = {"<>", "<=", ">=", "<", ">", "="};

class SectionReader {
 public:
  explicit SectionReader(std::string_view code) : code_(code.substr(0, longest_code)) {}

  std::vector<Section> run() {
    sections_.emplace_back();
    while (at_ < code_.size()) step();
    for (Section& section : sections_) finish(section);
    if (sections_.size() > most_sections) sections_.resize(most_sections);
    return std::move(sections_);
  }

 private:
  void add(TokenKind kind, std::string_view text) {
    sections_.back().tokens.push_back({kind, std::string(text)});
  }

  void literal(std::string_view text) {
    auto& tokens = sections_.back().tokens;
    if (!tokens.empty() && tokens.back().kind == TokenKind::Literal) {
      tokens.back().text += text;
    } else {
      add(TokenKind::Literal, text);
    }
  }

  void step() {
    const std::string_view rest = code_.substr(at_);
    const char c = rest.front();
    switch (c) {
      case ';':
        sections_.emplace_back();
        ++at_;
        return;
      case '"': {
        const std::size_t end = std::min(rest.find('"', 1), rest.size());
        literal(rest.substr(1, end - 1));
        at_ += std::min(end + 1, rest.size());
        return;
      }
      case '\\':
      case '_':
      case '*':
        return escaped(c);
      case '[':
        return bracket();
      default:
        symbol(rest, c);
    }
  }

  // `\x` shows x; `_x` leaves as much room as x takes; `*x` fills the cell with x, which is as good as none.
  void escaped(char c) {
    const auto next = at_ + 1 < code_.size() ? character_at(code_, at_ + 1) : std::string_view();
    if (c == '\\') literal(next);
    if (c == '_') literal(" ");
    at_ += 1 + next.size();
  }

  void bracket() {
    const std::size_t end = code_.find(']', at_);
    if (end == std::string_view::npos) return one_literal();
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.starts_with('$')) return locale(inside.substr(1));
    const std::string lower = base::lower_ascii(inside);
    if (!lower.empty() && lower.find_first_not_of(lower.front()) == std::string::npos &&
        (lower.front() == 'h' || lower.front() == 'm' || lower.front() == 's'))
      return add(TokenKind::Elapsed, lower);
    condition(inside);  // else a colour, or digits of another script
  }

  // `£-809` shows `£`; of `-F800` and `-F400` the system says how dates and times are.
  void locale(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    literal(text.substr(0, dash));
    const std::string number = base::lower_ascii(text.substr(std::min(dash + 1, text.size())));
    if (number != "f800" && number != "f400") return;
    const std::string_view by_system = number == "f800" ? "dd mmmm yyyy" : "hh:mm:ss";
    const std::size_t end = std::min(code_.find(';', at_), code_.size());
    SectionReader reader(by_system);
    Section section = std::move(reader.run().front());
    auto& tokens = sections_.back().tokens;
    tokens.insert(tokens.end(), section.tokens.begin(), section.tokens.end());
    at_ = end;
  }

  void condition(std::string_view inside) {
    for (std::string_view sign : signs) {
      if (!inside.starts_with(sign)) continue;
      const std::string_view number = inside.substr(sign.size());
      double limit = 0;
      auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), limit);
      if (error == std::errc()) sections_.back().condition = Condition{sign, limit};
      return;
    }
  }

  void one_literal() {
    const std::string_view character = character_at(code_, at_);
    literal(character);
    at_ += character.size();
  }

  void symbol(std::string_view rest, char c) {
    if (begins_with_word(rest, "general")) return take(TokenKind::General, 7);
    if (begins_with_word(rest, "am/pm")) return take(TokenKind::Half, 5);
    if (begins_with_word(rest, "a/p")) return take(TokenKind::Half, 3);
    if (begins_with_word(rest, "e+") || begins_with_word(rest, "e-")) return take(TokenKind::Exponent, 2);
    const char lower = base::ascii_lower(c);
    if (std::string_view("ymdhse").find(lower) != std::string_view::npos) {
      const std::size_t end = base::lower_ascii(rest).find_first_not_of(lower);
      return take(TokenKind::Date, std::min(end, rest.size()));
    }
    constexpr std::pair<char, TokenKind> marks[] = {{'0', TokenKind::Digit}, {'#', TokenKind::Digit},
        {'?', TokenKind::Digit}, {'.', TokenKind::Point}, {',', TokenKind::Comma}, {'%', TokenKind::Percent},
        {'/', TokenKind::Slash}, {'@', TokenKind::Text}};
    for (const auto& [mark, kind] : marks) {
      if (mark == c) return take(kind, 1);
    }
    one_literal();
  }

  void take(TokenKind kind, std::size_t length) {
    add(kind, base::lower_ascii(code_.substr(at_, length)));
    at_ += length;
  }

  static bool is_time(const Token& token, char letter) {
    return (token.kind == TokenKind::Date || token.kind == TokenKind::Elapsed) &&
           token.text.front() == letter;
  }

  // `m` behind hours or before seconds is minutes.
  static void finish(Section& section) {
    std::vector<Token*> dates;
    for (Token& token : section.tokens) {
      if (token.kind == TokenKind::Date || token.kind == TokenKind::Elapsed) dates.push_back(&token);
    }
    section.is_date = !dates.empty();
    for (std::size_t i = 0; i < dates.size(); ++i) {
      if (!is_time(*dates[i], 'm') || dates[i]->text.size() > 2) continue;
      bool minutes = dates[i]->kind == TokenKind::Elapsed || (i > 0 && is_time(*dates[i - 1], 'h')) ||
                     (i + 1 < dates.size() && is_time(*dates[i + 1], 's'));
      if (minutes) std::replace(dates[i]->text.begin(), dates[i]->text.end(), 'm', 'M');
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<Section> sections_;
};

}  // namespace

bool Condition::holds(double value) const {
  if (sign == "<") return value < limit;
  if (sign == "<=") return value <= limit;
  if (sign == ">") return value > limit;
  if (sign == ">=") return value >= limit;
  return sign == "=" ? value == limit : value != limit;
}

bool Section::has(TokenKind kind) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.kind == kind; });
}

std::vector<Section> sections_of(std::string_view code) {
  return SectionReader(code).run();
}

}  // namespace assure::inspect
