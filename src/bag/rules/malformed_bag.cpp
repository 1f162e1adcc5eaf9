// AS904 malformed-bag
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule malformed_bag = {
    .code = "AS904",
    .name = "malformed-bag",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the files that describe the pack are missing or malformed",
    .explanation =
        R"(A pack is a bag after RFC 8493: `bagit.txt` declares it, `bag-info.txt` says what it is and how large,
`manifest-sha256.txt` lists what is in `data/`, and `tagmanifest-sha256.txt` lists everything else. One of these
is missing, does not say what it must, or says it in a way that cannot be evaluated. Without them nobody can tell
whether the pack is complete, and it has no identity that a signature could be bound to. These files are written
by the program and never need to be edited: have the pack built again.)",
    .bad = R"(-- bagit.txt --
BagIt-Version: 2.0
Tag-File-Character-Encoding: UTF-8
)",
    .good = R"(-- bagit.txt --
BagIt-Version: 1.0
Tag-File-Character-Encoding: UTF-8
)",
};

}  // namespace assure::bag::rules
