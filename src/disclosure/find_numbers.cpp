// The numbers of a text that stand for a person or a card, by what is around them.
#include <algorithm>

#include "base/characters.h"
#include "disclosure/finder.h"
#include "disclosure/named_number.h"
#include "disclosure/nhs_number.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_reach = 80;        // bytes from a label to the number that it speaks of
constexpr std::size_t longest_reach_behind = 6;  // from a number to the label behind it
constexpr std::size_t lines_of_figures = 3;      // around a number that was none
constexpr std::size_t digits_of_health_number = 10;

bool is_of_person(Label label) {
  constexpr Label labels[] = {Label::Nhs, Label::Chi, Label::Birth, Label::Born, Label::Person, Label::Name};
  return std::find(std::begin(labels), std::end(labels), label) != std::end(labels);
}

bool has_health_label(Labels labels) {
  return labels.has(Label::Nhs) || labels.has(Label::Chi);
}

// As people group them; in other groups only when there is no other number beside it.
bool is_grouped_so(const GroupedNumber& number) {
  return number.shape == "10" || number.shape == "3 3 4" || number.shape == "6 4" || number.is_whole;
}

// `+1 212 555 0100`, or a column of figures before it.
bool follows_number(std::string_view text, std::size_t at) {
  std::size_t blanks = 0;
  while (at > 0 && blanks < 3 && text[at - 1] == ' ') --at, ++blanks;
  return at > 0 && base::is_ascii_digit(text[at - 1]);
}

}  // namespace

void Finder::read_digits() {
  const std::size_t at = at_;
  while (at_ < text_.size() && base::is_ascii_word(text_[at_])) ++at_;
  const Labels labels = around_.labels();
  const bool health = has_health_label(labels) && says_health_number(at);
  if (!health && !labels.has(Label::Card) && !is_likely_start(at)) {
    at_ = std::max(at_, at + point_at(text_, at).size);
    return;
  }
  const auto& nearest = around_.nearest();
  const bool led = nearest && nearest->end <= at && at < nearest->end + longest_reach &&
                   lead_from(text_, nearest->end).value == at;
  const Plain plain(text_, at);
  const DigitGroups groups(plain, led ? ' ' : plain_before(text_, at));
  if (labels.has(Label::Card)) find_card(groups);
  if (!(health && find_health_number(groups)) && !find_labelled_behind(groups) && !find_named(at))
    find_grouped_alone(groups);
  at_ = std::max(at_, groups.end());
}

// Ten digits, or the first three of a group, which are worth a look without a label.
bool Finder::is_likely_start(std::size_t at) const {
  if (!base::is_ascii_digit(text_[at])) return true;
  const std::size_t length = at_ - at;
  return length == digits_of_health_number || length == 3;
}

bool Finder::says_health_number(std::size_t at) const {
  if (has_health_label(around_.likely_headings())) return true;
  const auto& nearest = around_.nearest();
  return !nearest || (is_of_person(nearest->label) && at < nearest->end + longest_reach);
}

bool Finder::find_health_number(const DigitGroups& groups) {
  for (const GroupedNumber& number : groups.numbers(digits_of_health_number, digits_of_health_number)) {
    const auto kind = is_grouped_so(number) ? health_number(number.digits) : std::nullopt;
    if (!kind) continue;
    add(*kind, number.place);
    return true;
  }
  return false;
}

bool Finder::find_labelled_behind(const DigitGroups& groups) {
  std::size_t at = groups.last_end();
  const std::size_t most = std::min(text_.size(), at + longest_reach_behind);
  while (at < most && std::string_view(" \t([-").find(text_[at]) != std::string_view::npos) ++at;
  const auto label = at < most && base::is_ascii_letter(text_[at]) ? label_at(text_, at) : std::nullopt;
  if (!label || (label->label != Label::Nhs && label->label != Label::Chi)) return false;
  for (const GroupedNumber& number : groups.numbers(digits_of_health_number, digits_of_health_number)) {
    const bool fits = is_grouped_so(number) && !number.has_line && number.place.end == groups.last_end();
    const auto kind = fits ? health_number(number.digits) : std::nullopt;
    if (!kind) continue;
    add(*kind, number.place);
    return true;
  }
  return false;
}

bool Finder::find_named(std::size_t at) {
  const auto number = named_number_at(text_, at);
  if (!number) return false;
  add(number->kind, number->place);
  at_ = std::max(at_, number->place.end);
  return true;
}

// Groups of 3, 3 and 4 digits with spaces alone speak for a number, but columns of figures read alike. So one
// of these that does not check makes figures of those that are a few lines around it.
void Finder::find_grouped_alone(const DigitGroups& groups) {
  if (!groups.has_shape("3 3 4")) return;
  const auto numbers = groups.numbers(digits_of_health_number, digits_of_health_number);
  const auto& nearest = around_.nearest();
  const bool is_other = (nearest && !is_of_person(nearest->label)) || !around_.headings().is_empty();
  if (numbers.size() != 1 || numbers[0].has_mark || numbers[0].has_line || is_other) return;
  if (follows_number(text_, numbers[0].place.begin)) return;
  const std::size_t line = around_.line_number();
  const auto kind = health_number(numbers[0].digits);
  if (!kind) {
    line_of_figures_ = line;
    for (const Alone& alone : alone_) {
      if (alone.line + lines_of_figures >= line)
        found_[alone.index].place.end = found_[alone.index].place.begin;
    }
    alone_.clear();
  } else if (is_of_known_range(numbers[0].digits) &&
             !(line_of_figures_ && line <= *line_of_figures_ + lines_of_figures)) {
    if (!alone_.empty() && alone_.back().line + lines_of_figures < line) alone_.clear();
    alone_.push_back({found_.size(), line});
    add(*kind, numbers[0].place);
  }
}

void Finder::find_card(const DigitGroups& groups) {
  for (const GroupedNumber& number : groups.numbers(13, 19)) {
    const bool one_group = number.shape.find(' ') == std::string::npos;
    const bool grouped = one_group || number.is_whole || number.shape == "4 4 4 4";
    if (!grouped || !is_card_number(number.digits)) continue;
    return add(Kind::BankDetails, number.place);
  }
}

}  // namespace assure::disclosure
