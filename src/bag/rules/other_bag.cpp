// AS909 other-bag
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule other_bag = {
    .code = "AS909",
    .name = "other-bag",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a sound bag, but not as this program makes them",
    .explanation =
        R"(What was handed in is a bag after BagIt 0.93 to 1.0 in which nothing is missing, added or changed. It differs
from the packs that this program builds, and the finding says how: another version of the standard, other digests,
no `bag-info.txt`, lines written in another way. Another program made it, or somebody made it by hand. A bag
without `tagmanifest-sha256.txt` has no identity by which two people could tell that they hold the same pack. If it
should be a pack of this program, ask who handed it in for the one that was built.)",
    .bad = R"(-- bagit.txt --
BagIt-Version: 0.97
Tag-File-Character-Encoding: UTF-8
)",
    .good = R"(-- bagit.txt --
BagIt-Version: 1.0
Tag-File-Character-Encoding: UTF-8
)",
};

}  // namespace assure::bag::rules
