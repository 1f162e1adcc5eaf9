// Guards against our own mistakes.
#pragma once

#include <stdexcept>
#include <string>

namespace assure::base {

// A fault of the program itself; `main` reports it and exits with 3.
struct InternalFault : std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] inline void internal_fault(const char* file, int line, const char* why) {
  throw InternalFault(std::string(file) + ":" + std::to_string(line) + ": " + why);
}

}  // namespace assure::base

#define ASSURE_CHECK(condition, why) \
  ((condition) ? void(0) : ::assure::base::internal_fault(__FILE__, __LINE__, why))
