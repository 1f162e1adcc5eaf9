// The headers and footers of pages: what parts a sentence that goes on over a page's end.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assure::inspect {

// The texts of pages without the lines at their beginning and end that another page has too, but for its
// figures, or that hold no more than the number of the page (`Page 1 of 9`). None for a page that has no such
// lines. `names`: the numbers that are printed on them; empty, or one for each page.
std::vector<std::optional<std::string>> without_running_lines(
    const std::vector<std::string>& pages, const std::vector<std::string>& names);

}  // namespace assure::inspect
