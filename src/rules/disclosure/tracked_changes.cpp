// AS624 tracked-changes
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule tracked_changes = {
    .code = "AS624",
    .name = "tracked-changes",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a document has tracked changes",
    .explanation =
        R"(What was deleted while changes were tracked is still in the document, with who deleted it and when. Readers who switch the
marks on see names that were taken out, and what was thought better of.

Accept or reject all changes in the program that made the document, and save it.
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
AAgAAAAhAKHohSa4AAAAGAEAABEAAAB3b3JkL2RvY3VtZW50LnhtbEVPSQ7CMAz8ipUHNIUDh6ot4gOc+EBoDI3UxJHjUvp7krJdxsuMxuP2+PQTPJCT
o9CpXVWrY98ujaVh9hgEMh1Ss3RqFImN1mkY0ZtUUcSQuRuxN5JHvuuF2EamAVNy4e4nva/rg/bGBVUsr2TXUmMBLiD9ZUQQnpMAYySWBJizrLCi4arV
RVJwU1ucYGmczSlVbswsI3GnTurnlxUXfEoPZxJwAcr9zeVLfLzem63GDd/R9P/t/gVQSwECFAMUAAAACAAAACEA5nXEftIAAACLAQAAEwAAAAAAAAAA
AAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIQD+xpu/lAAAAAUBAAALAAAAAAAAAAAAAACAAQMBAABfcmVscy8ucmVsc1BL
AQIUAxQAAAAIAAAAIQBXMFz6YAAAAHkAAAAcAAAAAAAAAAAAAACAAcABAAB3b3JkL19yZWxzL2RvY3VtZW50LnhtbC5yZWxzUEsBAhQDFAAAAAgAAAAh
AKHohSa4AAAAGAEAABEAAAAAAAAAAAAAAIABWgIAAHdvcmQvZG9jdW1lbnQueG1sUEsFBgAAAAAEAAQAAwEAAEEDAAAAAA==
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_tracked_changes(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::TrackedChanges, tracked_changes, out);
}

}  // namespace assure::rules
