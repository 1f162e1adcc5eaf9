// AS547 blank-document
#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule blank_document = {
    .code = "AS547",
    .name = "blank-document",
    .severity = diag::Severity::Warning,
    .summary = "an item is declared final or approved, and its document opens and has nothing on its pages",
    .explanation =
        R"(The document is a PDF or a Word document that opens as it should, and there is nothing in it: no word, no picture, no
line. Somebody kept a place for it, or saved the wrong window. A reader who opens it finds no proof of what is claimed.

Put the document itself into the folder, or remove the item until it exists. Whether a document of scanned pages says
anything is not looked at: pictures are taken for something.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.pdf, owner: ceo,
     dated: 2008-06-30, status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pdf --
%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 99 99]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R>>endobj
trailer<</Root 1 0 R/Size 4>>
%%EOF
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, status: final}
)",
};

void check_blank_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for_each_marked_file(evaluation, document::MarkKind::Empty, [&](const MarkedFile& marked) {
    out.report(blank_document, marked.path.span, "`{}` is declared {}; there is nothing on the pages of `{}`",
           marked.item.id->text, base::name_of(*marked.item.status), *marked.path)
        .help("put the document itself there, or remove the item until there is one")
        .related(marked.item.status.span, "its status");
  });
}

}  // namespace assure::rules
