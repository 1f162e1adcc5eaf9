#include "inspect/page_tree.h"

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

Showing Showing::within(const Style& style) const {
  Showing inner = *this;
  if (style.value(Property::Display) == 1 || style.value(Property::Place) == 1 ||
      style.value(Property::Opacity) == 1)
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
  for (; changes && at != all_.end(); ++at) around = at->showing = around.within(at->style);
}

}  // namespace assure::inspect
