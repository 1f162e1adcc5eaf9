// What the long form of the tests (ASSURE_LONG=1) looks at one by one, and the usual run here and there.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace assure::tests {

// How far it is from one place to the next.
inline std::size_t every(std::size_t usual) {
  return std::getenv("ASSURE_LONG") ? 1 : usual;
}

}  // namespace assure::tests
