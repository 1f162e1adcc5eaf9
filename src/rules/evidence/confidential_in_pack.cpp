// AS537 confidential-in-pack
#include <algorithm>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule confidential_in_pack = {
    .code = "AS537",
    .name = "confidential-in-pack",
    .severity = diag::Severity::Warning,
    .summary = "a confidential document goes out in the pack",
    .explanation =
        R"(An evidence item says `sensitivity: confidential`, and its document is in the pack, since no checklist of the
folder says how sensitive the documents of a pack may be. Whoever gets the pack can read it and hand it on.

Let the checklist say `delivery: {sensitivity: internal}`: documents above that level are held back, and the pack
lists them with the post to ask. If the authority is to have it, say `delivery: {sensitivity: confidential}`. If
the document is not confidential, correct its `sensitivity`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    sensitivity: confidential
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    sensitivity: internal
)",
};

void check_confidential_in_pack(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.held_back.level) return;
  for (const auto& item : evaluation.submission().evidence) {
    bool confidential = item.sensitivity && *item.sensitivity == submission::Sensitivity::Confidential;
    if (!confidential || !item.id) continue;
    bool packed = std::any_of(item.files.begin(), item.files.end(),
        [&](const auto& file) { return file && evaluation.files.is_packed(*file); });
    if (!packed) continue;
    out.report(confidential_in_pack, item.sensitivity.span, "`{}` is confidential, and goes out in the pack",
           item.id->text)
        .help(
            "let the checklist say `delivery: {sensitivity: internal}` to hold it back, or "
            "`{sensitivity: confidential}` if it may go");
  }
}

}  // namespace assure::rules
