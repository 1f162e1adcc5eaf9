// AS542 still-to-follow
#include <fmt/format.h>

#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule still_to_follow = {
    .code = "AS542",
    .name = "still-to-follow",
    .severity = diag::Severity::Warning,
    .summary =
        "an item is declared final or approved, and its document says that something is to follow or to be "
        "confirmed",
    .explanation =
        R"(The item has `status: final` or `approved`, and its document says "to follow", "to be confirmed", TBC, TBA or TBD where
a paper, a figure or a name was meant to be. Whoever reads the pack finds the hole, and no sign of when it will be
filled.

Put the version into the folder in which it is filled, or correct `status`. If what was to follow lies in another
document, have it said there. What is meant otherwise can be waived.)",
    .bad = R"(-- documents/annual-report.txt --
Annual report
The accounts (to follow) are part of it.
)",
    .good = R"(-- documents/annual-report.txt --
Annual report
There is a procedure to follow, and to follow up. TBC Ltd audited the accounts.
)",
};

void check_still_to_follow(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for_each_marked_file(evaluation, document::MarkKind::Pending, [&](const MarkedFile& marked) {
    const std::string others = further_places(marked.marks);
    out.report(still_to_follow, marked.path.span, "`{}` is declared {}; {}", marked.item.id->text,
           base::name_of(*marked.item.status), says_where(marked.marks))
        .help(fmt::format("put the version there in which nothing is missing, or correct `status`{}{}",
            others.empty() ? "" : "; ", others))
        .related(marked.item.status.span, "its status");
  });
}

}  // namespace assure::rules
