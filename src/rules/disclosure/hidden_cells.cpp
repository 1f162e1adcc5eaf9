// AS620 hidden-cells
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule hidden_cells = {
    .code = "AS620",
    .name = "hidden-cells",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a workbook has sheets, rows or columns that are hidden",
    .explanation =
        R"(A hidden sheet, row or column goes along with the workbook, and two clicks show it. Lists of persons were published
that way, behind a summary. What identifies somebody is reported wherever it is hidden; this says that there is more
than a few hidden cells, whatever they hold.

Look at them in the program that made the workbook: show all, then delete what the reader does not need, or paste the
values of what is shown into a new workbook.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.xlsx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.xlsx (base64) --
UEsDBBQAAAAIAAAAIQADbf6a6wAAAJMCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLWSzU7DMBCEX8Xytao37YEDStJD4QoceIHF2TRW/CevW8Lb46QV
B1RASHBa2TOz31hyvZucFSdKbIJv5EZVctfWz2+RWBTFcyOHnOMtAOuBHLIKkXxR+pAc5nJMB4ioRzwQbKvqBnTwmXxe53mHbOs76vFos7ifyvWZksiy
FPuzcWY1EmO0RmMuOpx894myvhBUSS4eHkzkVTFIuEqYla8Bl9xjeXYyHYknTPkBXXHBZOE1pPElhFF9v+RKy9D3RlMX9NGViOKYCDseiLKzapnKofGr
n/mLmWEZmz8u8rH/lz22/90Dlm/XvgNQSwMEFAAAAAgAAAAhAHQ+DyqUAAAAAwEAAAsAAABfcmVscy8ucmVsc43PPQ7CMAwF4KtEPkDdMjCgpF1YWBEX
CMH9UZs4cgKU25ORIgZGPz99lnW3+kU9SNLEwUBT1dC1+kyLzSVI4xSTKo2QDIw5xwNiciN5myqOFMqmZ/E2l1EGjNbNdiDc1fUe5dOAralONwPSgLq8
Iv0jc99Pjo7s7p5C/nHgq1FkKwNlA+uCT5b5yjxXBQVsNW7ea99QSwMEFAAAAAgAAAAhAC7lTfq0AAAAMAEAAA8AAAB4bC93b3JrYm9vay54bWyNUDly
wzAM/AoHDzBlFSk0kty4cesfwBIUciwSHACO8/zQVybpXOHYA0e/+06r+yLRyHmA7aaB3dhfWc4n5rOrYNYBglnpvNcpUELdcKFckYUlodVSPr0WIZw1
EFlafds0Hz5hzPBw6OQdD16WONGep0uibA8ToRWtrqYhFoWxv0/QZ3QZEw1wpMJi4O69w1yvACddrIlswf/n7tHwD7OtuaFVIMR5pvwrbG9C/5rmXw8Z
fwBQSwMEFAAAAAgAAAAhAMLvMwWhAAAAjwEAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc72QOw6DMAyGrxL5ABgYOlQEli5dUS8QpYYgyENx
+rp9o0qtisTQqZPl39bnT266u13ElSJP3kmoihK6tulpUSkHbKbAIm84lmBSCntE1oas4sIHcnky+GhVym0cMSg9q5GwLssdxm8GrJnieJYQKxCnR6Bf
yH4YJk0Hry+WXNo4gDcfZzZEKUNVHClJ+ESMr1IVmQq4pVL/WaV+q+Dq1e0TUEsDBBQAAAAIAAAAIQB3e8V5ogAAAN8AAAAYAAAAeGwvd29ya3NoZWV0
cy9zaGVldDEueG1sTU7BDcIwDFwlygB14cEDpamQ2AAWiIohEU1S2YbS7XH7QDxs2Xc+37n+k0fzRuJUS2d3TWt77+ZKT46IYpQt3NkoMh0BeIiYAzd1
wqLMvVIOois9gCfCcNtEeYR92x4gh1Ssdxt2DhK8ozobUhdFh3U47ayRzqYypoIXIcUTeyf+GtEIvVgM4VRJ2KBmXMyCgRoH4h2shzBo6VPtfy7wi++/
UEsDBBQAAAAIAAAAIQAGBr9wlgAAAMkAAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDIueG1sTY5dCsJADISvsuwBmlZQRLZbBE+gJ1hqtIvdH5JgPb5p
H8SHhOQbZhI3fNJs3kgcS+5t17R28G4p9OIJUYyqmXs7idQTAI8TpsBNqZhVeRRKQXSlJ3AlDPfNlGbYte0BUojZerexS5DgHZXFkF5ROq7DubNGehvz
HDPehJRH9k78NQia496BeAcrglFL7dr/8uD3qP8CUEsBAhQDFAAAAAgAAAAhAANt/prrAAAAkwIAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5
cGVzXS54bWxQSwECFAMUAAAACAAAACEAdD4PKpQAAAADAQAACwAAAAAAAAAAAAAAgAEcAQAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAACEALuVN+rQA
AAAwAQAADwAAAAAAAAAAAAAAgAHZAQAAeGwvd29ya2Jvb2sueG1sUEsBAhQDFAAAAAgAAAAhAMLvMwWhAAAAjwEAABoAAAAAAAAAAAAAAIABugIAAHhs
L19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsBAhQDFAAAAAgAAAAhAHd7xXmiAAAA3wAAABgAAAAAAAAAAAAAAIABkwMAAHhsL3dvcmtzaGVldHMvc2hl
ZXQxLnhtbFBLAQIUAxQAAAAIAAAAIQAGBr9wlgAAAMkAAAAYAAAAAAAAAAAAAACAAWsEAAB4bC93b3Jrc2hlZXRzL3NoZWV0Mi54bWxQSwUGAAAAAAYA
BgCLAQAANwUAAAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_hidden_cells(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::HiddenCells, hidden_cells, out);
}

}  // namespace assure::rules
