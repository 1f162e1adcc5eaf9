#include "report/concealed.h"

#include <utility>

namespace assure::report {

std::string concealed(const source::Sources& sources, std::string_view text) {
  return sources.concealed().masked_values(text);
}

table::List concealed(const source::Sources& sources, table::List list) {
  if (sources.concealed().empty()) return list;
  list.title = concealed(sources, list.title);
  for (auto& row : list.rows) {
    for (auto& value : row) {
      if (auto* text = std::get_if<std::string>(&value)) *text = concealed(sources, *text);
    }
  }
  return list;
}

}  // namespace assure::report
