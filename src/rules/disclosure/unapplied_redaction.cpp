// AS631 unapplied-redaction
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unapplied_redaction = {
    .code = "AS631",
    .name = "unapplied-redaction",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a redaction was marked in a PDF and not carried out",
    .explanation =
        R"(Words were marked to be redacted, and nobody had the program do it. Until then the mark is an annotation over text
that is still there, and some readers do not even show it.

Apply the redactions in the program that marked them, and save the PDF.
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
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Annots [<< /Type /Annot /Subtype /Redact /Rect [18 96 178 112] >>] /Resources << /Font << /F 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 119 >>
stream
BT /F 12 Tf 20 150 Td (The trust reports every year.) Tj ET
BT /F 12 Tf 20 100 Td (The rate of the north is 85.) Tj ET
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
0000000308 00000 n 
0000000477 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
547
%%EOF
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_unapplied_redaction(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::UnappliedRedaction, unapplied_redaction, out);
}

}  // namespace assure::rules
