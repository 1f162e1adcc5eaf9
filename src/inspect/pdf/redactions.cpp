#include "inspect/pdf/redactions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/text/words.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// A letter or a digit: a dot of a list or a trade mark under a box gives nothing away.
bool is_worth_hiding(std::string_view line) {
  const std::u32string points = base::decoded(line);
  return std::any_of(points.begin(), points.end(), base::is_word);
}

}  // namespace

std::size_t lines_in(std::string_view text) {
  const auto lines = base::split(text, '\n');
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](std::string_view line) { return !base::trim(line).empty(); }));
}

void keep_redactions(std::string_view drawn, std::vector<HiddenPiece>& hidden) {
  auto found = std::find_if(
      hidden.begin(), hidden.end(), [](const HiddenPiece& piece) { return piece.why == Hidden::Redaction; });
  if (found == hidden.end()) return;
  const std::string shown = without_space(drawn);
  std::size_t left = std::size_t(1) << 27U;  // bytes of the page compared with
  std::string redacted, covered;
  for (const std::string_view line : base::split(found->text, '\n')) {
    if (base::trim(line).empty()) continue;
    left -= std::min(left, shown.size());
    const bool harmless =
        !is_worth_hiding(line) || (left > 0 && shown.find(without_space(line)) != std::string::npos);
    (harmless ? covered : redacted).append(line).append("\n");
  }
  hidden.erase(found);
  if (!redacted.empty()) hidden.push_back({Hidden::Redaction, std::move(redacted)});
  if (covered.empty()) return;
  found = std::find_if(
      hidden.begin(), hidden.end(), [](const HiddenPiece& piece) { return piece.why == Hidden::Covered; });
  if (found == hidden.end()) {
    hidden.push_back({Hidden::Covered, std::move(covered)});
  } else {
    found->text += '\n' + covered;
  }
}

}  // namespace assure::inspect
