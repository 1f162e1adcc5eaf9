// The records of a tracker into the YAML of a folder, three ways: what the tracker said before, what it says
// now, and what the folder says.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostics.h"
#include "intake/edit.h"
#include "intake/map.h"
#include "intake/records.h"
#include "intake/state.h"

namespace assure::intake {

// What became of a field: by record and field; of a citation `evidence/ID`. Held: what the folder says in its
// place stays until somebody has answered.
enum class Became { Written, Same, Kept, Held, Conflict, NoPlace };

struct Merged {
  State state;  // of this run
  std::map<std::pair<std::string, std::string>, Became> fields;
  std::size_t added = 0;    // records
  std::size_t written = 0;  // fields of records that were there
  std::size_t kept = 0;     // fields that somebody has changed by hand
};

// A field that was not changed by hand follows the tracker; one that was is kept while the tracker says what
// it said before. When both have changed, the map says which holds; until it does, nothing is written, and
// both places are reported. Records and answers that the tracker does not have any more stay
// and are reported; so does what it fills with something that nobody understands yet.
Merged merge(const std::vector<NewRecord>& records, const State& before, YamlFiles& files,
    Questions& questions, const TrackerText& tracker, diag::Diagnostics& out);

}  // namespace assure::intake
