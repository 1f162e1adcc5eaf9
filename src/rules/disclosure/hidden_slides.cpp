// AS627 hidden-slides
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule hidden_slides = {
    .code = "AS627",
    .name = "hidden-slides",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a presentation has hidden slides",
    .explanation =
        R"(A hidden slide is left out when the presentation is shown, and is there for everybody who opens the file.

Delete it in the program that made the presentation, or show it.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.pptx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pptx (base64) --
UEsDBBQAAAAIAAAAIQDng4td4wAAAJQCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLVSvU7DMBB+lchrVTvtwICSdCiswMALnJxLY+E/+a5VeXsuSQdA
BYQEk3X3/Z7kZncOvjphIZdiqza6VruueX7NSJUgkVo1MudbY8iOGIB0yhgFGVIJwDKWg8lgX+CAZlvXN8amyBh5zZOH6po7HODoubo/y3pJKehJVfuF
OGW1CnL2zgILbk6x/5SyviRoUc4cGl2mlRCUuZowIV8HXHSPcnZxPVZPUPgBgrBMzmxyQRLdzNXfO12pmobBWeyTPQaR6PdmwX8YdQAXVz+UIS9LWp7N
X7eZXX/TYPuvDcz877o3UEsDBBQAAAAIAAAAIQB+w3ZDlQAAAAgBAAALAAAAX3JlbHMvLnJlbHONjz0OwjAMha8S+QB1y8CAmnZhYa24QBTcH9Eklh0Q
3J6IiSIGRr/36Xty2z/Cau4kuqRooalq6Lt2oNXlEui8sJpCRLUw58wHRPUzBadVYoqlGZMEl8spE7LzVzcR7up6j/LpgK3TnC4WpAFzfjL9Y07juHg6
Jn8LFPOPgS+imJ1MlC0wZ2QhLeGbrooZsGtx82P3AlBLAwQUAAAACAAAACEAFEVTBJ0AAAAcAQAAFAAAAHBwdC9wcmVzZW50YXRpb24ueG1sjY9LCsJA
DIavMuQATVuwwtDHxo3gJYZ2agfmRTKKx3eqUqord3/yJR9JOzycFXdNbILvoCpKGPo2ykiatU8q5bbII55l7GBJKUpEHhftFBchap/ZHMiplEu64n7P
WazLskGnjIePhP6RhHk2oz6F8eay6y0hbV9SXkxkWE9kO52nC6ctCzN1UB8aECTXSBXgLzxusF4h7jX4/Xb/BFBLAwQUAAAACAAAACEATNC98p0AAAB/
AQAAHwAAAHBwdC9fcmVscy9wcmVzZW50YXRpb24ueG1sLnJlbHO9kD0OwjAMRq8S+QB12oEBNe3Cwoq4QJS6bUTzozgguD0RAolKHZgYv8/W85Pb/u4W
caPENngFdSWh79oTLTqXgmcbWZQNzwrmnOMekc1MTnMVIvkyGUNyOpeYJozaXPRE2Ei5w/TNgDVTHAcFqQZxfkT6hRzG0Ro6BHN15PPGAeTFDlSAOk2U
Fbziu62rQgPcUmj+pNB8FHD12u4JUEsDBBQAAAAIAAAAIQCv7XRfrwAAAC8BAAAVAAAAcHB0L3NsaWRlcy9zbGlkZTEueG1sjZBLDoIwEECv0vQADLpw
0UBJvIJcoIERSOgn01Hh9ragIe7cvHQynTefqlnsLJ5IcfKulqeilI2ugopzL1LGRRVqOTIHBRC7Ea2JhQ/oUu7uyRpOIQ0QCCM6NpwsdoZzWV7AmsnJ
j8T8I+nJvCY3/NTnWbrb3G8zhZYQ91cmL1ffr7oyKmRQBut2RMH0iCwIgyeOAtN6q1jRUFFB/pJJG1MhHCLYzXC0gm932E6i31BLAwQUAAAACAAAACEA
gjJfqagAAAAiAQAAFQAAAHBwdC9zbGlkZXMvc2xpZGUyLnhtbI2QXQrCMAyArzJ6AFMFRUq3gUdQLxDWuA36R1vcvL3tpgzffPlISPIlRLaz0dWTQhyd
rdl+x1nbSC+iVlWu2Ch8zYaUvACI3UAG4855srn2cMFgymnowQeKZBOmbDEaDpyfwOBo2UeC/0hUwGm0/e98HNxUM87KUd1Nq+U4fw9Ea1SY5otTr0ai
8AWhIDVXTFSdjxJKUhgW5hbYRmB1wCaF7x5YvtC8AVBLAQIUAxQAAAAIAAAAIQDng4td4wAAAJQCAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9U
eXBlc10ueG1sUEsBAhQDFAAAAAgAAAAhAH7DdkOVAAAACAEAAAsAAAAAAAAAAAAAAIABFAEAAF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAAAhABRFUwSd
AAAAHAEAABQAAAAAAAAAAAAAAIAB0gEAAHBwdC9wcmVzZW50YXRpb24ueG1sUEsBAhQDFAAAAAgAAAAhAEzQvfKdAAAAfwEAAB8AAAAAAAAAAAAAAIAB
oQIAAHBwdC9fcmVscy9wcmVzZW50YXRpb24ueG1sLnJlbHNQSwECFAMUAAAACAAAACEAr+10X68AAAAvAQAAFQAAAAAAAAAAAAAAgAF7AwAAcHB0L3Ns
aWRlcy9zbGlkZTEueG1sUEsBAhQDFAAAAAgAAAAhAIIyX6moAAAAIgEAABUAAAAAAAAAAAAAAIABXQQAAHBwdC9zbGlkZXMvc2xpZGUyLnhtbFBLBQYA
AAAABgAGAI8BAAA4BQAAAAA=
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_hidden_slides(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::HiddenSlides, hidden_slides, out);
}

}  // namespace assure::rules
