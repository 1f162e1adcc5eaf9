// AS996 unknown-catalogue
#include "catalogue/rules.h"

namespace assure::catalogue::rules {

constinit const diag::Rule unknown_catalogue = {
    .code = "AS996",
    .name = "unknown-catalogue",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a file to import as a checklist is in no format that is known",
    .explanation =
        R"(`assure frameworks import` tells formats apart by what is in the file: `catalog` in one of OSCAL, `objects` in a library
of CISO Assistant, `objectives` in the CAF of the UK government's tool. This file has none of them.

A table is read with a map that says what its columns are. Anything else is written as a checklist by hand.)",
    .bad = R"(-- source.yaml --
controls: [{id: A1, title: A policy}]
)",
    .good = R"(-- source.yaml --
catalog:
  metadata: {title: A catalogue, version: "1", parties: [{type: organization, name: An authority}]}
  controls: [{id: A1, title: A policy}]
)",
};

}  // namespace assure::catalogue::rules
