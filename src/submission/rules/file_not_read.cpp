// AS318 file-not-read
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule file_not_read = {
    .code = "AS318",
    .name = "file-not-read",
    .severity = diag::Severity::Warning,
    .summary = "a file looks like YAML and its name keeps it from being read",
    .explanation =
        R"(The files of an evidence folder end in `.yaml` or `.yml`, in small letters. The name of this one is nearly so: some
systems write endings in capitals, and some editors add `.txt` to them. Nothing in it was read, so that what it declares
is missing and its mistakes are not found.

Rename it so that it ends in `.yaml`. When it is not part of the folder, take it out, or put it into the documents folder if
it is evidence.)",
    .bad = R"(-- more-posts.YAML --
posts:
  - {id: dof, title: Director of Finance}
)",
    .good = R"(-- more-posts.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
