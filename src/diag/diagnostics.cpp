#include "diag/diagnostics.h"

#include <algorithm>
#include <iterator>

namespace assure::diag {

void Diagnostics::append(Diagnostics other) {
  found_.insert(found_.end(), std::make_move_iterator(other.found_.begin()),
      std::make_move_iterator(other.found_.end()));
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(),
      [&](const Diagnostic& d) { return !d.waived && d.severity == severity; }));
}

std::size_t Diagnostics::waived() const {
  return static_cast<std::size_t>(
      std::count_if(found_.begin(), found_.end(), [](const Diagnostic& d) { return d.waived.has_value(); }));
}

}  // namespace assure::diag
