// A chart in a page: chart.html.
#include <cmath>

#include "pages/sheets.h"

namespace assure::pages {

void fill_chart(
    View view, const ChartWords& words, const chart::Drawing& wide, const chart::Drawing& narrow) {
  view.set("CAPTION", words.caption);
  auto add = [&](std::string_view room, const chart::Drawing& drawing) {
    View shown = view.add("DRAWINGS");
    shown.set("ROOM", room);
    shown.set("ID", words.id);
    shown.set("WIDTH", static_cast<std::size_t>(std::ceil(drawing.width)));
    shown.set("HEIGHT", static_cast<std::size_t>(std::ceil(drawing.height)));
    shown.set("TITLE", words.title);
    shown.set("TEXT", words.text);
    shown.set("BODY_HTML", drawing.body);
  };
  add("wide", wide);
  add("narrow", narrow);
}

}  // namespace assure::pages
