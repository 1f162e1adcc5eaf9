// What the long form of the tests (ASSURE_LONG=1) looks at one by one and in full size, and the usual run
// here and there and in less.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace assure::tests {

// How far it is from one place to the next.
inline std::size_t every(std::size_t usual) {
  return std::getenv("ASSURE_LONG") ? 1 : usual;
}

// How much of something there is where a test is about much of it.
inline std::size_t much(std::size_t whole) {
  return std::getenv("ASSURE_LONG") ? whole : whole / 4;
}

}  // namespace assure::tests
