// AS629 earlier-revision
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule earlier_revision = {
    .code = "AS629",
    .name = "earlier-revision",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a PDF holds an earlier revision of itself",
    .explanation =
        R"(A PDF may be changed by adding to its end, so that all of what it was before is still in the file. Programs bring it back:
pages that were deleted, text that was covered or taken out since.

Print it to a new PDF, or save it under another name in a program that writes it as a whole.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.pdf, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pdf --
%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 106 >>
stream
BT /F 12 Tf 20 150 Td (The trust reports every year.) Tj ET
BT /F 12 Tf 20 120 Td (The rate is 85.) Tj ET
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
0000000240 00000 n 
0000000396 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
466
%%EOF
4 0 obj
<< /Length 60 >>
stream
BT /F 12 Tf 20 150 Td (The trust reports every year.) Tj ET
endstream
endobj
xref
4 1
0000000649 00000 n 
trailer
<< /Size 6 /Root 1 0 R /Prev 466 >>
startxref
758
%%EOF
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_earlier_revision(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::EarlierRevision, earlier_revision, out);
}

}  // namespace assure::rules
