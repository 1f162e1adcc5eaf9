// AS502 empty-document
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule empty_document = {
    .code = "AS502",
    .name = "empty-document",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a declared file is empty, or holds nothing but zeros or white space",
    .explanation =
        R"(The file is there and holds nothing: not a single byte, or zeros alone, or white space. Usually a download or a
copy broke off, or somebody kept a place for a document that was to follow. A reader who opens it finds no proof of
what is claimed.

Copy the document again, or remove the item until the document exists.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- documents/annual-report.txt --
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
-- documents/annual-report.txt --
The trust reports every year.
)",
};

void check_empty_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& file : evaluation.files.declared()) {
    if (!file.found() || file.first) continue;
    if (file.found()->info.kind != base::EntryKind::File) continue;
    const auto& inside = file.file->inside;
    bool nothing = inside && inside->has(document::Fault::Nothing);
    if (file.found()->info.size > 0 && !nothing) continue;
    out.report(empty_document, file.path->span, "`{}` {}", **file.path,
           nothing ? inside->facts.trouble : "is empty")
        .help("copy the document again, or remove it until there is one");
  }
}

}  // namespace assure::rules
