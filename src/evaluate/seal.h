// What a signature stands for: a digest of everything in its scope, and of each record to tell what changed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "submission/folder.h"

namespace assure::evaluate {

// SHA-256 of evidence files in hexadecimal, by path.
using FileDigests = std::map<std::string, std::string>;

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
// files.
Seal seal(const submission::Folder& folder, std::string_view scope, const FileDigests& files);

// The evidence files that `seal` wants a digest of, by path.
std::vector<std::string> files_in_scope(const submission::Folder& folder, std::string_view scope);

}  // namespace assure::evaluate
