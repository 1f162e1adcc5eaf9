#include "inspect/open_document/open_page_size.h"

#include <charconv>
#include <iterator>

#include "inspect/office/package.h"

namespace assure::inspect {
namespace {

struct Unit {
  std::string_view name;
  double centimetres;
};
constexpr Unit units[] = {{"cm", 1}, {"mm", 0.1}, {"in", 2.54}, {"pt", 2.54 / 72}, {"pc", 2.54 / 6}};

std::optional<double> length_in(std::string_view written) {
  double value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc()) return std::nullopt;
  const std::string_view name = written.substr(static_cast<std::size_t>(end - written.data()));
  for (const Unit& unit : units) {
    if (unit.name == name) return value * unit.centimetres;
  }
  return std::nullopt;
}

pugi::xml_node element_named(const pugi::xml_node& list, std::string_view element, std::string_view name) {
  for (const pugi::xml_node& child : list) {
    if (local_name(child) == element && local_attribute(child, "name") == name) return child;
  }
  return {};
}

bool moves(const pugi::xml_node& page) {
  for (pugi::xml_node node = page; node; node = next_node(node, page, false)) {
    if (local_name(node) == "animateMotion") return true;
  }
  return false;
}

}  // namespace

std::optional<PageSize> size_of_page(const pugi::xml_node& page, const pugi::xml_node& styles) {
  if (moves(page)) return std::nullopt;
  const pugi::xml_node master = element_named(
      child_named(styles, "master-styles"), "master-page", local_attribute(page, "master-page-name"));
  const pugi::xml_node layout = element_named(
      child_named(styles, "automatic-styles"), "page-layout", local_attribute(master, "page-layout-name"));
  const pugi::xml_node properties = child_named(layout, "page-layout-properties");
  const auto width = length_in(local_attribute(properties, "page-width"));
  const auto height = length_in(local_attribute(properties, "page-height"));
  if (!width || !height) return std::nullopt;
  return PageSize{*width, *height};
}

bool is_beside_page(const pugi::xml_node& shape, const PageSize& page) {
  if (local_name(shape.parent()) != "page" || local_attribute(shape, "class") == "title") return false;
  const auto x = length_in(local_attribute(shape, "x")), y = length_in(local_attribute(shape, "y"));
  const auto width = length_in(local_attribute(shape, "width"));
  const auto height = length_in(local_attribute(shape, "height"));
  if (!x || !y || !width || !height) return false;
  return *x >= page.width || *x + *width <= 0 || *y >= page.height || *y + *height <= 0;
}

}  // namespace assure::inspect
