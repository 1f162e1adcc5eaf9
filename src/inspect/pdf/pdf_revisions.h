// What a PDF looked like before it was saved the last times: programs may write a change behind the file, and
// all that was there stays in it (ISO 32000-1, 7.5.6).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "document/facts.h"

namespace assure::inspect {

// The lengths of the file up to each earlier revision, the oldest first. A file that is only laid out for
// the web has none.
std::vector<std::size_t> earlier_revisions(std::string_view bytes);

// Adds to `last`, the facts of the whole file, which lines of earlier revisions are not in it any more, and
// notes these revisions. `read` gives the facts of a revision; none when it cannot be read any more.
void add_revisions(document::Facts& last, std::string_view bytes,
    const std::function<std::optional<document::Facts>(std::string_view)>& read);

}  // namespace assure::inspect
