// AS543 unfilled-place
#include <fmt/format.h>

#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unfilled_place = {
    .code = "AS543",
    .name = "unfilled-place",
    .severity = diag::Severity::Warning,
    .summary = "an item is declared final or approved, and its document has places that were to be filled in",
    .explanation =
        R"(The item has `status: final` or `approved`, and its document still has what its template asks for: `[insert name]`,
`[xx]`, `<date>`. Whoever reads the pack sees that nobody read the document to its end, and doubts the rest of it.

Fill the place in, or correct `status`. Marks of notes and sources such as `[1]`, and words that somebody put into a
quotation, are no such places.)",
    .bad = R"(-- documents/annual-report.txt --
Annual report
The board of [insert name of trust] approved it.
)",
    .good = R"(-- documents/annual-report.txt --
Annual report
The board [of the trust] approved it [1].
)",
};

void check_unfilled_place(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for_each_marked_file(evaluation, document::MarkKind::Blank, [&](const MarkedFile& marked) {
    const std::string others = further_places(marked.marks);
    out.report(unfilled_place, marked.path.span, "`{}` is declared {}; {}", marked.item.id->text,
           base::name_of(*marked.item.status), says_where(marked.marks))
        .help(fmt::format("have it filled in, or correct `status`{}{}", others.empty() ? "" : "; ", others))
        .related(marked.item.status.span, "its status");
  });
}

}  // namespace assure::rules
