// Goes over a text once. What it knows of a place is in Surroundings; what a value of a kind looks like is in
// the file of that kind.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "disclosure/bank.h"
#include "disclosure/digit_groups.h"
#include "disclosure/kind.h"
#include "disclosure/label.h"
#include "disclosure/plain.h"
#include "disclosure/surroundings.h"

namespace assure::disclosure {

struct Found {
  Kind kind = Kind::NhsNumber;
  Place place;
};

class Finder {
 public:
  Finder(std::string_view text, std::size_t most) : text_(text), most_(most), around_(text) {}

  // As they were found, the first `most` of them; some may overlap.
  std::vector<Found> all();

 private:
  // finder.cpp: what begins at at_, and on behind it.
  void step();
  void read_hyphens();
  void read_word();
  std::optional<Place> read_letters_and_digits();
  void read_value_of(const FoundLabel& label);
  void read_birth(const FoundLabel& label, const Lead& lead);
  void read_account(Label label, std::size_t value);
  void read_next_of_kin(std::size_t value);
  void add(Kind kind, Place place);
  void add_any(Kind kind, const std::optional<Place>& place) {
    if (place) add(kind, *place);
  }

  // find_numbers.cpp
  void read_digits();
  bool says_health_number(std::size_t at) const;
  bool is_likely_start(std::size_t at) const;
  bool find_health_number(const DigitGroups& groups);
  bool find_labelled_behind(const DigitGroups& groups);
  bool find_named(std::size_t at);
  void find_grouped_alone(const DigitGroups& groups);
  void find_card(const DigitGroups& groups);

  // find_in_rows.cpp: by headings, when a cell or line ends.
  void end_cell();
  void end_line();
  void find_by_headings(Place cell);
  void find_contacts(Place cell, Labels headings);
  void find_short_health_number(Place cell);
  void find_birth_in_line(Place line);

  // Numbers that nothing but their groups speaks for.
  struct Alone {
    std::size_t index = 0;  // in found_
    std::size_t line = 0;
  };

  std::string_view text_;
  std::size_t most_;
  std::size_t at_ = 0;
  Surroundings around_;
  BankAccounts accounts_;
  std::vector<Found> found_;
  std::vector<Alone> alone_;  // of the last few lines
  std::optional<std::size_t> line_of_figures_;
  bool has_birth_ = false;     // in this line
  bool names_person_ = false;  // `Patient:` or such in this line
};

}  // namespace assure::disclosure
