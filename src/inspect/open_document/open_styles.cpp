#include "inspect/open_document/open_styles.h"

#include "base/characters.h"
#include "base/text.h"
#include "inspect/office/package.h"

namespace assure::inspect {
namespace {

constexpr std::size_t longest_descent = 30;  // of a style

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family) + "/" + std::string(name);
}

bool is_color(std::string_view value) {
  return value.starts_with('#') && base::lower_ascii(value) != "#ffffff";
}

void read_properties(const pugi::xml_node& properties, OpenStyle& style) {
  const bool of_text = local_name(properties) == "text-properties";
  for (const pugi::xml_attribute& attribute : properties.attributes()) {
    const std::string_view full = attribute.name(), value = attribute.value();
    const std::string_view name = full.substr(full.find(':') + 1);
    if (name == "display" && of_text) style.hidden = value == "none";
    if (name == "display" && local_name(properties) == "table-properties") style.unshown = value == "false";
    if (name == "visibility") style.unshown = value == "hidden";
    if (name == "color" && of_text) style.white = base::lower_ascii(value) == "#ffffff";
    if (name == "text-position")
      style.raised = value.starts_with("super") || base::is_ascii_digit(value.empty() ? ' ' : value.front());
    if (name == "use-window-font-color" && value == "true") style.white = false;
    if (name == "background-color") style.colored = style.colored.value_or(false) || is_color(value);
    if (name == "fill") style.colored = value != "none";
    if (name == "text-line-through-style" || name == "text-line-through-type") style.struck = value != "none";
  }
}

}  // namespace

void OpenStyle::take_from(const OpenStyle& parent) {
  if (!hidden) hidden = parent.hidden;
  if (!struck) struck = parent.struck;
  if (!white) white = parent.white;
  if (!colored) colored = parent.colored;
  if (!raised) raised = parent.raised;
  if (!unshown) unshown = parent.unshown;
}

void OpenStyles::add(const pugi::xml_node& list) {
  for (const pugi::xml_node& node : list) {
    if (local_name(node) != "style") continue;
    const std::string_view family = local_attribute(node, "family");
    const std::string_view parent = local_attribute(node, "parent-style-name");
    Row row;
    for (const pugi::xml_node& properties : node) read_properties(properties, row.style);
    for (const auto& hides : {row.style.hidden, row.style.struck, row.style.white})
      hide_text_ = hide_text_ || hides.value_or(false);
    if (!parent.empty()) row.parent = key_of(family, parent);
    rows_[key_of(family, local_attribute(node, "name"))] = std::move(row);
  }
}

OpenStyle OpenStyles::find(std::string_view family, std::string_view name) const {
  OpenStyle style;
  auto row = rows_.find(key_of(family, name));
  for (std::size_t i = 0; row != rows_.end() && i < longest_descent; ++i) {
    style.take_from(row->second.style);
    row = row->second.parent.empty() ? rows_.end() : rows_.find(row->second.parent);
  }
  return style;
}

}  // namespace assure::inspect
