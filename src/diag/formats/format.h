// The forms that findings are told in: one file each. cli/format.h lists them.
#pragma once

#include <string>

#include "base/date.h"
#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::diag {

struct Findings {
  const Diagnostics& diagnostics;
  const source::Sources& sources;
  base::Date as_of;
  bool color = false;
};

// The whole output, with a line break at its end. Pure.
std::string render_human(const Findings& findings);
std::string render_json(const Findings& findings);

// "2 errors, 1 warning and 3 notes", "no findings"; waived ones are told too.
std::string count_line(const Diagnostics& diagnostics);

}  // namespace assure::diag
