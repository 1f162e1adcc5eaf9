// The forms that findings are told in. A format is one file here and one row of the table.
#pragma once

#include <span>
#include <string>
#include <string_view>

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

struct Format {
  std::string_view name;
  std::string_view summary;
  // The whole output, with a line break at its end. Pure.
  std::string (*render)(const Findings& findings) = nullptr;
};

std::string render_human(const Findings& findings);
std::string render_json(const Findings& findings);

std::span<const Format> formats();

// "2 errors, 1 warning and 3 notes", "no findings"; waived ones are told too.
std::string count_line(const Diagnostics& diagnostics);

}  // namespace assure::diag
