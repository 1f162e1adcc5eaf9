#include <fmt/format.h>

#include "compile/compile.h"
#include "compile/rules.h"

namespace assure::compile {

void apply_waivers(const submission::Submission& submission, const source::Sources& sources, base::Date as_of,
    diag::Diagnostics& findings) {
  for (const auto& waiver : submission.waivers) {
    if (waiver.broken || *waiver.until < as_of) continue;  // an expired one is a finding of its own
    bool used = false;
    for (diag::Diagnostic& finding : findings.all()) {
      bool same = finding.rule->code == *waiver.code && sources.file(finding.span).path() == *waiver.at;
      if (!same || !finding.rule->waivable) continue;
      finding.waived = used = true;
    }
    if (used) continue;
    findings
        .report(rules::unused_waiver, waiver.code.span, "no finding {} in `{}` is there to waive",
            *waiver.code, *waiver.at)
        .help("delete the waiver");
  }
}

}  // namespace assure::compile
