// AS905 unsafe-path
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule unsafe_path = {
    .code = "AS905",
    .name = "unsafe-path",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a name in the pack is not safe to unpack everywhere",
    .explanation =
        R"(A pack must unpack to the same files on every computer, and to nowhere but its own folder. This name climbs
out of the folder, or is a symbolic link, or is one that Windows or SharePoint cannot hold (`CON`, `a:b`, a dot at
the end, `~$plan.docx`, a path over 160 characters), or differs from another one only by case or by the way an
accent is written, or has characters that nobody sees, or that turn the direction of writing, so that it reads as
another name. Such names overwrite other files, lose evidence without a word, or pass a program off as a document.
Do not unpack the pack; have the file renamed and the pack built again.

A name that is sound and that programs act on is a note, and `unpack` refuses it: `.git` in any spelling, a pack
whose folder is hidden, or a folder with `HEAD`, `objects` and `refs`, which git takes for a repository.)",
    .bad = R"(-- data/documents/aux.txt --
A name that Windows keeps for a device.
-- manifest-sha256.txt --
{sha256:data/documents/aux.txt}  data/documents/aux.txt
{sha256:data/documents/plan.txt}  data/documents/plan.txt
)",
    .good = R"(-- data/documents/auxiliary.txt --
A name that every computer can hold.
-- manifest-sha256.txt --
{sha256:data/documents/auxiliary.txt}  data/documents/auxiliary.txt
{sha256:data/documents/plan.txt}  data/documents/plan.txt
)",
};

}  // namespace assure::bag::rules
