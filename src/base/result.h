// A value, or the reason why there is none.
#pragma once

#include <string>
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

}  // namespace assure::base
