#include "disclosure/finder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/characters.h"
#include "disclosure/birth.h"
#include "disclosure/contacts.h"
#include "disclosure/national_insurance.h"
#include "disclosure/password.h"
#include "disclosure/private_key.h"
#include "disclosure/token.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_reference = 16;       // bytes from the label of a reference to its value
constexpr std::size_t longest_neighbourhood = 160;  // bytes behind a date that may hold a postcode

enum class Byte : std::uint8_t { Other, Letter, Digit, Wide, CellEnd, LineEnd, Hyphen, Colon };

constexpr std::array<Byte, 256> kinds_of_bytes() {
  std::array<Byte, 256> kinds{};
  for (std::size_t i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    if (base::is_ascii_letter(c)) kinds[i] = Byte::Letter;
    if (base::is_ascii_digit(c)) kinds[i] = Byte::Digit;
    if (i >= 0xC0) kinds[i] = Byte::Wide;
  }
  kinds[0x1F] = Byte::CellEnd;
  kinds[0x1D] = kinds['\n'] = Byte::LineEnd;
  kinds['-'] = Byte::Hyphen;
  kinds[':'] = Byte::Colon;
  return kinds;
}
constexpr auto byte_kinds = kinds_of_bytes();

Byte kind_of_byte(char c) {
  return byte_kinds[static_cast<unsigned char>(c)];
}

// Whether a digit follows two letters, at once or behind a space or hyphen.
bool has_digit_behind(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
  return at < text.size() && (base::is_ascii_digit(text[at]) || kind_of_byte(text[at]) == Byte::Wide);
}

// Values of the others are found by their own form.
bool leads_to_value(Label label) {
  constexpr Label labels[] = {Label::Person, Label::Name, Label::Birth, Label::Born, Label::HomeAddress,
      Label::NextOfKin, Label::PersonalTelephone, Label::SortCode, Label::Account, Label::CloudSecret};
  return std::find(std::begin(labels), std::end(labels), label) != std::end(labels);
}

}  // namespace

std::vector<Found> Finder::all() {
  while (at_ < text_.size() && found_.size() < most_) {
    while (at_ < text_.size() && kind_of_byte(text_[at_]) == Byte::Other) ++at_;
    if (at_ < text_.size()) step();
  }
  end_line();
  // Those that were taken back.
  std::erase_if(found_, [](const Found& found) { return found.place.begin == found.place.end; });
  return std::move(found_);
}

void Finder::step() {
  switch (kind_of_byte(text_[at_])) {
    case Byte::Letter:
      return read_word();
    case Byte::Digit:
      return read_digits();
    case Byte::Wide: {
      const Point point = point_at(text_, at_);
      if (base::is_ascii_digit(plain_of(point.value))) return read_digits();
      at_ += point.size;
      return;
    }
    case Byte::Hyphen:
      return read_hyphens();
    case Byte::CellEnd:
      end_cell();
      break;
    case Byte::LineEnd:
      if (!ends_in_cell(text_, at_)) end_line();
      break;
    case Byte::Colon:
      add_any(Kind::Password, password_in_address(text_, at_));
      break;
    case Byte::Other:
      break;
  }
  ++at_;
}

void Finder::read_hyphens() {
  if (const auto key = private_key_at(text_, at_)) {
    add(Kind::PrivateKey, *key);
    at_ = key->end;
    return;
  }
  while (at_ < text_.size() && text_[at_] == '-') ++at_;
}

void Finder::add(Kind kind, Place place) {
  found_.push_back({kind, place});
  has_birth_ = has_birth_ || kind == Kind::BirthDate;
  around_.note_value();
}

void Finder::read_word() {
  if (const auto label = label_at(text_, at_)) {
    // `AC` is an account, or begins a number.
    const bool may_begin_number = label->end == at_ + 2 && has_digit_behind(text_, label->end);
    if (const auto number = may_begin_number ? read_letters_and_digits() : std::nullopt) {
      at_ = number->end;
      return;
    }
    around_.note(*label);
    at_ = label->end;
    return read_value_of(*label);
  }
  std::size_t end = at_;
  while (end < text_.size() && base::is_ascii_word(text_[end])) ++end;
  auto found = token_at(text_, at_);
  if (found) {
    add(Kind::Token, *found);
  } else if (text_[at_] == 'P' && end - at_ == 5 && (found = private_key_at(text_, at_))) {
    add(Kind::PrivateKey, *found);
  } else if (end - at_ >= 2 && has_digit_behind(text_, at_ + 2)) {
    found = read_letters_and_digits();
  }
  at_ = found ? std::max(found->end, end) : end;
}

std::optional<Place> Finder::read_letters_and_digits() {
  if (!base::is_ascii_letter(text_[at_ + 1])) return std::nullopt;
  if (auto iban = iban_at(text_, at_)) {
    add(Kind::BankDetails, *iban);
    return iban;
  }
  const auto& nearest = around_.nearest();
  const bool is_reference =
      nearest && nearest->label == Label::Another && at_ < nearest->end + longest_reference;
  if (is_reference && !around_.headings().has(Label::NationalInsurance)) return std::nullopt;
  auto number = national_insurance_at(text_, at_, around_.labels().has(Label::NationalInsurance));
  add_any(Kind::NationalInsurance, number);
  return number;
}

void Finder::read_value_of(const FoundLabel& label) {
  if (label.label == Label::Password) return add_any(Kind::Password, password_after(text_, label.end));
  if (!leads_to_value(label.label)) return;
  const Lead lead = lead_from(text_, label.end);
  if (lead.value >= text_.size()) return;
  switch (label.label) {
    case Label::Person:
    case Label::Name:
      names_person_ = names_person_ || lead.has_mark;
      return;
    case Label::Birth:
    case Label::Born:
      return read_birth(label, lead);
    case Label::HomeAddress:
      if (lead.has_mark) add_any(Kind::HomeAddress, address_at(text_, lead.value));
      return;
    case Label::NextOfKin:
      if (lead.has_mark) read_next_of_kin(lead.value);
      return;
    case Label::PersonalTelephone: {
      const bool mobile = base::ascii_lower(text_[label.begin]) == 'm';
      return add_any(Kind::Telephone, telephone_at(text_, lead.value, mobile));
    }
    case Label::SortCode:
    case Label::Account:
      return read_account(label.label, lead.value);
    case Label::CloudSecret:
      return add_any(Kind::Token, cloud_secret_at(text_, lead.value));
    default:
      return;
  }
}

void Finder::read_birth(const FoundLabel& label, const Lead& lead) {
  const auto date = date_at(text_, lead.value);
  if (!date) return;
  bool is_birth = label.label == Label::Birth || names_person_ || around_.line().has(Label::Person);
  if (!is_birth) {
    const std::string_view behind = text_.substr(date->end, longest_neighbourhood);
    is_birth = postcode_in(behind.substr(0, behind.find('\n'))).has_value();
  }
  if (is_birth) add(Kind::BirthDate, *date);
}

void Finder::read_account(Label label, std::size_t value) {
  if (label == Label::SortCode && sort_code_at(text_, value))
    add_any(Kind::BankDetails, accounts_.note_sort_code(around_.line_number()));
  if (label != Label::Account) return;
  if (auto account = account_number_at(text_, value))
    add_any(Kind::BankDetails, accounts_.note_account(*account, around_.line_number()));
}

void Finder::read_next_of_kin(std::size_t value) {
  const auto telephone = telephone_near(text_, value);
  add_any(Kind::Telephone, telephone);
  auto address = address_at(text_, value);
  if (!address) return;
  if (telephone && telephone->begin > address->begin) address->end = std::min(address->end, telephone->begin);
  add(Kind::HomeAddress, *address);
}

}  // namespace assure::disclosure
