// AS518 attachment-missing
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule attachment_missing = {
    .code = "AS518",
    .name = "attachment-missing",
    .severity = diag::Severity::Error,
    .summary = "a document refers to a table or an appendix that is not attached",
    .explanation =
        R"(The document speaks of something as attached: a table, an appendix, another paper. Its entry in `refers_to`
has no `item`, so the folder does not hold it. Whoever reads the pack turns to a page that is not there, and
cannot tell whether it was ever written.

Ask the author for it, declare it as an evidence item of its own or as a second file of this one, and name the
item that holds it in `item`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    refers_to: [{title: Appendix B}]
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    files: [documents/annual-report.txt, documents/appendix.txt]
    owner: ceo
    dated: 2008-06-30
    status: final
    refers_to: [{title: Appendix B, item: annual-report}]
-- documents/appendix.txt --
Figures by month.
)",
};

void check_attachment_missing(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.id) continue;
    for (const auto& reference : item.refers_to) {
      if (reference.broken || !reference.title || reference.item.given()) continue;
      out.report(attachment_missing, reference.title.span, "`{}` refers to `{}`, which is not attached",
             item.id->text, *reference.title)
          .help("declare it, and name the item that holds it in `item`");
    }
  }
}

}  // namespace assure::rules
