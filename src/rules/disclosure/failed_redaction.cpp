// AS630 failed-redaction
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule failed_redaction = {
    .code = "AS630",
    .name = "failed-redaction",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "text lies under a box that was to redact it",
    .explanation =
        R"(An opaque box was drawn over words, which are still in the PDF: whoever selects and copies them has them. Courts,
ministries and hospitals published names in this way.

Redact with a tool that removes the text, or take the words out of the document from which the PDF was made.
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
<< /Length 146 >>
stream
BT /F 12 Tf 20 150 Td (The trust reports every year.) Tj ET
BT /F 12 Tf 20 100 Td (The rate of the north is 85.) Tj ET
0 0 0 rg 18 96 160 16 re f
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
0000000436 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
506
%%EOF
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_failed_redaction(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::FailedRedaction, failed_redaction, out);
}

}  // namespace assure::rules
