// The values of an enumeration as they are written and read: specialise `Choices` once, beside the
// enumeration.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/characters.h"

namespace assure::base {

struct Choice {
  std::string_view name;          // as files, options and json write it: "rolled-up"
  std::string_view words = {};    // as readers are told, inside a sentence; the name itself when empty
  std::string_view meaning = {};  // for whoever has to choose; one line. Of the languages' own
};

// `static constexpr base::Choice all[]`, in the order of the enumerators, which count from 0.
template <class E>
struct Choices;

namespace detail {
// Whether an enumerator has the value: compilers print others as a cast.
template <class E, E value>
consteval bool is_enumerator() {
  std::string_view printed = __PRETTY_FUNCTION__;  // "... value = ns::E::Name]", or "... value = (ns::E)7]"
  printed = printed.substr(printed.rfind("value = ") + 8);
  return printed.front() != '(';
}
}  // namespace detail

// All values, by number.
template <class E>
constexpr const auto& choices() {
  constexpr std::size_t size = std::size(Choices<E>::all);
  static_assert(detail::is_enumerator<E, static_cast<E>(size - 1)>() &&
                    !detail::is_enumerator<E, static_cast<E>(size)>(),
      "Choices has a row for each enumerator");
  return Choices<E>::all;
}

template <class E>
concept Named = std::is_enum_v<E> && requires {
  Choices<E>::all;
};

template <Named E>
constexpr std::string_view name_of(E value) {
  return choices<E>()[static_cast<std::size_t>(value)].name;
}

template <Named E>
constexpr std::string_view words_of(E value) {
  const Choice& choice = choices<E>()[static_cast<std::size_t>(value)];
  return choice.words.empty() ? choice.name : choice.words;
}

// The words as they begin a label: "Rolled up".
template <Named E>
std::string label_of(E value) {
  std::string label(words_of(value));
  label.front() = ascii_upper(label.front());
  return label;
}

}  // namespace assure::base
