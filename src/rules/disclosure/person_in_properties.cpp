// AS633 person-in-properties
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule person_in_properties = {
    .code = "AS633",
    .name = "person-in-properties",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a document's properties name a person",
    .explanation =
        R"(The author, and who saved the document last, are in its properties. Most readers never look there, and most authors do
not mind; so this is a note, and changes no exit status.

Remove personal information from the file's properties in the program that made it, where the person is not to be named.
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
AwQUAAAACAAAACEAbtivvLUAAACUAQAACwAAAF9yZWxzLy5yZWxzjZC7DsIwDEV/pcpOXTowoD4WFjaE+AErdR+CNJFjXn+PhUBQBBJjbq6PT1LUF3dI
TsRx8GNp5mlm6qrY0gFFg9gPISbaGGNpepGwBIi2J4cx9YFGvWk9OxQ9cgcB7R47gjzLFsDvDDNlJuumNDw3ye4a6B+yb9vB0srbo6NRviz4aCgZuSMp
zdlzA80jThVr4JtL/r/L71eCI8EGBcF6pllgnWYZKL501GSjcbw3njow+e/qBlBLAwQUAAAACAAAACEAVzBc+mAAAAB5AAAAHAAAAHdvcmQvX3JlbHMv
ZG9jdW1lbnQueG1sLnJlbHNVjMsJgDAQBVuRFOBGDx4knx7sYJHVBPMjG8TyzVGP8+Yxyj4xDDdV9jlpMY1SWKM2Ctj6wM4XHvojsRautbIC8O4oIo+5
UOrmyDVi61hPKLhfeBLMUi5Qvw1hFPyi5gVQSwMEFAAAAAgAAAAhAKDXUSSQAAAAxAAAABEAAAB3b3JkL2RvY3VtZW50LnhtbEWOSw6DMAxErxLlAJh2
0QXic4leIA0uIJE4sg2U2zehi27eaDSj0bTDJ6xmR5aFYmdvVW2Hvj2akfwWMKrJcZTm6OysmhoA8TMGJxUljDl7Ewen2fIEB/GYmDyKLHEKK9zr+gHB
LdGWyReNZ9FUwAXaP2c0ypuoYUzEKgbzl9Oc6LhqoVQK+WK6+JuB/8X+C1BLAwQUAAAACAAAACEArRFmIpcAAADeAAAAEQAAAGRvY1Byb3BzL2NvcmUu
eG1sZc5NCsIwEAXgq5Ts7bQuXIQ04g0ETzBMxraYPyZRPL5RpAgu573Hx5jjM/juwVLWFCc19oM6WkNZUxI+S8osdeXStVUsmvKkllqzBii0cMDSt0Vs
5TVJwNpOmSEj3XBm2A/DAQJXdFgR3uAub6L6ko42Mt/FfwBHwJ4Dx1pg7EdQ1jjSJIw1iT3F2F0wZM8GfmIDf1/bF1BLAQIUAxQAAAAIAAAAIQDmdcR+
0gAAAIsBAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgAAAAhAG7Yr7y1AAAAlAEAAAsAAAAAAAAAAAAAAIAB
AwEAAF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAAAhAFcwXPpgAAAAeQAAABwAAAAAAAAAAAAAAIAB4QEAAHdvcmQvX3JlbHMvZG9jdW1lbnQueG1sLnJl
bHNQSwECFAMUAAAACAAAACEAoNdRJJAAAADEAAAAEQAAAAAAAAAAAAAAgAF7AgAAd29yZC9kb2N1bWVudC54bWxQSwECFAMUAAAACAAAACEArRFmIpcA
AADeAAAAEQAAAAAAAAAAAAAAgAE6AwAAZG9jUHJvcHMvY29yZS54bWxQSwUGAAAAAAUABQBCAQAAAAQAAAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_person_in_properties(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::PersonInProperties, person_in_properties, out);
}

}  // namespace assure::rules
