// What was read of a source, as the text of a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"

namespace assure::catalogue {

// Lines of a map, by key of a checklist or element: they go before what the source says.
using GivenLines = std::vector<std::pair<std::string, std::string>>;

struct Given {
  GivenLines checklist, each_element;
  std::string expected;

  bool says_of_each_element(std::string_view key) const;
};

// `source`: the name of its file.
std::string checklist_text(const Catalogue& catalogue, const Given& given, std::string_view source);
std::string crosswalk_text(const Catalogue& catalogue, std::string_view source);

}  // namespace assure::catalogue
