// Findings that were there before: what is new against them, and which of them have gone.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"

namespace assure::report {

struct CheckReport;

struct KnownFinding {
  std::string fingerprint;
  std::string code;
  diag::Severity severity = diag::Severity::Error;
  std::string file;  // from the evidence folder
  std::string what;  // its message
};

// What a report says of findings that were there before.
struct Comparison {
  std::string with;  // in the words of the user: a file, a commit
  std::size_t known = 0;
  std::vector<KnownFinding> gone;  // by file, code and message
};

// The findings that may be known next time: not what somebody accepts, which has its own day, and not what
// could not be read, since nobody knows what it hides. By file, code and message.
std::vector<KnownFinding> knowable(const CheckReport& report);

// Marks what is known, unless it weighs more than it did; `check` does not fail for it.
void compare(CheckReport& report, std::string_view with, std::span<const KnownFinding> known);

// "35 more are known from main", "gone since main: AS705 assure.yaml: `board` has not signed"; one a line.
std::string comparison_lines(const Comparison& comparison);

}  // namespace assure::report
