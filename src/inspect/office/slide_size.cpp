#include "inspect/office/slide_size.h"

#include <algorithm>
#include <cmath>

#include "inspect/office/package.h"

namespace assure::inspect {
namespace {

bool is_title(const pugi::xml_node& shape) {
  const pugi::xml_node place = child_named(child_named(child_named(shape, "nvSpPr"), "nvPr"), "ph");
  const std::string_view type = local_attribute(place, "type");
  return type == "title" || type == "ctrTitle";
}

// Of shapes and pictures, of groups, of tables and charts.
pugi::xml_node transform_of(const pugi::xml_node& shape) {
  for (const char* properties : {"spPr", "grpSpPr"}) {
    if (const pugi::xml_node transform = child_named(child_named(shape, properties), "xfrm"))
      return transform;
  }
  return child_named(shape, "xfrm");
}

}  // namespace

SlideSize slide_size(const pugi::xml_node& presentation) {
  SlideSize size;
  const pugi::xml_node said = child_named(presentation, "sldSz");
  size.width = said.attribute("cx").as_double(size.width);
  size.height = said.attribute("cy").as_double(size.height);
  return size;
}

bool has_motion(const pugi::xml_node& slide) {
  for (pugi::xml_node node = slide; node; node = next_node(node, slide, false)) {
    if (local_name(node) == "animMotion") return true;
  }
  return false;
}

bool is_beside_slide(const pugi::xml_node& shape, const SlideSize& slide) {
  if (local_name(shape.parent()) != "spTree" || is_title(shape)) return false;
  const pugi::xml_node transform = transform_of(shape);
  const pugi::xml_node place = child_named(transform, "off"), size = child_named(transform, "ext");
  if (!place || !size) return false;
  const double width = size.attribute("cx").as_double(), height = size.attribute("cy").as_double();
  const double x = place.attribute("x").as_double() + width / 2,
               y = place.attribute("y").as_double() + height / 2;
  const bool turned = transform.attribute("rot").as_double() != 0;
  const double reach = std::hypot(width, height) / 2;
  const double across = turned ? reach : width / 2, down = turned ? reach : height / 2;
  return x - across >= slide.width || x + across <= 0 || y - down >= slide.height || y + down <= 0;
}

}  // namespace assure::inspect
