// A chart in a page.
#include <doctest/doctest.h>

#include "pages/sheets.h"

using namespace assure;

TEST_CASE("a chart in a page is an image with a name and a text of its own") {
  templates::Templates templates;
  chart::Drawing drawing{720, 100.5, "<text>body</text>"};
  std::string html = templates.expand("chart.html", "", [&](templates::View view) {
    pages::fill_chart(
        view, {"x", "<Caption>", "Line \"chart\"", "From 1 to 2."}, drawing, {340, 200, "narrow"});
  });
  CHECK(html ==
        "<figure class=\"chart\">\n<figcaption>&lt;Caption&gt;</figcaption>\n"
        "<svg class=\"drawing drawing-wide\" viewBox=\"0 0 720 101\" role=\"img\" "
        "aria-labelledby=\"x-wide-title x-wide-text\" focusable=\"false\">\n"
        "<title id=\"x-wide-title\">Line &quot;chart&quot;</title>\n"
        "<desc id=\"x-wide-text\">From 1 to 2.</desc>\n<text>body</text>\n</svg>\n"
        "<svg class=\"drawing drawing-narrow\" viewBox=\"0 0 340 200\" role=\"img\" "
        "aria-labelledby=\"x-narrow-title x-narrow-text\" focusable=\"false\">\n"
        "<title id=\"x-narrow-title\">Line &quot;chart&quot;</title>\n"
        "<desc id=\"x-narrow-text\">From 1 to 2.</desc>\nnarrow\n</svg>\n</figure>");
}
