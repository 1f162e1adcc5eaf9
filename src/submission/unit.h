// The records of a folder as things that can be signed for and can change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "source/span.h"
#include "yaml/tree.h"

namespace assure::submission {

// One record of a section, or a section that is one record.
struct Unit {
  std::string section;  // competencies
  std::string id;       // C7; empty for a section that is one record
  source::Span span;
  std::string digest;  // SHA-256 of what it says (yaml/canonical.h), in hexadecimal

  std::string name() const { return id.empty() ? section : section + "/" + id; }
};

struct SectionInfo;

// Of a section's value; `fixed` is null for those of checklists. A record is named by its first field.
// `privates`: where the values begin that nobody signs for.
std::vector<Unit> units_of(std::string_view section, const SectionInfo* fixed, yaml::Value value,
    const std::unordered_set<std::uint32_t>& privates);

}  // namespace assure::submission
