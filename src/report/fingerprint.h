// By what a finding is known again when lines have moved, numbers have changed or days have gone by.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/diagnostics.h"
#include "evaluate/subjects.h"

namespace assure::report {

// A message without what changes while the finding stays: of a number outside code `#`, of "a" too, and of a
// word behind it no plural. "2 of 3 files, see `plan 3`" is "# of # file, see `plan 3`".
std::string stable_words(std::string_view message);

// Gives each finding its fingerprint, 32 hexadecimal digits: of its code, its file, what it is about and its
// stable words. Those that are equal in all of these differ by their order.
class Fingerprints {
 public:
  // `path` is relative to the evidence folder, so that it stays the same wherever that lies.
  std::string next(const diag::Diagnostic& finding, std::string_view path, const evaluate::Subject& subject);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace assure::report
