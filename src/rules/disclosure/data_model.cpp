// AS623 data-model
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule data_model = {
    .code = "AS623",
    .name = "data-model",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a workbook has a data model, which nobody searched",
    .explanation =
        R"(A data model holds whole tables that were loaded into the workbook, of which sheets show sums. It is kept in a form of
its own that is not read here, so nobody can say what is in it.

Paste the values of what is shown into a new workbook, and declare that.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.xlsx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.xlsx (base64) --
UEsDBBQAAAAIAAAAIQBbma6u5QAAAAsCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2RvVLDMBCEX0WjNhOdk4KCsZ0i0AYKXuCQz7HG+hudEszbIzuB
ggnQUN1Iu3vfalTvJmfFmRKb4Bu5UZXctfXLeyQWRfHcyCHneA/AeiCHrEIkX5Q+JIe5HNMRIuoRjwTbqroDHXwmn9d53iHb+oF6PNksHqdyfaEksizF
/mKcWY3EGK3RmIsOZ999o6yvBFWSi4cHE3lVDBJuEmblZ8A191SenUxH4hlTPqArLpgsvIU0voYwqt+X3GgZ+t5o6oI+uRJRHBNhxwNRdlYtUzk0fvU3
fzEzLGPzz0W+9n/2gOW72w9QSwMEFAAAAAgAAAAhAHQ+DyqUAAAAAwEAAAsAAABfcmVscy8ucmVsc43PPQ7CMAwF4KtEPkDdMjCgpF1YWBEXCMH9UZs4
cgKU25ORIgZGPz99lnW3+kU9SNLEwUBT1dC1+kyLzSVI4xSTKo2QDIw5xwNiciN5myqOFMqmZ/E2l1EGjNbNdiDc1fUe5dOAralONwPSgLq8Iv0jc99P
jo7s7p5C/nHgq1FkKwNlA+uCT5b5yjxXBQVsNW7ea99QSwMEFAAAAAgAAAAhABCQtsqeAAAA9wAAAA8AAAB4bC93b3JrYm9vay54bWyNjzsSgzAMRK/i
0QEwpEjBGGjSpM0NHBCxB2x5JOdz/Hgg9Kn02dFbrRk+YVUvZPEUO2iqGobevImXO9GiihilA5dzarWW0WGwUlHCWJSZONhcRn5oSYx2EoeYw6pPdX3W
wfoIO6Hlfxg0z37EC43PgDHvEMbV5vKaOJ8EerM5yK+qaAN2cMNEnEFtu+tUUoDi1peGG9C90ceRPnL1X1BLAwQUAAAACAAAACEAXjeaqccAAACBAQAA
GgAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzjZBNbsJADIWvEs0BxkkXVFQENtmwQ6gXGE2cZEQmHtkG2tszIFR+BFJXlt+zvvfkxeonjsUBWQJN
talsaVbLxRZHp1mQISQp8sUktRlU0xeA+AGjE0sJp+x0xNFpXrmH5PzO9QgfZTkDvmeYR2axbmvDlSm+fxP+h0xdFzw25PcRJ30RAEfinQyImqGOe9Ta
/EkCl1HZTDXwqsr8TZUYPJNQp9ZTvLY4p38+pSc6Im/CgbRx6m4VIrU4QlCMtj0bORwenrs8AVBLAwQUAAAACAAAACEAd3vFeaIAAADfAAAAGAAAAHhs
L3dvcmtzaGVldHMvc2hlZXQxLnhtbE1OwQ3CMAxcJcoAdeHBA6WpkNgAFoiKIRFNUtmG0u1x+0A8bNl3Pt+5/pNH80biVEtnd01re+/mSk+OiGKULdzZ
KDIdAXiImAM3dcKizL1SDqIrPYAnwnDbRHmEfdseIIdUrHcbdg4SvKM6G1IXRYd1OO2skc6mMqaCFyHFE3sn/hrRCL1YDOFUSdigZlzMgoEaB+IdrIcw
aOlT7X8u8Ivvv1BLAwQUAAAACAAAACEAw3YL8QgAAAAGAAAAEgAAAHhsL21vZGVsL2l0ZW0uZGF0YStOzC3ISQUAUEsBAhQDFAAAAAgAAAAhAFuZrq7l
AAAACwIAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAACEAdD4PKpQAAAADAQAACwAAAAAAAAAAAAAAgAEW
AQAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAACEAEJC2yp4AAAD3AAAADwAAAAAAAAAAAAAAgAHTAQAAeGwvd29ya2Jvb2sueG1sUEsBAhQDFAAAAAgA
AAAhAF43mqnHAAAAgQEAABoAAAAAAAAAAAAAAIABngIAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsBAhQDFAAAAAgAAAAhAHd7xXmiAAAA3wAA
ABgAAAAAAAAAAAAAAIABnQMAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbFBLAQIUAxQAAAAIAAAAIQDDdgvxCAAAAAYAAAASAAAAAAAAAAAAAACAAXUE
AAB4bC9tb2RlbC9pdGVtLmRhdGFQSwUGAAAAAAYABgCFAQAArQQAAAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_data_model(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::DataModel, data_model, out);
}

}  // namespace assure::rules
