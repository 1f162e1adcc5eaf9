// AS622 link-cache
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule link_cache = {
    .code = "AS622",
    .name = "link-cache",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a workbook keeps cells of another workbook that it is linked to",
    .explanation =
        R"(A formula that refers to another workbook keeps the cells that it looked at, as they were when links were updated last:
often whole columns of a workbook that was never to leave.

Break the links in the program that made the workbook, which leaves the values that are shown.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.xlsx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.xlsx (base64) --
UEsDBBQAAAAIAAAAIQD18vAK9gAAAKACAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK1SvU7DMBB+lchrVTvtwICSdAA2VBh4gcO5NFb8J59bwttzSQsC
VOjS6XT+fm252ozOFgdMZIKvxUqWYtNUL+8RqWDEUy36nOOtUqR7dEAyRPSMdCE5yLymnYqgB9ihWpfljdLBZ/R5mScP0VT32MHe5uJh5ONjSkJLorg7
EqesWkCM1mjIjKuDb3+lLE8JkpUzh3oTacEEoc4mTMjfASfdE187mRaLZ0h5C45ZarTqLaThNYRB/m9ypmXoOqOxDXrvWCIpJoSWesTsrJyndGD84nL+
TCY1j9WVi3z5X+iB/JzJg300fqAf27Ubfff+LKXmP9h8AFBLAwQUAAAACAAAACEAdD4PKpQAAAADAQAACwAAAF9yZWxzLy5yZWxzjc89DsIwDAXgq0Q+
QN0yMKCkXVhYERcIwf1RmzhyApTbk5EiBkY/P32Wdbf6RT1I0sTBQFPV0LX6TIvNJUjjFJMqjZAMjDnHA2JyI3mbKo4UyqZn8TaXUQaM1s12INzV9R7l
04CtqU43A9KAurwi/SNz30+OjuzunkL+ceCrUWQrA2UD64JPlvnKPFcFBWw1bt5r31BLAwQUAAAACAAAACEAEaXEo7MAAAA+AQAADwAAAHhsL3dvcmti
b29rLnhtbI2QPQ7CMAyFrxL5AKQwIFG1ZWFh5QahvNKIJo7s8HN8okI3Bibbz/qef5r9K0zmAVHPsaX1qqJ91zxZbmfmmynNqC2NOafaWu1HBKcrToil
M7AEl0spV6tJ4C46AjlMdlNVWxucj/RxqOUfDx4G3+PA/T0g5o+JYHK5rKajT0pdM0/QbzTRBbR0QmLJZGbteClXkJHal0TWZLvGLhBeGRLddMIAQezx
S1vQ3Yz+Quzynu4NUEsDBBQAAAAIAAAAIQAfOzxirwAAAJwBAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHOtkD0OwjAMRq8S5QB1y4AEasrC
gsSEuEAU3CZq86M4QLk9EUNppQ4MTJY/W89Prg+jHdgDIxnvBK+Kkh+a+oKDTDkgbQKxvOFIcJ1S2AOQ0mglFT6gy5PWRytTbmMHQapedgibstxCnDP4
kslON8Fjxdn1FfAXsm9bo/Do1d2iSysH4OljTxoxZaiMHSbBp4jgU6oiUzmsqez+qYJjwujkcDau/9rM0+XO5AWLvzdvUEsDBBQAAAAIAAAAIQB3e8V5
ogAAAN8AAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sTU7BDcIwDFwlygB14cEDpamQ2AAWiIohEU1S2YbS7XH7QDxs2Xc+37n+k0fzRuJUS2d3
TWt77+ZKT46IYpQt3NkoMh0BeIiYAzd1wqLMvVIOois9gCfCcNtEeYR92x4gh1Ssdxt2DhK8ozobUhdFh3U47ayRzqYypoIXIcUTeyf+GtEIvVgM4VRJ
2KBmXMyCgRoH4h2shzBo6VPtfy7wi++/UEsDBBQAAAAIAAAAIQDwnNfS4QAAAJMBAAAiAAAAeGwvZXh0ZXJuYWxMaW5rcy9leHRlcm5hbExpbmsxLnht
bI2QTU7EMAyFrxLlAJOWBYuq7Qg0GyQ0CziB1XFJNPmpbFPm+LgdISKxYZVnx/nec/rjLUWzInEoebDtobHHscebIGWIryFfjQ5kHqwXWTrnePKYgA9l
waw3c6EEoiV9OF4I4cIeUVJ0D03z6BKEbO+Ejv7DKPMcJjyV6TNhljuEMIJoPPZhYfub7rmUq6EuXAZLrfZ35zMk5EqbFeJg30CQrRt792foBALvKFVl
dvWi2EapVL6MRt8MJoxx00+tNTJYFtLmOp4Lie/dqvRtQg9982O1AWu9W7l6harc/nv8BlBLAwQUAAAACAAAACEAwMPhj6YAAAAWAQAALQAAAHhsL2V4
dGVybmFsTGlua3MvX3JlbHMvZXh0ZXJuYWxMaW5rMS54bWwucmVsc42PywrCMBBFfyXkA5rWhQvpY6MLQUHEHxjSaROaF8ko8e/NQsGCC5dz5845TDtk
a9gDY9Ledbypaj707RUNUAmS0iGx0nCp44oo7IRIUqGFVPmArmwmHy1QGeMsAsgFZhSbut6K+M3gayY7jh2PDWe3Z8B/yH6atMS9l3eLjn4IBGbC6MCc
tFsuQKqwIc5IxQOEqcom5U929mOxHt4XXPStWH3cvwBQSwECFAMUAAAACAAAACEA9fLwCvYAAACgAgAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRf
VHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIQB0Pg8qlAAAAAMBAAALAAAAAAAAAAAAAACAAScBAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIQARpcSj
swAAAD4BAAAPAAAAAAAAAAAAAACAAeQBAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACEAHzs8Yq8AAACcAQAAGgAAAAAAAAAAAAAAgAHEAgAA
eGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACEAd3vFeaIAAADfAAAAGAAAAAAAAAAAAAAAgAGrAwAAeGwvd29ya3NoZWV0cy9z
aGVldDEueG1sUEsBAhQDFAAAAAgAAAAhAPCc19LhAAAAkwEAACIAAAAAAAAAAAAAAIABgwQAAHhsL2V4dGVybmFsTGlua3MvZXh0ZXJuYWxMaW5rMS54
bWxQSwECFAMUAAAACAAAACEAwMPhj6YAAAAWAQAALQAAAAAAAAAAAAAAgAGkBQAAeGwvZXh0ZXJuYWxMaW5rcy9fcmVscy9leHRlcm5hbExpbmsxLnht
bC5yZWxzUEsFBgAAAAAHAAcA8AEAAJUGAAAAAA==
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_link_cache(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::LinkCache, link_cache, out);
}

}  // namespace assure::rules
