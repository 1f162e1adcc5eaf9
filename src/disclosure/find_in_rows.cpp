// What the headings of columns, and the lines as a whole, say of the values in them.
#include <algorithm>

#include "base/characters.h"
#include "base/text.h"
#include "disclosure/birth.h"
#include "disclosure/contacts.h"
#include "disclosure/finder.h"
#include "disclosure/nhs_number.h"
#include "disclosure/password.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_spoken_line = 1024;  // bytes of a line that is read once more for a birth

bool says_whose(Labels labels) {
  return labels.has(Label::Nhs) || labels.has(Label::Chi) || labels.has(Label::Person) ||
         labels.has(Label::NationalInsurance);
}

}  // namespace

void Finder::end_cell() {
  const std::string_view cell = text_.substr(around_.cell_begin(), at_ - around_.cell_begin());
  const std::string_view value = base::trim(cell);
  if (around_.is_in_table() && !value.empty()) {
    const auto begin = static_cast<std::size_t>(value.data() - text_.data());
    find_by_headings({begin, begin + value.size()});
  }
  around_.end_cell(at_);
}

void Finder::find_by_headings(Place cell) {
  const Labels headings = around_.likely_headings();
  if (headings.is_empty()) return;
  // Of several dates in a row that has lost cells, none is sure.
  const bool is_sure = around_.is_aligned() || !headings.has(Label::Day);
  if (headings.has(Label::Birth) && is_sure && !has_birth_)
    add_any(Kind::BirthDate, date_at(text_, cell.begin));
  if (headings.has(Label::Nhs) || headings.has(Label::Chi)) find_short_health_number(cell);
  if (headings.has(Label::Password)) add_any(Kind::Password, password_cell(text_, cell));
  if (headings.has(Label::SortCode)) read_account(Label::SortCode, cell.begin);
  if (headings.has(Label::Account)) read_account(Label::Account, cell.begin);
  find_contacts(cell, headings);
}

void Finder::find_contacts(Place cell, Labels headings) {
  if (headings.has(Label::PersonalTelephone))
    add_any(Kind::Telephone, telephone_at(text_, cell.begin, !around_.is_aligned()));
  const bool is_home = headings.has(Label::HomeAddress) ||
                       (headings.has(Label::Place) &&
                           (says_whose(around_.all_headings()) || around_.all_headings().has(Label::Birth)));
  if (is_home) add_any(Kind::HomeAddress, address_at(text_, cell.begin));
}

// A workbook takes the first 0 of a CHI number away.
void Finder::find_short_health_number(Place cell) {
  const std::string_view digits = text_.substr(cell.begin, cell.end - cell.begin);
  if (digits.size() != 9 || !base::all_digits(digits)) return;
  if (health_number("0" + std::string(digits)) == Kind::ChiNumber) add(Kind::ChiNumber, cell);
}

void Finder::end_line() {
  const Place line{around_.line_begin(), at_};
  if (!has_birth_ && line.end - line.begin <= longest_spoken_line) find_birth_in_line(line);
  has_birth_ = names_person_ = false;
  if (at_ < text_.size() && text_[at_] == '\x1D')
    around_.end_piece(at_);
  else
    around_.end_line(at_);
}

// Below headings without cells; or beside a person and a postcode.
void Finder::find_birth_in_line(Place line) {
  const Labels above = around_.headings_above();
  const bool is_headed = above.has(Label::Birth) && says_whose(above);
  const bool is_of_person =
      names_person_ && !around_.is_in_table() && postcode_in(text_.substr(line.begin, line.end - line.begin));
  if (is_headed || is_of_person) add_any(Kind::BirthDate, only_date(text_, line));
}

}  // namespace assure::disclosure
