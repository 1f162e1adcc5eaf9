// AS632 photo-place
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule photo_place = {
    .code = "AS632",
    .name = "photo-place",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a photograph says where it was taken",
    .explanation =
        R"(Telephones write into a photograph where it was taken, to a few metres. Of a picture from somebody's home, or of a
patient, that is an address.

Remove the properties of the picture before it is put into the document.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.jpg, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.jpg (base64) --
/9j/4QCIRXhpZgAASUkqAAgAAAABACWIBAABAAAAGgAAAAAAAAAEAAEAAgACAAAATgAAAAIABQADAAAAUAAAAAMAAgACAAAAVwAAAAQABQADAAAAaAAA
AAAAAAAzAAAAAQAAAB4AAAABAAAAAAAAAAEAAAAAAAAAAQAAAAcAAAABAAAAAAAAAAEAAAD/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////
////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAA
A//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_photo_place(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::PhotoPlace, photo_place, out);
}

}  // namespace assure::rules
