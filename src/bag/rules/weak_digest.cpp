// AS908 weak-digest
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule weak_digest = {
    .code = "AS908",
    .name = "weak-digest",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "only MD5 or SHA-1 vouches for a file or for the bag",
    .explanation =
        R"(A manifest vouches for a file by its digest, and that is worth something only when nobody can make a second
file of the same digest. With MD5 and SHA-1 anybody can: a file listed by these alone may have been exchanged for
another since, and nothing here would show it. Bags of other makers may list files with them beside a stronger
digest; at least one manifest of each kind has to be of SHA-256 or SHA-512 and list the file. Have the bag made
again with one of these; tools that make bags do so on request.)",
    .bad = R"(-- bagit.txt --
BagIt-Version: 0.97
Tag-File-Character-Encoding: UTF-8
-- data/documents/late.txt --
This paper came in time.
-- manifest-md5.txt --
{md5:data/documents/late.txt}  data/documents/late.txt
-- tagmanifest-sha256.txt --
{sha256:bag-info.txt}  bag-info.txt
{sha256:bagit.txt}  bagit.txt
{sha256:manifest-md5.txt}  manifest-md5.txt
{sha256:manifest-sha256.txt}  manifest-sha256.txt
)",
    .good = R"(-- data/documents/late.txt --
This paper came in time.
-- manifest-sha256.txt --
{sha256:data/documents/late.txt}  data/documents/late.txt
{sha256:data/documents/plan.txt}  data/documents/plan.txt
)",
};

}  // namespace assure::bag::rules
