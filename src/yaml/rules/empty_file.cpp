// AS107 empty-file
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule empty_file = {
    .code = "AS107",
    .name = "empty-file",
    .severity = diag::Severity::Warning,
    .summary = "the file holds nothing",
    .explanation =
        R"(The file is empty or holds only comments. Perhaps it was created and never filled in, or saved
before the text was typed; whoever looks for its content in the pack will not find it. Fill it in,
or delete it so that nobody counts on it.)",
    .bad = R"(# Words to explain, to be written
)",
    .good = R"(# Words to explain
glossary:
  - {term: DPO, means: directly managed provider organisation}
)",
};

}  // namespace assure::yaml::rules
