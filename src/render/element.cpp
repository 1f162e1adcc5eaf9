// The page of an element: its criteria side by side.
#include "render/sheets.h"

namespace assure::render {

void fill_element(
    const Book& book, const evaluate::FrameworkResult& result, const framework::Element& element, View view) {
  std::string title = element.title ? *element.title : element.id->text;
  view.set("TITLE", title);
  view.set("FRAMEWORK", title_of(*result.framework));
  view.maybe("GUIDANCE", element.guidance ? *element.guidance : std::string());
  Book::Criteria criteria;
  for (const auto& criterion : result.criteria) {
    if (criterion.element == &element && book.has_page(criterion)) criteria.push_back(&criterion);
  }
  if (criteria.empty()) {
    view.show("EMPTY");
    return;
  }
  fill_scorecard(book, result, title, criteria, view.include("SCORECARD", "scorecard.html"));
}

}  // namespace assure::render
