#include "disclosure/identifiers.h"

#include <algorithm>

#include "disclosure/finder.h"
#include "disclosure/masked.h"

namespace assure::disclosure {

std::vector<Identifier> identifiers_in(std::string_view text) {
  // A value may be found in several ways.
  auto all = Finder(text, 2 * most_identifiers).all();
  std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
    if (a.place.begin != b.place.begin) return a.place.begin < b.place.begin;
    return a.place.end > b.place.end;
  });
  std::vector<Identifier> found;
  std::size_t end = 0;
  for (const auto& [kind, place] : all) {
    if (place.begin < end) continue;
    if (found.size() == most_identifiers) break;
    const std::size_t size = place.end - place.begin;
    found.push_back({kind, masked(kind, text.substr(place.begin, size)), place.begin, size});
    end = place.end;
  }
  return found;
}

}  // namespace assure::disclosure
