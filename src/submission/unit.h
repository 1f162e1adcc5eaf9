// The records of a folder as things that can be signed for and can change.
#pragma once

#include <string>
#include <vector>

#include "source/span.h"

namespace assure::submission {

// One record of a section, or a section that is one record.
struct Unit {
  std::string section;  // competencies
  std::string id;       // C7; empty for a section that is one record
  source::Span span;
  std::string digest;  // SHA-256 of what it says (yaml/canonical.h), in hexadecimal

  std::string name() const { return id.empty() ? section : section + "/" + id; }
};

}  // namespace assure::submission
