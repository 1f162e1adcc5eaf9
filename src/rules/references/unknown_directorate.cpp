// AS308 unknown-directorate
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_directorate = {
    .code = "AS308",
    .name = "unknown-directorate",
    .severity = diag::Severity::Error,
    .summary = "a post belongs, or a directorate answers, to a directorate that nothing declares",
    .explanation =
        R"(A post names the directorate that it belongs to, or a directorate one that it also answers to, and
`directorates` has none of that id. The pack shows who answers for what by directorate, and this line would
lead nowhere.

Correct the id, or declare the directorate in `directorates`.)",
    .bad = R"(-- posts.yaml --
directorates:
  - {id: public-health, title: Public Health}
posts:
  - {id: ceo, title: Chief Executive, directorate: public-helth}
)",
    .good = R"(-- posts.yaml --
directorates:
  - {id: public-health, title: Public Health}
posts:
  - {id: ceo, title: Chief Executive, directorate: public-health}
)",
};

void check_unknown_directorate(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.folder->truncated) return;
  base::Spelling directorates =
      spelling_of(evaluation, ids_of(evaluation.submission().directorates), {Referent::Directorate});
  auto check = [&](const record::Spanned<record::Id>& id) {
    if (!id || directorates.contains(id->text)) return;
    std::string help = help_for_unknown(id->text, directorates, "directorates");
    if (help.empty()) help = "declare it in `directorates`";
    out.report(unknown_directorate, id.span, "no directorate `{}`", id->text)
        .help(std::move(help))
        .fix(diag::Fix::write(id.span, directorates.certain(id->text)));
  };
  for (const auto& post : evaluation.submission().posts) check(post.directorate);
  for (const auto& directorate : evaluation.submission().directorates) {
    for (const auto& line : directorate.dotted_lines) check(line.to);
  }
}

}  // namespace assure::rules
