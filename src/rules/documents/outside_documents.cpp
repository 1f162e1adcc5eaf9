// AS503 outside-documents
#include <fmt/format.h>

#include "rules/meant_files.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule outside_documents = {
    .code = "AS503",
    .name = "outside-documents",
    .severity = diag::Severity::Error,
    .summary = "a path leads out of the documents folder",
    .explanation =
        R"(Everything that goes into a pack lies below one folder, named by `documents`, so that it can be seen,
declared and signed for. This path leads elsewhere: it is the address of a web page or a shared drive, is
absolute, climbs with `..`, or begins in another folder. What is there may differ from computer to computer,
and may be something that nobody meant to send.

Save the document itself into the documents folder, and write its path as seen from the folder of
`assure.yaml`, with `/` between the parts: `documents/plans/report.pdf`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
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
)",
};

void check_outside_documents(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto& documents = evaluation.submission().documents;
  if (!evaluation.files.documents_known()) {
    if (documents) {
      out.report(outside_documents, documents.span, "the documents folder `{}` {}", *documents,
             evaluate::why_not_inside(*documents))
          .help("name a folder beside assure.yaml: `documents: documents`");
    }
    return;
  }
  const auto& declared = evaluation.files.declared();
  auto meant = meant_files(evaluation);
  for (const auto& file : declared) {
    if (file.file->outside.empty() || file.first) continue;
    auto other = meant.find(**file.path);
    const std::string folder = evaluation.submission().documents_folder();
    out.report(outside_documents, file.path->span, "the path `{}` {}", **file.path, file.file->outside)
        .help(other != meant.end() ? fmt::format("write `{}`", other->second.path)
              : evaluate::is_elsewhere(**file.path)
                  ? fmt::format("what is elsewhere does not go into the pack: save the file into `{}`, and "
                                "name it here",
                        folder)
                  : fmt::format("move the file into `{}`", folder));
  }
}

}  // namespace assure::rules
