// What `check` is compared with: a baseline, or a commit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.h"
#include "compile/baseline.h"
#include "report/check_report.h"

namespace assure::cli {

struct ComparisonRequest {
  std::string baseline;  // files, or a commit; empty: none
  std::string write_baseline;
  std::string since;

  const std::string& file() const { return write_baseline.empty() ? baseline : write_baseline; }
};

// Fails when a request asks for two things, or for a baseline where it cannot be.
base::Status check_request(base::FileSystem& files, const ComparisonRequest& request);

// A baseline that was read; its text is one of the sources, its expired entries are among the findings.
struct TakenBaseline {
  compile::Baseline baseline;
  std::uint32_t source = 0;  // 0: there is no such file yet
};
base::Result<TakenBaseline> take_baseline(
    const Context& context, const ComparisonRequest& request, compile::Compilation& compilation);

// Compares, and writes the baseline first when that is asked for.
base::Status compare(const Context& context, const ComparisonRequest& request, const TakenBaseline& taken,
    compile::Compilation& compilation, report::CheckReport& report);

}  // namespace assure::cli
