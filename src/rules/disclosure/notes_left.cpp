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
UEsDBBQAAAAIAAAAYTmma+UA7gAAAKMCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK1SvU7DMBB+FctrVTvtwICSdADWggQvYDmXxsJ/8l2r8vZckqICKnTp
ZN99v5Zcb47BiwMUdCk2cqUquWnrt48MKBiJ2MiBKN9rjXaAYFClDJGRPpVgiMey09nYd7MDva6qO21TJIi0pNFDtvUj9GbvSTwdeT2nFPAoxcNMHLMaaXL2
zhpiXB9i9ytleUpQrJw4OLiMCyZIfTFhRP4OOOme+dnFdSBeTKGtCczSOZPOBZB1E1f973Shaup7Z6FLdh9Yor6bBf9jVMG4uLhSBj0vcT5Wt24zuV5rEBMB
vs41zvebdzlbfxXS0zdsPwFQSwMEFAAAAAgAAABhOX7DdkOVAAAACAEAAAsAAABfcmVscy8ucmVsc42PPQ7CMAyFrxL5AHXLwICadmFhrbhAFNwf0SSWHRDc
noiJIgZGv/fpe3LbP8Jq7iS6pGihqWrou3ag1eUS6LywmkJEtTDnzAdE9TMFp1ViiqUZkwSXyykTsvNXNxHu6nqP8umArdOcLhakAXN+Mv1jTuO4eDomfwsU
84+BL6KYnUyULTBnZCEt4Zuuihmwa3HzY/cCUEsDBBQAAAAIAAAAYTmwDEbnmAAAAP8AAAAUAAAAcHB0L3ByZXNlbnRhdGlvbi54bWyNj0sOwjAMRK8S+QC4
rUQXUT8bNkhcImpdGik/2QFxfFJAqOzYje2Zp3E3PrxTd2KxMfRQHyoYhy7pxCQUssllrYoliE49rDknjSjTSt7IISYK5bZE9iaXka+4z3mHTVW16I0N8IHw
P5C4LHaiU5xuvrDeECb3gspqk8BWUdx8ni+Sv1rZuYfm2IJivUmuAYcO9078/Wx4AlBLAwQUAAAACAAAAGE5RSXUxZQAAAD8AAAAHwAAAHBwdC9fcmVscy9w
cmVzZW50YXRpb24ueG1sLnJlbHONzz0OwjAMBeCrRD5AnTIwoKZdWFgRF4hSJ41ofhQHBLcnQgxUYmB8z9ZneZgeYRV3KuxTVNB3EqZxONOqayt48ZlF24is
YKk1HxDZLBQ0dylTbBObStC1xeIwa3PVjnAn5R7LtwFbU5xmBaUHcXlm+kdO1npDx2RugWL9cQB59TM1UBdHVcE7ftq+axrgOODmr/EFUEsDBBQAAAAIAAAA
YTmv7XRfrwAAAC8BAAAVAAAAcHB0L3NsaWRlcy9zbGlkZTEueG1sjZBLDoIwEECv0vQADLpw0UBJvIJcoIERSOgn01Hh9ragIe7cvHQynTefqlnsLJ5IcfKu
lqeilI2ugopzL1LGRRVqOTIHBRC7Ea2JhQ/oUu7uyRpOIQ0QCCM6NpwsdoZzWV7AmsnJj8T8I+nJvCY3/NTnWbrb3G8zhZYQ91cmL1ffr7oyKmRQBut2RMH0
iCwIgyeOAtN6q1jRUFFB/pJJG1MhHCLYzXC0gm932E6i31BLAwQUAAAACAAAAGE5iV8ERZcAAAAOAQAAIAAAAHBwdC9zbGlkZXMvX3JlbHMvc2xpZGUxLnht
bC5yZWxzjc89DsIwDAXgq0Q+QNwyMKCmXVhYgQtEqdtGND+KDYLbk7GVGBj9/PRZ7oZ3WNWLCvsUDbS6gaHvrrRaqQEvPrOqjcgGFpF8QmS3ULCsU6ZYN1Mq
wUody4zZuoedCQ9Nc8SyNWBvqstooLSg7p9M/8hpmryjc3LPQFF+HMCYhPi2+pGqastMYkDrTbyttLr6gH2Hu0/7L1BLAwQUAAAACAAAAGE5LZAnOMwAAABs
AQAAHwAAAHBwdC9ub3Rlc1NsaWRlcy9ub3Rlc1NsaWRlMS54bWyNkE1uxCAMha+COECcdtFFRBipB6hGmrkAnTghUgDLuPNz+0IyUdtdN8+2nnn6jDncw6Ku
yHlOsdcvTasP1lAXk2BWxYu5o157EeoA8sVjcLlJhLF4Y+LgpIw8ATFmjOKk5IQFXtv2DYKbo36GuP+EDOxuc5z+vK80l9My1JrpzIhbt1JeT3TkrdsqeSUP
wl5/puGhwRrYPfi9Lvf34lvjOqrCVcR+JFHiUY3z9FXOUWlcx5hYfGOgrlTlVWmN3INgQ4IfRtix4fmb9htQSwECFAMUAAAACAAAAGE5pmvlAO4AAACjAgAA
EwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAYTl+w3ZDlQAAAAgBAAALAAAAAAAAAAAAAACAAR8BAABfcmVscy8u
cmVsc1BLAQIUAxQAAAAIAAAAYTmwDEbnmAAAAP8AAAAUAAAAAAAAAAAAAACAAd0BAABwcHQvcHJlc2VudGF0aW9uLnhtbFBLAQIUAxQAAAAIAAAAYTlFJdTF
lAAAAPwAAAAfAAAAAAAAAAAAAACAAacCAABwcHQvX3JlbHMvcHJlc2VudGF0aW9uLnhtbC5yZWxzUEsBAhQDFAAAAAgAAABhOa/tdF+vAAAALwEAABUAAAAA
AAAAAAAAAIABeAMAAHBwdC9zbGlkZXMvc2xpZGUxLnhtbFBLAQIUAxQAAAAIAAAAYTmJXwRFlwAAAA4BAAAgAAAAAAAAAAAAAACAAVoEAABwcHQvc2xpZGVz
L19yZWxzL3NsaWRlMS54bWwucmVsc1BLAQIUAxQAAAAIAAAAYTktkCc4zAAAAGwBAAAfAAAAAAAAAAAAAACAAS8FAABwcHQvbm90ZXNTbGlkZXMvbm90ZXNT
bGlkZTEueG1sUEsFBgAAAAAHAAcA5wEAADgGAAAAAA==
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_notes_left(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Notes, notes_left, out);
}

}  // namespace assure::rules
