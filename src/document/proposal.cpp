#include "document/proposal.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "base/written_days.h"
#include "disclosure/masked.h"
#include "disclosure/masked_text.h"
#include "document/draft.h"
#include "document/proposed_title.h"

namespace assure::document {
namespace {

constexpr std::size_t lines_of_days = 40;  // of the first page
constexpr std::size_t longest_rest = 45;   // bytes of a line beside the day that is its subject

// What a line says of the day in it: the document's own, or another one.
bool any_word(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
      [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

// The next review, the end, the law that it goes by: days of something else.
bool speaks_of_other_day(std::string_view line) {
  return any_word(
      line, {"review", "expir", "due", "deadline", "valid until", "until", "next", "superse", "replac",
                "printed", "act ", "born", "birth", "from ", "between", "period", "ending", "ended"});
}

bool labels_own_day(std::string_view line) {
  return any_word(line, {"date", "issued", "published", "approved", "updated", "version", "ratified",
                            "effective", "adopted", "as at", "sent:"});
}

// The day that the first page gives as that of the document: in a line that says so, else in one that holds
// little else.
std::optional<base::Date> day_of_page(const Facts& facts) {
  constexpr Type rows[] = {Type::Csv, Type::Xlsx, Type::Ods};
  if (std::find(std::begin(rows), std::end(rows), facts.type) != std::end(rows)) return std::nullopt;
  std::optional<base::Date> bare;
  std::size_t lines = 0;
  for (std::string_view raw : base::split(facts.beginning, '\n')) {
    const std::string line = base::lower_ascii(base::trim(raw));
    if (line.empty()) continue;
    if (++lines > lines_of_days) break;
    const auto days = base::written_days(line);
    if (days.size() != 1 || speaks_of_other_day(line)) continue;
    const std::size_t rest = line.size() - (days[0].end - days[0].begin);
    if (labels_own_day(line) && rest <= 2 * longest_rest) return days[0].day;
    if (!bare && rest <= longest_rest && !line.ends_with('.')) bare = days[0].day;
  }
  return bare;
}

bool is_in(const base::Period& period, base::Date day) {
  return period.first <= day && day <= period.last;
}

std::optional<Proposed<base::Date>> proposed_day(std::string_view path, const Facts& facts) {
  const std::string_view stem = stem_of(path);
  const auto page = day_of_page(facts);
  const auto days = base::written_days_in_name(stem);
  const auto months = days.empty() ? base::written_months_in_name(stem) : std::vector<base::WrittenMonth>();
  if (page && (months.size() != 1 || is_in(months[0].month, *page))) return {{*page, Origin::FirstPage}};
  if (days.size() == 1) return {{days[0].day, Origin::Name}};
  // The name says of which month it is: another day is none of its own.
  if (facts.changed && (months.size() != 1 || is_in(months[0].month, *facts.changed)))
    return {{*facts.changed, Origin::Properties}};
  return std::nullopt;
}

// The word, by itself, in a name: not that of `semi-final`.
bool is_named_final(std::string_view path) {
  std::string name = base::lower_ascii(stem_of(path));
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return c == '_' || c == '-' || c == '.' || c == '(' || c == ')'; }, ' ');
  const auto words = base::split(name, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool denied = i > 0 && (words[i - 1] == "not" || words[i - 1] == "semi" || words[i - 1] == "non");
    if (words[i] == "final" && !denied) return true;
  }
  return false;
}

// `Status: Final`, `FINAL`
bool says_final(std::string_view beginning) {
  std::size_t lines = 0;
  for (std::string_view raw : base::split(beginning, '\n')) {
    const std::string line = base::lower_ascii(base::trim(raw));
    if (line.empty()) continue;
    if (++lines > lines_of_days) break;
    const bool labelled =
        line.starts_with("status") || line.starts_with("version") || line.starts_with("state");
    if (line == "final" || line == "final version") return true;
    if (labelled && (line.ends_with(" final") || line.ends_with("\tfinal") || line.ends_with(":final")))
      return true;
  }
  return false;
}

std::optional<Proposed<Stage>> proposed_stage(std::string_view path, const Facts& facts) {
  if (!draft_line(facts.beginning).empty()) return {{Stage::Draft, Origin::FirstPage}};
  if (is_named_draft(path)) return {{Stage::Draft, Origin::Name}};
  if (says_final(facts.beginning)) return {{Stage::Final, Origin::FirstPage}};
  if (is_named_final(path)) return {{Stage::Final, Origin::Name}};
  return std::nullopt;
}

// The lines of a text that hold no identifier.
std::string lines_without_identifiers(const std::string& text) {
  const std::string masked = disclosure::masked_text(text);
  if (masked == text) return text;
  std::string lines;
  for (std::string_view line : base::split(masked, '\n')) {
    if (line.find(disclosure::mask) == std::string_view::npos) lines.append(line).push_back('\n');
  }
  return lines;
}

}  // namespace

std::string_view words_of(Origin origin) {
  switch (origin) {
    case Origin::FirstPage:
      return "its first page";
    case Origin::Name:
      return "its name";
    case Origin::Properties:
      break;
  }
  return "its properties";
}

Proposal propose(std::string_view path, const Facts& facts, std::string_view organisation) {
  // What identifies a person is no title, and a day of birth no day of the document.
  Facts shown;
  shown.type = facts.type;
  shown.changed = facts.changed;
  shown.beginning = lines_without_identifiers(facts.beginning);
  if (disclosure::masked_text(facts.title) == facts.title) shown.title = facts.title;
  const std::string name = disclosure::masked_text(std::string(path));
  return {proposed_title(name, shown, organisation), proposed_day(name, shown), proposed_stage(name, shown)};
}

}  // namespace assure::document
