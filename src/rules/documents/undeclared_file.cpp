// AS504 undeclared-file
#include <string>
#include <string_view>

#include "rules/rule.h"
#include "rules/undeclared.h"

namespace assure::rules {

extern constinit const diag::Rule undeclared_file = {
    .code = "AS504",
    .name = "undeclared-file",
    .severity = diag::Severity::Error,
    .summary = "a file in the documents folder is declared by nothing",
    .explanation =
        R"(Everything in the documents folder goes into the pack, and this file is named by no evidence item and no
survey. Nobody answers for it: it may be an old draft, a paper about a patient, or a file that a program
left behind.

Declare it with an owner and a date, or move it out of the folder.)",
    .bad = R"(-- documents/draft-2.txt --
A draft.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    owner: ceo
    dated: 2008-06-30
    status: final
    files: [documents/annual-report.txt, documents/appendix.txt]
-- documents/appendix.txt --
Figures by month.
)",
};

namespace {

std::string_view what_to_do(std::string_view path) {
  switch (litter_of(path)) {
    case Litter::Lock:
      return "a document is open in an office program and may still change: close it; if it is not open, "
             "delete this file";
    case Litter::LeftBehind:
      return "a program left it behind; delete it";
    case Litter::None:
      break;
  }
  return "add an evidence item with this file, as `assure add` does, or move it out of the folder";
}

}  // namespace

void check_undeclared_file(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto files = undeclared_files(evaluation);
  if (!files) return;
  std::string_view reported;
  for (const auto& [file, pack, source] : *files) {
    if (pack.empty()) {
      out.report(undeclared_file, {source, 0, 0}, "nothing declares `{}`", file->path)
          .help(std::string(what_to_do(file->path)));
    } else if (reported != pack) {
      out.report(undeclared_file, {source, 0, 0}, "nothing declares the pack in `{}`", pack)
          .help("move it out of the documents folder, or declare its zip as evidence");
      reported = pack;
    }
  }
}

}  // namespace assure::rules
