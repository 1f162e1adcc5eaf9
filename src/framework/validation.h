// The checks of a checklist that need to see more than one record of it. Private to this folder.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "framework/framework.h"

namespace assure::framework {

// A criterion with what it takes from what it is part of.
struct Asked {
  const Element* element = nullptr;
  const Criterion* criterion = nullptr;
  const Scale* scale = nullptr;  // null when it names none that is there, which is reported as such
  std::size_t depth = 0;
  std::vector<const Criterion*> wholes;  // what it is part of, from the top

  // Whether it and all it is part of are asked of a type.
  bool applies_to(const OrganisationType& type) const;
  bool is_deepest() const { return criterion->criteria.empty(); }
};

// Every criterion, one with parts before its parts.
std::vector<Asked> all_asked(const Framework& framework);

// Types of organisation: those that are named are known, expected values are on their scales, counts are
// right.
void check_types(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out);
// Weights, and ratings that follow from parts.
void check_part_roll_ups(const std::vector<Asked>& asked, diag::Diagnostics& out);
// Figures and their bands.
void check_figures(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out);
// Records that are asked for, separation, roles, and what stages wait for.
void validate_demands(const Framework& framework, diag::Diagnostics& out);
// Limits of delivery: that something can meet them.
void check_delivery(const Delivery& delivery, diag::Diagnostics& out);

}  // namespace assure::framework
