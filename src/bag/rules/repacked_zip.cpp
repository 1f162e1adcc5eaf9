// AS907 repacked-zip
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule repacked_zip = {
    .code = "AS907",
    .name = "repacked-zip",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "the zip was packed again by another program",
    .explanation =
        R"(The files in the zip are sound, but its records are not those that this program writes: another program
packed the files again, or somebody changed dates or permissions in it. SharePoint, mail gateways and file
managers do so of their own accord. The evidence is intact and the identity of the pack is the same; only the zip
itself is no longer the one that was made, and its own digest will differ. Nothing needs to be done.)",
    .bad = R"(-- @zip --
host 0
)",
    .good = R"(-- @zip --
)",
};

}  // namespace assure::bag::rules
