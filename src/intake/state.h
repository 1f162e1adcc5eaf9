// What the tracker said when it was last imported: the third way of comparing it with a folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "intake/records.h"
#include "yaml/tree.h"

namespace assure::intake {

// By record (`competencies/C7`), by field (`rating`, `evidence/strategic-plan`): the digest of what it was.
using State = std::map<std::string, std::map<std::string, std::string>>;

// Comparable: equal for values that say the same, however they are laid out. The line breaks at the end of a
// text do not count.
std::string said(yaml::Value value);
std::string said(const NewField& field);
std::string said(const NewCitation& citation);
// Short, and none of what it is made of can be read in it.
std::string digest_of(const std::string& said);

// What the records say, all of it.
State state_of(const std::vector<NewRecord>& records);

// None when it has faults, which are reported.
std::optional<State> decode_state(const yaml::Tree& tree, diag::Diagnostics& out);
std::string state_text(const State& state);

}  // namespace assure::intake
