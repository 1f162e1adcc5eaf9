// How many members an aggregate has, at compile time, so that a table can be held against it.
#pragma once

#include <cstddef>
#include <utility>

namespace assure::base {
namespace detail {

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): stands for whatever a member is
};

template <class T, std::size_t... index>
consteval bool takes(std::index_sequence<index...>) {
  return requires {
    T{(static_cast<void>(index), Anything{})...};
  };
}

}  // namespace detail

template <class T, std::size_t count = 0>
consteval std::size_t member_count() {
  if constexpr (detail::takes<T>(std::make_index_sequence<count + 1>())) {
    return member_count<T, count + 1>();
  } else {
    return count;
  }
}

}  // namespace assure::base
