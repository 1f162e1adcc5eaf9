// What a signature stands for: a digest of everything in its scope, and of each record to tell what changed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/files.h"
#include "source/span.h"
#include "submission/folder.h"

namespace assure::evaluate {

struct SealedUnit {
  std::string name;    // competencies/C7, file/documents/plan.pdf, checklist/wcc-2008
  std::string digest;  // the first 16 hexadecimal digits: enough to tell that something changed
  source::Span span;   // not valid for a file or a checklist
};

struct Seal {
  std::string digest;             // sha256:HEX over all units, each with its whole digest
  std::vector<SealedUnit> units;  // by name
};

// Scope `all`: every record but sign-offs, milestones and series, which go on after a signature; every
// evidence file; the checklists. Scope of an element: its responses, the evidence that they cite, and their
// files; the checklists. Scope of a checklist: of all that, what it needs (Users), and the checklist itself.
Seal seal(const submission::Folder& folder, std::string_view scope, const Files& files);

// The paths of the evidence files that `seal` wants a digest of.
std::set<std::string_view> files_in_scope(
    const submission::Folder& folder, std::string_view scope, const Files& files);

// The checklist that a scope names; null when it names an element, or something else. An element comes first,
// as it did when no checklist could be named.
const framework::Framework* checklist_in_scope(const submission::Folder& folder, std::string_view scope);

}  // namespace assure::evaluate
