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
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.docx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.docx (base64) --
UEsDBBQAAAAIAAAAYTny7KMrdgAAAIwAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbCWOSw7CMAxErxJlD65YsKiSbIAbcAErcj8iH6txpXJ7nLKceTP2uPeX
qZkjp9K8XUR4BGhxoYztWpmKkqluGUXlNgNj/OBMcBuGO8RahIpcpN+wwT1pwj2JeR1qt7UWb7VuzeOf66+8Rea0RhTF0CkEB+eI8ANQSwMEFAAAAAgAAABh
OVUaRBdPAAAAaQAAAAsAAABfcmVscy8ucmVsc7MJSs1JLMnMzyvOyCwotrNB5ip4ptgqFRkqKYRUFqTaKlXo56elZSanuuQnl+am5pUAxROL0lNLbJXK84tS
9FOgwnoVuTlK+nY2+qgmAwBQSwMEFAAAAAgAAABhOZjxNfBXAAAAdAAAABEAAAB3b3JkL2RvY3VtZW50LnhtbEXNuw2AMAwE0FWsDED6KGQKFgBiiYJ85DiY
bI8MBc275nTnxcWy94SZ4U5nbk5mIyZ4cVuJQ7MqpHBYDgSm3hgIayFugBfSgIErTd5qRaXX+vrN2P8nPFBLAwQUAAAACAAAAGE5eh64MYsAAAApAQAAFAAA
AHdvcmQvbWVkaWEvcGhvdG8uanBn+3/j/0OGDteKzDQGBk9PLQYOBgYGRgbVDhYgycAgxQABIB4TEDIw+AExEwMrAzOQDgBiZqh4OFgVRDwDqssYbBYDgxyU
ZkCj2dH4/x8wCHi5eboxMDIyMngAIcP/2wzODP8pBQcYuDmAFgBNFWT4f4RBBG4pDDCDRAXQRRn+32LgALqEwZ7B/P9NAFBLAQIUAxQAAAAIAAAAYTny7KMr
dgAAAIwAAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgAAABhOVUaRBdPAAAAaQAAAAsAAAAAAAAAAAAAAIABpwAA
AF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAABhOZjxNfBXAAAAdAAAABEAAAAAAAAAAAAAAIABHwEAAHdvcmQvZG9jdW1lbnQueG1sUEsBAhQDFAAAAAgAAABh
OXoeuDGLAAAAKQEAABQAAAAAAAAAAAAAAIABpQEAAHdvcmQvbWVkaWEvcGhvdG8uanBnUEsFBgAAAAAEAAQA+wAAAGICAAAAAA==
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_photo_place(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::PhotoPlace, photo_place, out);
}

}  // namespace assure::rules
