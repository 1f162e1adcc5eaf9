#include "inspect/open_document/open_layout.h"

#include <algorithm>
#include <charconv>

namespace assure::inspect {

std::uint64_t repeated(const pugi::xml_node& node, std::string_view attribute) {
  constexpr std::uint64_t most = 1'000'000;
  const std::string_view digits = local_attribute(node, attribute);
  std::uint64_t count = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return std::clamp<std::uint64_t>(count, 1, most);
}

bool is_hidden_line(const pugi::xml_node& node) {
  const std::string_view visibility = local_attribute(node, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

void for_each_line(
    const pugi::xml_node& table, const std::function<void(const pugi::xml_node&, bool folded)>& visit) {
  // Groups of rows and of columns nest, as deep as the document likes.
  bool folded = false;
  pugi::xml_node behind;  // the outermost group that is folded up
  for (pugi::xml_node node = table, next; node; node = next) {
    const std::string_view name = local_name(node);
    if (node == behind) folded = false;
    const bool is_group = name == "table-row-group" || name == "table-column-group";
    if (!folded && is_group && local_attribute(node, "display") == "false") {
      folded = true;
      behind = next_node(node, table, true);
    }
    visit(node, folded);
    const bool is_part = name == "table-row" || name == "shapes" || name == "forms";
    next = next_node(node, table, is_part);
  }
}

void OpenColumns::add(const pugi::xml_node& column, bool folded) {
  const std::uint64_t end = count_ + repeated(column, "number-columns-repeated");
  if (folded || is_hidden_line(column)) {
    const bool goes_on = !hidden_.empty() && hidden_.back().end == count_;
    if (goes_on) {
      hidden_.back().end = end;
    } else {
      hidden_.push_back({count_, end});
    }
  }
  count_ = end;
}

bool OpenColumns::are_hidden(std::uint64_t first, std::uint64_t end) const {
  auto after = std::upper_bound(hidden_.begin(), hidden_.end(), first,
      [](std::uint64_t column, const Columns& hidden) { return column < hidden.first; });
  return after != hidden_.begin() && (after - 1)->end >= end;
}

}  // namespace assure::inspect
