// AS709 expired-waiver
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule expired_waiver = {
    .code = "AS709",
    .name = "expired-waiver",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "the time of a waiver is over",
    .explanation =
        R"(A waiver accepts a finding for a time, because somebody decided that it may stay until then. That time has
passed, so the waiver holds no longer and the finding counts again. A reader who sees old waivers concludes
that they are never looked at.

Fix what was waived and delete the waiver. Or have it approved again, with a new last day.)",
    .bad = R"(waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: ceo, until: 2008-10-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2009-01-31}
)",
};

void check_expired_waiver(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& waiver : evaluation.submission().waivers) {
    if (!waiver.until || !waiver.code || *waiver.until >= evaluation.as_of) continue;
    out.report(expired_waiver, waiver.until.span, "the waiver of {} held until {}", *waiver.code,
           waiver.until->iso())
        .help("fix what it waived and delete it, or have it approved again");
  }
}

}  // namespace assure::rules
