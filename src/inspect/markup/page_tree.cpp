#include "inspect/markup/page_tree.h"

#include <algorithm>

namespace assure::inspect {

using document::Hidden;

std::optional<Hidden> Showing::why() const {
  if (gone) return gone;
  if (invisible || small) return Hidden::Style;
  if (struck) return Hidden::Struck;
  if (color == 2) return Hidden::Invisible;
  if (color == 1 && !colored) return Hidden::White;
  return std::nullopt;
}

namespace {

bool has(const Style& style, Property property) {
  return style.value(property) == 1;
}

// Whether nothing is left of the box of an element. Sizes are those of blocks and of what is placed by
// itself; of tables they are the least that there is.
bool is_cut_to_nothing(const Element& element, const Style& style) {
  const bool placed = has(style, Property::Position);
  if (has(style, Property::ClipPath) || has(style, Property::Transform)) return true;
  if (placed && has(style, Property::Clip)) return true;
  const bool of_table = element.name.starts_with('t') && element.name.size() < 6;
  const bool block = element.is(trait::block) || style.value(Property::Display) == 2;
  if (of_table || !(block || placed) || !has(style, Property::Overflow)) return false;
  return has(style, Property::Height) || has(style, Property::MaxHeight) || has(style, Property::Width) ||
         has(style, Property::MaxWidth);
}

}  // namespace

Showing Showing::within(const Element& element, const Style& style) const {
  Showing inner = *this;
  if (has(style, Property::Display) || has(style, Property::Place) || has(style, Property::Opacity) ||
      is_cut_to_nothing(element, style))
    inner.gone = inner.gone.value_or(Hidden::Style);
  if (style.says(Property::Visibility)) inner.invisible = style.value(Property::Visibility) == 1;
  if (style.says(Property::FontSize)) inner.small = style.value(Property::FontSize) == 1;
  if (style.says(Property::Color)) inner.color = style.value(Property::Color);
  inner.struck = inner.struck || style.value(Property::Line) == 1;
  inner.colored = inner.colored || style.value(Property::Background) == 1;
  return inner;
}

bool OpenElements::holds_blocks(std::size_t number) const {
  for (auto open = all_.rbegin(); open != all_.rend() && open->number > number; ++open) {
    if (!open->element->is(trait::styled) && open->element->traits != 0) return true;
  }
  return false;
}

void OpenElements::take_out(std::size_t number) {
  auto at = std::lower_bound(all_.begin(), all_.end(), number,
      [](const Open& open, std::size_t wanted) { return open.number < wanted; });
  numbers_[at->name].pop_back();
  const bool changes = !at->style.says_nothing();
  Showing around = at == all_.begin() ? Showing() : (at - 1)->showing;
  at = all_.erase(at);
  for (; changes && at != all_.end(); ++at) around = at->showing = around.within(*at->element, at->style);
}

}  // namespace assure::inspect
