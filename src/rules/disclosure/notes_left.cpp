// AS626 notes-left
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule notes_left = {
    .code = "AS626",
    .name = "notes-left",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a presentation has speaker's notes",
    .explanation =
        R"(What the speaker meant to say is below the slides, and goes along with the file. It may be meant for readers, too;
so this is a note, and changes no exit status.

Delete the notes in the program that made the presentation, or export it as a PDF of the slides alone.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.pptx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pptx (base64) --
UEsDBBQAAAAIAAAAIQCma+UA7gAAAKMCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK1SvU7DMBB+FctrVTvtwICSdADWggQvYDmXxsJ/8l2r8vZckqIC
KnTpZN99v5Zcb47BiwMUdCk2cqUquWnrt48MKBiJ2MiBKN9rjXaAYFClDJGRPpVgiMey09nYd7MDva6qO21TJIi0pNFDtvUj9GbvSTwdeT2nFPAoxcNM
HLMaaXL2zhpiXB9i9ytleUpQrJw4OLiMCyZIfTFhRP4OOOme+dnFdSBeTKGtCczSOZPOBZB1E1f973Shaup7Z6FLdh9Yor6bBf9jVMG4uLhSBj0vcT5W
t24zuV5rEBMBvs41zvebdzlbfxXS0zdsPwFQSwMEFAAAAAgAAAAhAH7DdkOVAAAACAEAAAsAAABfcmVscy8ucmVsc42PPQ7CMAyFrxL5AHXLwICadmFh
rbhAFNwf0SSWHRDcnoiJIgZGv/fpe3LbP8Jq7iS6pGihqWrou3ag1eUS6LywmkJEtTDnzAdE9TMFp1ViiqUZkwSXyykTsvNXNxHu6nqP8umArdOcLhak
AXN+Mv1jTuO4eDomfwsU84+BL6KYnUyULTBnZCEt4Zuuihmwa3HzY/cCUEsDBBQAAAAIAAAAIQCwDEbnmAAAAP8AAAAUAAAAcHB0L3ByZXNlbnRhdGlv
bi54bWyNj0sOwjAMRK8S+QC4rUQXUT8bNkhcImpdGik/2QFxfFJAqOzYje2Zp3E3PrxTd2KxMfRQHyoYhy7pxCQUssllrYoliE49rDknjSjTSt7IISYK
5bZE9iaXka+4z3mHTVW16I0N8IHwP5C4LHaiU5xuvrDeECb3gspqk8BWUdx8ni+Sv1rZuYfm2IJivUmuAYcO9078/Wx4AlBLAwQUAAAACAAAACEARSXU
xZQAAAD8AAAAHwAAAHBwdC9fcmVscy9wcmVzZW50YXRpb24ueG1sLnJlbHONzz0OwjAMBeCrRD5AnTIwoKZdWFgRF4hSJ41ofhQHBLcnQgxUYmB8z9Zn
eZgeYRV3KuxTVNB3EqZxONOqayt48ZlF24isYKk1HxDZLBQ0dylTbBObStC1xeIwa3PVjnAn5R7LtwFbU5xmBaUHcXlm+kdO1npDx2RugWL9cQB59TM1
UBdHVcE7ftq+axrgOODmr/EFUEsDBBQAAAAIAAAAIQCv7XRfrwAAAC8BAAAVAAAAcHB0L3NsaWRlcy9zbGlkZTEueG1sjZBLDoIwEECv0vQADLpw0UBJ
vIJcoIERSOgn01Hh9ragIe7cvHQynTefqlnsLJ5IcfKulqeilI2ugopzL1LGRRVqOTIHBRC7Ea2JhQ/oUu7uyRpOIQ0QCCM6NpwsdoZzWV7AmsnJj8T8
I+nJvCY3/NTnWbrb3G8zhZYQ91cmL1ffr7oyKmRQBut2RMH0iCwIgyeOAtN6q1jRUFFB/pJJG1MhHCLYzXC0gm932E6i31BLAwQUAAAACAAAACEAiV8E
RZcAAAAOAQAAIAAAAHBwdC9zbGlkZXMvX3JlbHMvc2xpZGUxLnhtbC5yZWxzjc89DsIwDAXgq0Q+QNwyMKCmXVhYgQtEqdtGND+KDYLbk7GVGBj9/PRZ
7oZ3WNWLCvsUDbS6gaHvrrRaqQEvPrOqjcgGFpF8QmS3ULCsU6ZYN1MqwUody4zZuoedCQ9Nc8SyNWBvqstooLSg7p9M/8hpmryjc3LPQFF+HMCYhPi2
+pGqastMYkDrTbyttLr6gH2Hu0/7L1BLAwQUAAAACAAAACEAQwJkRrEAAAAzAQAAHwAAAHBwdC9ub3Rlc1NsaWRlcy9ub3Rlc1NsaWRlMS54bWyNkM0O
gjAMgF9l4QEoevBAxkx8AC/6AgsUWMJ+0lXFt3cDDPHm5Vubtl+byfNsJ/FEisa7pjiUVXFWMtTOM0aRai7WoSlG5lADxHZEq2PpA7pU6z1ZzSmlAQJh
RMeak8dOcKyqE1htXLFJ9D+SjvTLuOFnPl/T3qYuvzHcCXGNMnm++O6tpK5DBmWwunoWPKLozfBIVwnfL6nzxGMpIbdk0sI0CLsIVjPsq+C7HbZPUR9Q
SwECFAMUAAAACAAAACEApmvlAO4AAACjAgAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIQB+w3ZDlQAA
AAgBAAALAAAAAAAAAAAAAACAAR8BAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIQCwDEbnmAAAAP8AAAAUAAAAAAAAAAAAAACAAd0BAABwcHQvcHJl
c2VudGF0aW9uLnhtbFBLAQIUAxQAAAAIAAAAIQBFJdTFlAAAAPwAAAAfAAAAAAAAAAAAAACAAacCAABwcHQvX3JlbHMvcHJlc2VudGF0aW9uLnhtbC5y
ZWxzUEsBAhQDFAAAAAgAAAAhAK/tdF+vAAAALwEAABUAAAAAAAAAAAAAAIABeAMAAHBwdC9zbGlkZXMvc2xpZGUxLnhtbFBLAQIUAxQAAAAIAAAAIQCJ
XwRFlwAAAA4BAAAgAAAAAAAAAAAAAACAAVoEAABwcHQvc2xpZGVzL19yZWxzL3NsaWRlMS54bWwucmVsc1BLAQIUAxQAAAAIAAAAIQBDAmRGsQAAADMB
AAAfAAAAAAAAAAAAAACAAS8FAABwcHQvbm90ZXNTbGlkZXMvbm90ZXNTbGlkZTEueG1sUEsFBgAAAAAHAAcA5wEAAB0GAAAAAA==
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_notes_left(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Notes, notes_left, out);
}

}  // namespace assure::rules
