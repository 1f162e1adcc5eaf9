// AS520 blocked-type
#include <fmt/format.h>

#include "base/text.h"
#include "rules/documents/delivery.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule blocked_type = {
    .code = "AS520",
    .name = "blocked-type",
    .severity = diag::Severity::Error,
    .summary = "a document is of a type that is refused where the pack is handed in",
    .explanation =
        R"(The checklist names types of files that the receiving mail system or portal refuses. It goes by the end of a
name and by what is inside, whatever the name says: a Word document with macros is a `.docm`, and a renamed
program is still a program. One such file keeps the whole pack from being delivered, most often without a word.

Save the document without macros, or as a PDF, and declare that file. An archive is best declared as the
documents in it.)",
    .bad = R"(-- in checklist.yaml --
delivery: {blocked: [docm, csv]}
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.csv, owner: ceo,
     dated: 2008-06-30, status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.csv --
year,reports
2008,1
)",
    .good = R"(-- in checklist.yaml --
delivery: {blocked: [docm, exe]}
)",
};

namespace {

// The blocked type that a name ends in.
const record::Spanned<record::Name>* blocked_end(const framework::Delivery& limits, std::string_view name) {
  const std::string lower = base::lower_ascii(name);
  for (const auto& end : limits.blocked) {
    if (end && lower.ends_with("." + base::lower_ascii(end->text))) return &end;
  }
  return nullptr;
}

}  // namespace

void check_blocked_type(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_delivered(evaluation, [&](const framework::Framework& checklist, const Delivered& document) {
    if (const auto* end = blocked_end(checklist.delivery, document.name())) {
      out.report(blocked_type, document.path->span, "`{}` is a `.{}` file, which `{}` does not take{}",
             **document.path, (*end)->text, checklist.id->text, framework::mark_of(checklist.delivery))
          .help("save it as a type that is taken, such as PDF, and declare that file")
          .related(end->span, "the checklist refuses it here");
      return;
    }
    const auto& type = document.file->detected_type;
    if (!type) return;
    const auto* end = blocked_end(checklist.delivery, fmt::format(".{}", type->end));
    if (!end) return;
    out.report(blocked_type, document.path->span,
           "`{}` is {} by its content, and `{}` takes no `.{}` files{}", **document.path, type->what,
           checklist.id->text, (*end)->text, framework::mark_of(checklist.delivery))
        .help("save it as a type that is taken, such as PDF, and declare that file")
        .related(end->span, "the checklist refuses it here");
  });
}

}  // namespace assure::rules
