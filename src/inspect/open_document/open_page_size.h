// What of a slide of OpenDocument lies beside it (part 3, 16.6 and 10.3).
#pragma once

#include <optional>
#include <string_view>

#include <pugixml.hpp>

namespace assure::inspect {

// In centimetres.
struct PageSize {
  double width = 0, height = 0;
};

// Of the pages of a master, as styles.xml has it; none when it does not say so, or when shapes of `page`
// move.
std::optional<PageSize> size_of_page(const pugi::xml_node& page, const pugi::xml_node& styles);

// Whether no point of a shape is on its page. A title is, wherever it is: programs read it out.
bool is_beside_page(const pugi::xml_node& shape, const PageSize& page);

}  // namespace assure::inspect
