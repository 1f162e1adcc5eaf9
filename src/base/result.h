// A value, or the reason why there is none.
#pragma once

#include <string>
#include <type_traits>
#include <utility>

#include <tl/expected.hpp>

namespace assure::base {

// Why a step could not run: wrong usage, an unreadable folder, a full disk. `message` names the path and
// the cause, in lower case and without a full stop. Faults in the user's own files are Diagnostics instead.
struct Failure {
  std::string message;
};

template <class T>
using Result = tl::expected<T, Failure>;

using Status = Result<void>;

inline tl::unexpected<Failure> fail(std::string message) {
  return tl::make_unexpected(Failure{std::move(message)});
}

// The value of a Result that holds one.
template <class T, class Error>
T taken(tl::expected<T, Error>&& result) {
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

}  // namespace assure::base

// The value of a Result or Status; where it holds none, the enclosing function returns the Failure. A
// statement expression, which g++ and clang have: `auto text = ASSURE_TRY(files.read(path));`.
#define ASSURE_TRY(...)                                                             \
  __extension__({                                                                   \
    auto assure_tried = (__VA_ARGS__);                                              \
    if (!assure_tried) return tl::make_unexpected(std::move(assure_tried).error()); \
    ::assure::base::taken(std::move(assure_tried));                                 \
  })
