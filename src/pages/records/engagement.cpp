// What recurs, and consultations: was it held, and for as long as was promised.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using base::Period;
using evaluate::DemandKind;
using evaluate::SeriesResult;

// A weekly series of ten years has five hundred.
constexpr std::size_t marks_shown = 104;
constexpr std::size_t holes_named = 12;

// Periods that follow one another without a break, as one: "weeks from 3 to 16 December 2007".
std::vector<Period> joined(const std::vector<Period>& holes) {
  std::vector<Period> result;
  for (const Period& hole : holes) {
    if (!result.empty() && result.back().last.plus_days(1) == hole.first) {
      result.back().last = hole.last;
    } else {
      result.push_back(hole);
    }
  }
  return result;
}

void fill_marks(const SeriesResult& result, View view) {
  std::size_t first = result.periods.size() - std::min(marks_shown, result.periods.size());
  for (std::size_t i = first; i < result.periods.size(); ++i) {
    bool held = std::find(result.holes.begin(), result.holes.end(), result.periods[i]) == result.holes.end();
    view.add("MARKS").show(held ? "HELD" : "HOLE");
  }
  if (first > 0) view.add("LATEST").set("COUNT", marks_shown);
}

void fill_periods(const SeriesResult& result, View row) {
  if (!result.every) {
    row.show("NO_FREQUENCY");
    return;
  }
  if (result.periods.empty()) {
    row.show("NONE_ENDED");
    return;
  }
  std::size_t held = result.periods.size() - result.holes.size();
  View periods = row.add("PERIODS");
  periods.set("SAYS", fmt::format("Held in {} of {}", held,
                          base::counted(result.periods.size(), record::name_of(*result.every))));
  periods.show(result.holes.empty() ? "WHOLE" : "WITH_HOLES");
  fill_marks(result, periods);
  const auto holes = joined(result.holes);
  if (holes.empty()) return;
  View missed = periods.add("HOLES");
  for (std::size_t i = 0; i < std::min(holes_named, holes.size()); ++i)
    missed.add("EACH").set("WHEN", holes[i].text());
  if (holes.size() > holes_named) missed.add("MORE").set("REST", holes.size() - holes_named);
}

void fill_series(const Book& book, const SeriesResult& result, View row) {
  const auto& series = *result.series;
  const auto& all = book.evaluation().series;
  if (series.id) {
    auto first = std::find_if(all.begin(), all.end(), [&](const SeriesResult& other) {
      return other.series->id && other.series->id->text == series.id->text;
    });
    fill_anchor("series", series.id->text, first->series == &series, row);
  }
  row.set("TITLE", record_title(book, DemandKind::Series, series.id, series.title));
  fill_details(book, series, row);
  if (series.body) {
    View body = row.add("BODY");
    body.set("NAME", body_title(book, series.body->text));
    bool there = book.evaluation().index.find<submission::Body>(series.body->text) != nullptr;
    if (there) body.add("LINK").link("HREF", body_path(series.body->text));
    body.show_if(!there, "PLAIN");
  }
  row.maybe("EVERY", result.every ? record::name_of(*result.every) : std::string_view());
  row.set("FROM", series.from ? series.from->text() : std::string("No first day"));
  row.maybe("UNTIL", day(series.until));
  std::vector<base::Date> days;
  for (const auto& held : series.held) {
    if (held) days.push_back(*held);
  }
  row.show_if(days.empty(), "NEVER");
  if (!days.empty()) {
    View held = row.add("DAYS");
    held.set("COUNT", base::counted(days.size(), "day"));
    held.set("LAST", std::max_element(days.begin(), days.end())->text());
  }
  if (!result.outside.empty()) {
    std::vector<std::string> outside;
    for (const auto* date : result.outside) outside.push_back((*date)->text());
    row.add("OUTSIDE").set("DAYS", base::join(outside, ", "));
  }
  fill_periods(result, row);
}

void fill_length(const Book& book, const submission::Consultation& consultation, View row) {
  if (consultation.days() <= 0) {
    row.show("NO_LENGTH");
    return;
  }
  View length = row.add("LENGTH");
  length.set("DAYS", base::counted(static_cast<std::size_t>(consultation.days()), "day"));
  // As long as what is asked of it, counted from its first day, which is one of them.
  auto too_short = [&](const base::Duration& asked) {
    return consultation.closes->plus_days(1) < asked.after(*consultation.opens);
  };
  auto compare = [&](std::string_view who, const record::Spanned<base::Duration>& asked) {
    if (!asked) return;
    View against = length.add("AGAINST");
    against.set("WHO", who);
    against.set("ASKED", asked->text());
    against.show(too_short(*asked) ? "SHORT" : "ENOUGH");
  };
  compare("Promised", consultation.promised);
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& demand : result.framework->consultations) {
      if (consultation.id && demand.id->text == consultation.id->text) compare("Asked for", demand.at_least);
    }
  }
}

void fill_consultation(const Book& book, const submission::Consultation& consultation, View row) {
  const auto& all = book.submission().consultations;
  if (consultation.id) {
    auto first = std::find_if(all.begin(), all.end(),
        [&](const auto& other) { return other.id && other.id->text == consultation.id->text; });
    fill_anchor("consultation", consultation.id->text, &*first == &consultation, row);
  }
  row.set("TITLE", record_title(book, DemandKind::Consultation, consultation.id, consultation.title));
  fill_details(book, consultation, row);
  row.set("OPENS", consultation.opens ? consultation.opens->text() : std::string("–"));
  row.set("CLOSES", consultation.closes ? consultation.closes->text() : std::string("–"));
  row.maybe("NOTE", consultation.note ? *consultation.note : std::string());
  base::Date today = book.evaluation().as_of;
  bool ended = consultation.closes && *consultation.closes < today;
  bool to_come = consultation.opens && *consultation.opens > today;
  bool known = consultation.opens && consultation.closes;
  row.show(ended ? "ENDED" : to_come ? "TO_COME" : known ? "OPEN" : "UNKNOWN");
  fill_length(book, consultation, row);
}

}  // namespace

void fill_engagement(const Book& book, View view) {
  const auto& submission = book.submission();
  if (!submission.consultations.empty()) {
    View table = view.add("CONSULTATIONS");
    for (const auto& consultation : submission.consultations)
      fill_consultation(book, consultation, table.add("ROWS"));
  }
  if (!submission.series.empty()) {
    View table = view.add("SERIES");
    for (const auto& result : book.evaluation().series) fill_series(book, result, table.add("ROWS"));
  }
  view.show_if(submission.consultations.empty() && submission.series.empty(), "NOTHING");
  fill_demands(book, {DemandKind::Series, DemandKind::Consultation}, view);
}

}  // namespace assure::pages
