// AS550 other-organisation
#include <algorithm>

#include <fmt/format.h>

#include "document/organisations.h"
#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule other_organisation = {
    .code = "AS550",
    .name = "other-organisation",
    .severity = diag::Severity::Warning,
    .summary = "a final document has the name of another organisation at its head",
    .explanation =
        R"(A line among the first of the document, or in its header, is nothing but the name of an organisation of the same
sort as the one that submits (a primary care trust, say, or a county council), with another name; and the name of the
one that submits is nowhere on the first page. Most likely the document was taken from a neighbour as a pattern and
still has its name, or the wrong file was declared. Looked at is what is declared final or approved. Organisations are
known by what their names end with, such as Primary Care Trust or PCT, NHS Trust, NHS Foundation Trust, County, City,
Borough or District Council, Health Authority, Clinical Commissioning Group, Integrated Care Board, Health Board.

Put the right document there, or correct its head. If the document of somebody else is what you mean to show, waive it.)",
    .bad = R"(-- in assure.yaml --
organisation: {name: Sample Primary Care Trust, short_name: Sample PCT}
-- documents/annual-report.txt --
Elsewhere Primary Care Trust
Annual report
The trust reports every year.
)",
    .good = R"(-- in assure.yaml --
organisation: {name: Sample Primary Care Trust, short_name: Sample PCT}
-- documents/annual-report.txt --
Elsewhere Primary Care Trust
Annual report, with Sample PCT
The trust reports every year.
)",
};

void check_other_organisation(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  using document::MarkKind;
  const auto& organisation = evaluation.submission().organisation;
  const auto own = organisation.name ? document::organisation_in(*organisation.name) : std::nullopt;
  if (!own) return;
  for_each_marked_file(evaluation, MarkKind::Organisation, [&](const MarkedFile& marked) {
    const document::Mark* first = nullptr;
    for (const auto& mark : marked.file.inside->facts.marks) {
      if (mark.kind != MarkKind::Organisation && mark.kind != MarkKind::NamedOrganisation) continue;
      const auto name = document::organisation_in(mark.words);
      if (!name) continue;
      if (document::may_be_one(*name, *own)) return;
      if (!first && mark.kind == MarkKind::Organisation && name->sort == own->sort) first = &mark;
    }
    if (!first) return;
    out.report(other_organisation, marked.path.span,
           "`{}` has the name of another organisation at its head: `{}`", *marked.path, first->words)
        .help(fmt::format("this folder is of `{}`", *organisation.name));
  });
}

}  // namespace assure::rules
