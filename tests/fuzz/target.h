// What every target has: its function, and the word for what may be said of any input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// The head of the function of target NAME, before its parameters. libFuzzer wants one name for all; the
// replay has all targets in one program.
#ifdef ASSURE_REPLAY
#define ASSURE_FUZZ_TARGET(name)                    \
  int try_##name(const std::uint8_t*, std::size_t); \
  int try_##name
#else
#define ASSURE_FUZZ_TARGET(name) extern "C" int LLVMFuzzerTestOneInput
#endif

namespace assure::fuzz {

inline void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace assure::fuzz
