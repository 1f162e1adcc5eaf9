// What is beside a value and says what it is: "NHS No", "Date of birth", "Home tel".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assure::disclosure {

enum class Label : std::uint8_t {
  Nhs,
  Chi,
  NationalInsurance,
  Birth,
  Born,    // of a person, or of anything
  Person,  // names of persons: "Surname", "Patient"
  Name,    // of a person, or of anything
  HomeAddress,
  Place,  // an address of a person, or of anything
  NextOfKin,
  PersonalTelephone,
  SortCode,
  Account,
  Card,
  Password,
  CloudSecret,
  Day,      // some other date
  Another,  // a number of another kind, or whatever belongs to an organisation
};

// A set of them.
class Labels {
 public:
  constexpr Labels() = default;
  constexpr void add(Label label) { bits_ |= bit(label); }
  constexpr void add(Labels others) { bits_ |= others.bits_; }
  constexpr bool has(Label label) const { return (bits_ & bit(label)) != 0; }
  constexpr bool is_empty() const { return bits_ == 0; }

 private:
  static constexpr std::uint32_t bit(Label label) { return std::uint32_t(1) << static_cast<unsigned>(label); }
  std::uint32_t bits_ = 0;
};

struct FoundLabel {
  Label label = Label::Another;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The longest label that begins at `at`, where a word begins. Letter case makes no difference, nor whether
// its words are joined, or separated by spaces, hyphens, dots or underscores.
std::optional<FoundLabel> label_at(std::string_view text, std::size_t at);

// What leads from a label to its value: spaces, a colon, brackets, "is"; or the end of a cell, or of the
// line.
struct Lead {
  std::size_t value = 0;   // where that begins
  bool has_mark = false;   // something says that a value follows: a colon, the end of a cell or line, "is"
  bool has_break = false;  // the end of a cell or line is between
};
Lead lead_from(std::string_view text, std::size_t label_end);

}  // namespace assure::disclosure
