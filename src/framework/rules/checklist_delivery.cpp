// AS326 checklist-delivery
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_delivery = {
    .code = "AS326",
    .name = "checklist-delivery",
    .severity = diag::Severity::Error,
    .summary = "a limit of delivery is one that nothing could keep to",
    .explanation =
        R"(Under `delivery` a checklist says what the place takes where packs are handed in. No document, path or pack
could keep to this limit as it is written: a size of nothing, a path shorter than the pack's own folders, a
document that may be larger than the pack that holds it, or a type that is not the end of a name. Every folder
would fail by it, or none, and neither says anything.

Write what the mail system or the portal really takes, in whole bytes (`35 MB` is decimal, as mail systems
count) and characters, and types without the dot.)",
    .bad = R"(-- in checklist.yaml --
delivery: {bundle: 35 MB, file: 50 MB}
)",
    .good = R"(-- in checklist.yaml --
delivery: {bundle: 35 MB, file: 20 MB}
)",
};

}  // namespace assure::framework::rules
