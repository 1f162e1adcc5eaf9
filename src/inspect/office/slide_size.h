// What of a slide lies beside it (ECMA-376 part 1, 19.3.1.44 and 20.1.7.6).
#pragma once

#include <pugixml.hpp>

namespace assure::inspect {

// In English Metric Units.
struct SlideSize {
  double width = 9'144'000, height = 6'858'000;
};

// What the main part of a presentation says; else what programs begin with.
SlideSize slide_size(const pugi::xml_node& presentation);

// Whether shapes move: what lies beside such a slide may come in.
bool has_motion(const pugi::xml_node& slide);

// Whether no point of a shape is on the slide. Shapes within a group go with it; of one that says no place of
// its own, the layout does, and it is on the slide. So is a title, which programs read out wherever it is.
bool is_beside_slide(const pugi::xml_node& shape, const SlideSize& slide);

}  // namespace assure::inspect
