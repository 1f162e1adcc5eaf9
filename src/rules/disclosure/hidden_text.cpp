// AS628 hidden-text
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule hidden_text = {
    .code = "AS628",
    .name = "hidden-text",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a document has text that no reader sees",
    .explanation =
        R"(Text that is set to be hidden, has the colour of the page, lies outside of it or under something is read by every program
that searches or copies the document. Much of it is left over from a template; some was meant to be taken out.

Show it in the program that made the document, and delete what is not for readers.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.docx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.docx (base64) --
UEsDBBQAAAAIAAAAIQDmdcR+0gAAAIsBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbH2QvVLDMAzHX8XnlasVGBh6SToAKzD0BXSOkvjw11luad++Sls6
cIVR+n/8ZLebQ/BqT4Vdip1+NI3e9O32mImVKJE7Pdea1wBsZwrIJmWKooypBKwylgky2i+cCJ6a5hlsipViXdWlQ/ftK42481W9HWR9oRTyrNXLxbiw
Oo05e2exig77OPyirK4EI8mzh2eX+UEMGu4SFuVvwDX3Ic8ubiD1iaW+YxAXfKcywJDsLkjS/F9z5840js7SLb+05ZIsMbs4BW9uSkAXf+6H83f3J1BL
AwQUAAAACAAAACEA/sabv5QAAAAFAQAACwAAAF9yZWxzLy5yZWxzjc87DsIwDAbgq0Q+QNwyMKCkXVhYKy4QpW5a0TzkhNftycBAEQOjf//6LKv+4Vdx
I85LDBpa2UDfqYFWU2qQ5yVlURsha5hLSQfEbGfyJsuYKNTNFNmbUkd2mIy9GEe4a5o98qcBW1OcRg3cgjg/E/0jx2laLB2jvXoK5ceBr0aVDTsqGu6R
RxzfsawsYKdw82D3AlBLAwQUAAAACAAAACEAVzBc+mAAAAB5AAAAHAAAAHdvcmQvX3JlbHMvZG9jdW1lbnQueG1sLnJlbHNVjMsJgDAQBVuRFOBGDx4k
nx7sYJHVBPMjG8TyzVGP8+Yxyj4xDDdV9jlpMY1SWKM2Ctj6wM4XHvojsRautbIC8O4oIo+5UOrmyDVi61hPKLhfeBLMUi5Qvw1hFPyi5gVQSwMEFAAA
AAgAAAAhAA65LRbMAAAASwIAABEAAAB3b3JkL2RvY3VtZW50LnhtbO1SSW7DMAz8CuEHmG4PPRiO84Uc+gHFpi0BkSiQdFz/vlK6oZe+oJchieEMCAyH
81u8wZ1EA6dT89R2zXkc9n7maYuUDAqdtN9PjTfLPaJOnqLTljOlwi0s0VkZZcWdZc7CE6mGtMYbPnfdC0YXUlMtrzwfteYKUsHGV09gsqmBUGYxBSq3
HHCQk3bAulJRviVyeZS7S0E9fpCXTzOobktYNyEFXsDKmIqpBye1MzCGK4F63lPtXTrqUe2/8C/hrxjwkR9+pYk/nzK+A1BLAQIUAxQAAAAIAAAAIQDm
dcR+0gAAAIsBAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgAAAAhAP7Gm7+UAAAABQEAAAsAAAAAAAAAAAAA
AIABAwEAAF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAAAhAFcwXPpgAAAAeQAAABwAAAAAAAAAAAAAAIABwAEAAHdvcmQvX3JlbHMvZG9jdW1lbnQueG1s
LnJlbHNQSwECFAMUAAAACAAAACEADrktFswAAABLAgAAEQAAAAAAAAAAAAAAgAFaAgAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAQABAADAQAAVQMA
AAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_hidden_text(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::HiddenText, hidden_text, out);
}

}  // namespace assure::rules
