// A baseline: the findings that a folder had when somebody wrote them down, one a line.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "diag/diagnostics.h"
#include "record/spanned.h"
#include "report/known.h"
#include "source/sources.h"

namespace assure::compile {

struct BaselineEntry : record::Record {
  record::Spanned<std::string> file;
  record::Spanned<std::string> code;
  record::Spanned<diag::Severity> severity;
  record::Spanned<std::string> what;
  record::Spanned<std::string> fingerprint;
  record::Spanned<std::string> reason;  // why it stays for now; for people
  record::Spanned<base::Date> until;    // the last day on which it is known
};

struct Baseline : record::Record {
  std::vector<BaselineEntry> entries;
};

// None when something of it was not understood, which is reported.
std::optional<Baseline> decode_baseline(
    const source::SourceFile& file, std::uint32_t number, diag::Diagnostics& out);

// Reports the entries that have expired on that day.
void report_expired(const Baseline& baseline, base::Date as_of, diag::Diagnostics& out);

// Those that have not.
std::vector<report::KnownFinding> known_on(const Baseline& baseline, base::Date as_of);

// The whole file. Entries that are in `before`, too, keep their reason and day.
std::string baseline_text(std::span<const report::KnownFinding> known, const Baseline& before);

// With what each baseline that this program writes begins.
extern const std::string_view baseline_beginning;

}  // namespace assure::compile
