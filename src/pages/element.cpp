// The page of an element: its criteria side by side.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "chart/chart.h"
#include "evaluate/compared.h"
#include "pages/details.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;

// A taller chart is no quicker to read than the table.
constexpr std::size_t rows_of_a_chart = 40;

chart::RatingRow row_of(const CriterionResult& criterion) {
  chart::RatingRow row{Book::name_of(criterion), {}, criterion.target, criterion.expected, {}, {}};
  if (criterion.rating) {
    row.rating = criterion.rating->index;
  } else {
    row.instead = base::words_of(criterion.answer);
  }
  row.panel = evaluate::panel_value(criterion);
  return row;
}

// How many are at each value, the highest first: "2 at Level 3, 7 at Level 2". What is answered in parts has
// no rating of its own to lack.
std::string summary_of(const Book::Criteria& criteria) {
  const auto& first = *criteria.front();
  std::vector<std::string> parts;
  for (std::size_t value = first.scale->values.size(); value-- > 0;) {
    auto count = std::count_if(criteria.begin(), criteria.end(),
        [&](const CriterionResult* one) { return one->rating && one->rating->index == value; });
    if (count > 0) parts.push_back(fmt::format("{} at {}", count, first.label(value)));
  }
  auto without = std::count_if(criteria.begin(), criteria.end(),
      [](const CriterionResult* one) { return !one->rating && one->answer != evaluate::Answer::RolledUp; });
  if (without > 0) parts.push_back(fmt::format("{} without a rating", without));
  return base::join(parts, ", ");
}

// Criteria of the element itself, when all of them are rated on one scale.
void fill_ratings(const std::string& title, const Book::Criteria& criteria, View view) {
  const auto* scale = criteria.front()->scale;
  bool one_scale = std::all_of(criteria.begin(), criteria.end(),
      [&](const CriterionResult* criterion) { return criterion->scale == scale; });
  if (!scale || !one_scale || criteria.size() > rows_of_a_chart) return;
  chart::RatingChart chart;
  for (std::size_t value = 0; value < scale->values.size(); ++value)
    chart.values.push_back(criteria.front()->label(value));
  for (const auto* criterion : criteria) chart.rows.push_back(row_of(*criterion));
  const std::string summary = summary_of(criteria);
  fill_chart(view.include("CHART", "chart.html"),
      {"ratings", summary, fmt::format("Chart of ratings: {}", title), summary + "; the table has each."},
      chart::rating_chart(chart, chart::Room::Wide), chart::rating_chart(chart, chart::Room::Narrow));
}

// What readers see of a value; as it is written when the scale does not have it.
std::string label_of(const framework::Scale* scale, const record::Name& value) {
  std::size_t index = scale ? scale->index_of(value.text) : framework::Scale::npos;
  if (index == framework::Scale::npos) return value.text;
  return scale->values[index].label.value_or(value.text);
}

// What panels gave the element as a whole.
void fill_panel(
    const Book& book, const evaluate::FrameworkResult& result, const framework::Element& element, View view) {
  const auto* scale = element.panel ? result.framework->scale(*element.panel) : nullptr;
  View table = view;
  bool any = false;
  for (const auto& rating : book.submission().panel_ratings) {
    if (!rating.element || rating.element->text != element.id->text) continue;
    if (!any) table = view.add("PANEL");
    any = true;
    View row = table.add("RATINGS");
    row.set("BY", rating.by.value_or("Not said"));
    row.set("RATING", rating.rating ? label_of(scale, *rating.rating) : std::string("–"));
    row.set("ON", rating.on ? rating.on->text() : std::string("–"));
    row.maybe("COMMENT", rating.comment ? *rating.comment : std::string());
    fill_details(book, rating, row);
  }
}

}  // namespace

void fill_element(
    const Book& book, const evaluate::FrameworkResult& result, const framework::Element& element, View view) {
  std::string title = record::title_of(element);
  view.set("TITLE", title);
  view.set("FRAMEWORK", title_of(*result.framework));
  view.maybe("GUIDANCE", element.guidance ? *element.guidance : std::string());
  fill_panel(book, result, element, view);
  Book::Criteria criteria;
  for (const auto& criterion : result.criteria) {
    if (criterion.element == &element && book.has_page(criterion)) criteria.push_back(&criterion);
  }
  if (criteria.empty()) {
    view.show("EMPTY");
    return;
  }
  Book::Criteria whole;
  std::copy_if(criteria.begin(), criteria.end(), std::back_inserter(whole),
      [](const CriterionResult* criterion) { return criterion->depth == 0; });
  if (!element.choose.span.valid()) fill_ratings(title, whole, view);
  fill_scorecard(book, result, title, criteria, view.include("SCORECARD", "scorecard.html"));
}

}  // namespace assure::pages
