// AS621 pivot-cache
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule pivot_cache = {
    .code = "AS621",
    .name = "pivot-cache",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a workbook keeps the records of a pivot table whose source is not in it",
    .explanation =
        R"(A pivot table keeps a copy of all records that it was made of. When the sheet with them is deleted, or was in another
workbook, the copy stays, and a double click on a total brings the records back. The largest fines for a spreadsheet were
for such a copy.

Paste the values of the pivot table into a new workbook, or switch off that source data is saved with the file.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.xlsx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.xlsx (base64) --
UEsDBBQAAAAIAAAAIQCkkZC3CQEAAEkDAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLWTy07DMBBFfyXytqqdsmCBknRR2AJC/MDgTBor8UMeN4S/Z5IW
hFCgEiorP+6dOde2XGxH22cDRjLelWIjc7Gtiue3gJSx4qgUbUrhRinSLVog6QM6VhofLSRexr0KoDvYo7rK82ulvUvo0jpNPURV3GIDhz5ldyNvHykR
exLZ7micWKWAEHqjIbGuBld/o6xPBMmVs4daE2jFBqEWCZPyM+BU98DHjqbG7BFiugfLLjX26tXH7sX7Tv7eZCGlbxqjsfb6YLlEUogINbWIyfZyHqUF
41bn+bOZ1DxsLhzks/+ZHMEMPu2An/3LlO/aODNxLx1rifGXhE+ofazp/+KdAB/Z1PxZqndQSwMEFAAAAAgAAAAhAHQ+DyqUAAAAAwEAAAsAAABfcmVs
cy8ucmVsc43PPQ7CMAwF4KtEPkDdMjCgpF1YWBEXCMH9UZs4cgKU25ORIgZGPz99lnW3+kU9SNLEwUBT1dC1+kyLzSVI4xSTKo2QDIw5xwNiciN5myqO
FMqmZ/E2l1EGjNbNdiDc1fUe5dOAralONwPSgLq8Iv0jc99Pjo7s7p5C/nHgq1FkKwNlA+uCT5b5yjxXBQVsNW7ea99QSwMEFAAAAAgAAAAhACsXtIey
AAAANQEAAA8AAAB4bC93b3JrYm9vay54bWyNUEESgjAM/EonD7DgwRkZwINevPqDCkE60KaTVPT5VpADNy9JNpndbFKe3m5UE7JY8hXkuwxOdfkiHu5E
g0pDLxX0MYZCa2l6dEZ2FNCnSUfsTEyQH1oCo2mlR4xu1PssO2hnrIdFoeB/NKjrbIMXap4OfVxEGEcTkzXpbRCoy3mD/LLyxmEFNwzEEdTcu7bpClBc
2FRwDrou9UoKdqJ4NsnBBqjmG7fE40zcEPT6lfoDUEsDBBQAAAAIAAAAIQDQ8STBtAAAAKkBAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHOt
kTsOwjAQRK9i+QDZhAIJFIeCNLSIC1hmHVuJP7JNgNtjKBIipaCgWu3M6O1IWx8eZiAjhqidZbQqSnpo6jMOPGUhKu0jyQkbGVUp+T1AFAoNj4XzaLMj
XTA85TV04LnoeYewKcsthG8GXTLJ6cpoqCi5PD3+QnZSaoGtEzeDNq0cgLsLfVSIKUN56DAxOkkRPqMqMpXCWpXdP6t4Pbp05BnRotRWv5251eyuBqeS
sHhC8wJQSwMEFAAAAAgAAAAhAHd7xXmiAAAA3wAAABgAAAB4bC93b3Jrc2hlZXRzL3NoZWV0MS54bWxNTsENwjAMXCXKAHXhwQOlqZDYABaIiiERTVLZ
htLtcftAPGzZdz7fuf6TR/NG4lRLZ3dNa3vv5kpPjohilC3c2SgyHQF4iJgDN3XCosy9Ug6iKz2AJ8Jw20R5hH3bHiCHVKx3G3YOEryjOhtSF0WHdTjt
rJHOpjKmghchxRN7J/4a0Qi9WAzhVEnYoGZczIKBGgfiHayHMGjpU+1/LvCL779QSwMEFAAAAAgAAAAhABt+qebxAAAAtAEAACcAAAB4bC9waXZvdENh
Y2hlL3Bpdm90Q2FjaGVEZWZpbml0aW9uMS54bWyNkc1qwzAQhF9F7ANEdg49GMshNAR6CYEeehbyuhK1ftiV3fbtKztpSKCH3rQzwzcDandffhQzErsY
FNSbCnZdm9wc87M2Fg84uOByMUUJBlZgc06NlFxMr3kTE4biDJG8zuWkd8mJUPdsEbMf5baqnqTXLsCF0NB/GHEYnMFDNJPHkC8QwlEvS9i6xCCocb0C
qqFrzTL1NU5kUOTvhAo+I32sC4p7e18ThIOCfd3styBWXcG5gEsPg+xaeUe7oo8Ox56FiVMo4VvjKougfSl809QXna0m7F8y+oc4i1nBKVK2a8Nd6rdv
ZT0ci/XXR3Q/UEsDBBQAAAAIAAAAIQCkvBeJeAAAAJkAAAAkAAAAeGwvcGl2b3RDYWNoZS9waXZvdENhY2hlUmVjb3JkczEueG1sZY3BDcMgDABXQR4g
pn30URHy6AbdABG3IAWMsIMyfvn3ebqTzm1XOcygLpnrCrfFwuZdy4P1FWKiN0Xuu5hZVVkhqbYnokxTgizcqE7z4V6CTuxflNYp7JKItBx4t/aBJeQK
JvJZdR7Au+7dZcYKFtA7nIR/Q/8DUEsDBBQAAAAIAAAAIQBEuPKamQAAAA0BAAAyAAAAeGwvcGl2b3RDYWNoZS9fcmVscy9waXZvdENhY2hlRGVmaW5p
dGlvbjEueG1sLnJlbHONzz0OwjAMBeCrRD5A3TIwoKYdYGGtuECUum1E8yPHVHB7MlLBwGi/p89y2z/9qjbi7GLQ0FQ19F070GqkLPLiUlalEbKGRSSd
ELNdyJtcxUShJFNkb6SMPGMy9m5mwkNdH5E/Ddib6jpq4AbU7ZXoHzlOk7N0ifbhKciPA5jcFuVsCjGQjTzmghueSTR8RU1VeMCuxd2j3RtQSwECFAMU
AAAACAAAACEApJGQtwkBAABJAwAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIQB0Pg8qlAAAAAMBAAAL
AAAAAAAAAAAAAACAAToBAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIQArF7SHsgAAADUBAAAPAAAAAAAAAAAAAACAAfcBAAB4bC93b3JrYm9vay54
bWxQSwECFAMUAAAACAAAACEA0PEkwbQAAACpAQAAGgAAAAAAAAAAAAAAgAHWAgAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAA
ACEAd3vFeaIAAADfAAAAGAAAAAAAAAAAAAAAgAHCAwAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsBAhQDFAAAAAgAAAAhABt+qebxAAAAtAEAACcA
AAAAAAAAAAAAAIABmgQAAHhsL3Bpdm90Q2FjaGUvcGl2b3RDYWNoZURlZmluaXRpb24xLnhtbFBLAQIUAxQAAAAIAAAAIQCkvBeJeAAAAJkAAAAkAAAA
AAAAAAAAAACAAdAFAAB4bC9waXZvdENhY2hlL3Bpdm90Q2FjaGVSZWNvcmRzMS54bWxQSwECFAMUAAAACAAAACEARLjympkAAAANAQAAMgAAAAAAAAAA
AAAAgAGKBgAAeGwvcGl2b3RDYWNoZS9fcmVscy9waXZvdENhY2hlRGVmaW5pdGlvbjEueG1sLnJlbHNQSwUGAAAAAAgACABMAgAAcwcAAAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_pivot_cache(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::PivotCache, pivot_cache, out);
}

}  // namespace assure::rules
