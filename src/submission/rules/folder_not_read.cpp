// AS319 folder-not-read
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule folder_not_read = {
    .code = "AS319",
    .name = "folder-not-read",
    .severity = diag::Severity::Warning,
    .summary = "a folder is taken for a pack and what lies in it is not read",
    .explanation =
        R"(A folder with a file `bagit.txt` is a pack, or another bag as archives exchange them, and the packs that lie in an evidence
folder are no part of it: no file below is read. This one holds no manifest, or YAML files beside its `bagit.txt`, so that it
is most likely a part of the evidence folder.

Delete the file `bagit.txt` when the folder is no pack. When it is one, keep it outside the evidence folder, or take the
YAML files out of it.)",
    .bad = R"(-- team/bagit.txt --
BagIt-Version: 1.0
-- team/more-posts.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
    .good = R"(-- team/more-posts.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
