// AS975 unclear-lead
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unclear_lead = {
    .code = "AS975",
    .name = "unclear-lead",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "who leads may be a person, or several posts",
    .explanation =
        R"(A folder names posts, so that it still holds when somebody leaves, and no pack publishes the name of a person who
was not asked. What is written here has no word that posts have, or a name beside one, or several posts of which
one has to answer. Nobody is named in the folder until the map says which post is meant. The map and the report
stay out of packs.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Lead
S1,met,Ada Example
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Lead
S1,met,Chief Nurse
)",
};

}  // namespace assure::intake::rules
