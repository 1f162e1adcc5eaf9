// The dates on the first page of a document, and which of them are its own.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/date.h"
#include "base/text.h"
#include "document/marks.h"

namespace assure::document {
namespace {

constexpr std::size_t most_lines_of_page = 60;
constexpr int earliest = 1990;  // a page that speaks of an earlier year speaks of something else

constexpr std::string_view months[] = {"january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december"};

// From 1; 0 when it is none. Its first three letters are enough.
int month_named(std::string_view word) {
  const std::string lower = base::lower_ascii(word);
  for (std::size_t i = 0; i < std::size(months); ++i) {
    if (lower == months[i] || (lower.size() == 3 && months[i].starts_with(lower)))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<int> year_in(std::string_view word) {
  if (word.size() != 4 || !base::all_digits(word)) return std::nullopt;
  const int year = std::stoi(std::string(word));
  if (year < earliest || year > 2100) return std::nullopt;
  return year;
}

// `3`, `3rd`.
bool is_day_of_month(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && base::is_ascii_digit(word[digits])) ++digits;
  const std::string_view rest = word.substr(digits);
  return digits >= 1 && digits <= 2 &&
         (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
}

std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts;
  for (std::string_view part : base::split(line, ' ')) {
    while (!part.empty() && std::string_view(",.;:()[]*#|").find(part.back()) != std::string_view::npos)
      part.remove_suffix(1);
    while (!part.empty() && std::string_view("([*#|").find(part.front()) != std::string_view::npos)
      part.remove_prefix(1);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

// Words that may be beside a date that is the document's own.
bool is_label(std::string_view word) {
  constexpr std::string_view labels[] = {"date", "dated", "published", "issued", "issue", "publication", "of",
      "document", "report", "version", "v", "-", "\xE2\x80\x93", "\xE2\x80\x94", "monday", "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday", "final"};
  const std::string lower = base::lower_ascii(word);
  return std::find(std::begin(labels), std::end(labels), lower) != std::end(labels) ||
         (lower.size() > 1 && lower[0] == 'v' && base::is_ascii_digit(lower[1]));
}

struct FoundDate {
  std::string words;
  std::size_t parts = 0;  // of the line
};

// The date that begins at a part of a line, the day left out when it has none: `March 2019`.
std::optional<FoundDate> date_at(const std::vector<std::string_view>& parts, std::size_t at) {
  const std::size_t day = is_day_of_month(parts[at]) ? 1 : 0;
  if (at + day + 1 < parts.size() && month_named(parts[at + day]) > 0 && year_in(parts[at + day + 1])) {
    FoundDate found{"", day + 2};
    for (std::size_t i = 0; i < found.parts; ++i) found.words.append(i > 0 ? " " : "").append(parts[at + i]);
    return found;
  }
  const auto whole = base::Date::parse_day_first(parts[at]);
  if ((whole && whole->year() >= earliest) || base::Date::parse(parts[at]))
    return FoundDate{std::string(parts[at]), 1};
  return std::nullopt;
}

}  // namespace

std::vector<Mark> first_page_dates(const std::vector<MarkedLine>& lines) {
  std::vector<Mark> own, others;
  for (std::size_t i = 0; i < lines.size() && i < most_lines_of_page && lines[i].page == 0; ++i) {
    const auto parts = parts_of(lines[i].text);
    bool labelled = true;
    std::vector<Mark> found;
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (auto date = date_at(parts, at)) {
        found.push_back({MarkKind::Mentioned, 0, mark_words(date->words, 0, date->words.size())});
        at += date->parts - 1;
      } else {
        labelled = labelled && is_label(parts[at]);
      }
    }
    const bool is_own = found.size() == 1 && labelled;
    if (is_own) found[0].kind = MarkKind::Dated;
    auto& kept = is_own ? own : others;
    for (auto& mark : found) {
      if (kept.size() < most_marks) kept.push_back(std::move(mark));
    }
  }
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

}  // namespace assure::document
