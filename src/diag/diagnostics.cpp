#include "diag/diagnostics.h"

#include <algorithm>
#include <iterator>

namespace assure::diag {

void Diagnostics::append(Diagnostics other) {
  found_.insert(found_.end(), std::make_move_iterator(other.found_.begin()),
      std::make_move_iterator(other.found_.end()));
}

void Diagnostics::mask(const disclosure::FoundValues& values) {
  if (values.empty()) return;
  for (Diagnostic& finding : found_) {
    finding.message = values.masked(std::move(finding.message));
    finding.help = values.masked(std::move(finding.help));
    for (Related& related : finding.related) related.message = values.masked(std::move(related.message));
    if (finding.waived) finding.waived->reason = values.masked(std::move(finding.waived->reason));
  }
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(),
      [&](const Diagnostic& d) { return !d.waived && d.severity == severity; }));
}

std::size_t Diagnostics::waived() const {
  return static_cast<std::size_t>(
      std::count_if(found_.begin(), found_.end(), [](const Diagnostic& d) { return d.waived.has_value(); }));
}

std::size_t Diagnostics::unread() const {
  return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), [](const Diagnostic& finding) {
    return finding.rule->is_about_text() && finding.severity == Severity::Error;
  }));
}

std::string unread_words(std::size_t count) {
  if (count == 0) return {};
  return count == 1 ? std::string("1 entry could not be read")
                    : fmt::format("{} entries could not be read", count);
}

}  // namespace assure::diag
