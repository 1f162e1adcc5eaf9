// AS997 faulty-catalogue
#include "catalogue/rules.h"

namespace assure::catalogue::rules {

constinit const diag::Rule faulty_catalogue = {
    .code = "AS997",
    .name = "faulty-catalogue",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a published catalogue lacks what a checklist cannot do without",
    .explanation =
        R"(The file is in a format that is known, and something in it is not as the format says, or says too little for a
checklist: nobody who asks, nothing that is asked for, a control without an id, a node below one that is not there.

What the file does not say of itself, a map can say: `checklist: {authority: ...}`. The rest has to be corrected in
the file, or by whoever publishes it.)",
    .bad = R"(-- source.yaml --
catalog:
  metadata: {title: A catalogue, version: "1", parties: [{type: organization, name: An authority}]}
  groups: [{id: a, title: Nothing is asked for}]
)",
    .good = R"(-- source.yaml --
catalog:
  metadata: {title: A catalogue, version: "1", parties: [{type: organization, name: An authority}]}
  groups: [{id: a, title: Something is asked for, controls: [{id: A1, title: A policy}]}]
)",
};

}  // namespace assure::catalogue::rules
