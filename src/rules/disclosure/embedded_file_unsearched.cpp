// AS634 embedded-file-unsearched
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule embedded_file_unsearched = {
    .code = "AS634",
    .name = "embedded-file-unsearched",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a document holds a file that nobody searched",
    .explanation =
        R"(A file is embedded in the document or attached to it that is encrypted, of a type that is not read, or too deep inside
others. Nobody can say what it discloses.

Take it out, or put it beside the document in a form that is read, and declare it.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/letter.eml, owner: ceo, dated: 2008-06-30,
     status: draft}
-- documents/annual-report.txt --
(absent)
-- documents/letter.eml --
From: clerk@example.org
Subject: The report
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part

It is attached.
--part
Content-Type: application/octet-stream
Content-Disposition: attachment; filename=rates.bin

\x01\x02\x03 rates
--part--
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_embedded_file_unsearched(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::EmbeddedFile, embedded_file_unsearched, out);
}

}  // namespace assure::rules
