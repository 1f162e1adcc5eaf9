// What a command takes, as data: from it come parsing, usage errors and --help (parser.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/choices.h"

namespace assure::cli {

// One of some words.
struct OneOf {
  std::vector<std::string_view> words;
  std::function<void(std::size_t)> choose;  // by number
};

// The values of an enumeration by their names (base::Choices), or some of them.
template <base::Named E>
OneOf one_of(E& value, std::vector<E> values) {
  OneOf choice;
  for (E one : values) choice.words.push_back(base::name_of(one));
  choice.choose = [&value, values = std::move(values)](std::size_t number) { value = values[number]; };
  return choice;
}

template <base::Named E>
OneOf one_of(E& value) {
  std::vector<E> values;
  for (std::size_t i = 0; i < std::size(base::choices<E>()); ++i) values.push_back(static_cast<E>(i));
  return one_of(value, std::move(values));
}

// None when it is not given.
template <base::Named E>
OneOf one_of(std::optional<E>& value) {
  OneOf choice;
  for (const auto& one : base::choices<E>()) choice.words.push_back(one.name);
  choice.choose = [&value](std::size_t number) { value = static_cast<E>(number); };
  return choice;
}

struct Number {
  std::optional<int>* value = nullptr;
  int lowest = 0;
  int highest = 0;
};

// Of so many bytes, as in 35MB or 20MiB.
struct Size {
  std::uint64_t* value = nullptr;
  std::uint64_t lowest = 0;
  std::uint64_t highest = 0;
};

// Where a value goes, and thereby of what kind it is: a flag, a text, several, and so on.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, OneOf, Number, Size>;

inline constexpr bool required = true;
inline constexpr bool optional = false;

struct Option {
  std::string_view names;       // "--out,-o"; of a positional its name, as in "DIR"
  std::string_view value_name;  // as help shows it; of flags and positionals none
  Target target;
  std::string help;
  bool is_required = optional;
  std::string_view needs = {};                // the option of this command that it goes with
  std::vector<std::string_view> offers = {};  // words that its value may begin with, for completion
};

}  // namespace assure::cli
