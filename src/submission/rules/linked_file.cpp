// AS213 linked-file
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule linked_file = {
    .code = "AS213",
    .name = "linked-file",
    .severity = diag::Severity::Error,
    .summary = "a file of the folder is a link or a special file",
    .explanation =
        R"(A YAML file of this folder is a symbolic link, a device or a pipe. It is not read: a link may lead outside
the folder, to something that changes without anybody here knowing, or that others who check the same folder
do not have. A pack is made only of files that lie in the folder itself.

Replace the link with the file that it points to.)",
    .bad = R"(-- more-posts.yaml --
(link)
)",
    .good = R"(-- more-posts.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
