// AS101 invalid-utf8
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule invalid_utf8 = {
    .code = "AS101",
    .name = "invalid-utf8",
    .severity = diag::Severity::Error,
    .summary = "the file is not UTF-8 text",
    .explanation =
        R"(Files of the evidence folder are read as UTF-8, the encoding that every editor offers today. A byte
in this file belongs to no UTF-8 character, so nobody can say which letter was meant: a name or an
amount in the pack could come out wrong without anyone noticing. Nothing of the file was read. It
was most likely saved as "ANSI", "Windows-1252" or "Unicode": open it in an editor and save it again
as UTF-8.)",
    .bad = R"(glossary:
  - {term: caf\xE9 clinic, means: a drop-in clinic}
)",
    .good = R"(glossary:
  - {term: café clinic, means: a drop-in clinic}
)",
};

}  // namespace assure::yaml::rules
