// The pages of a pack, one function a page. Private to `pages/`.
#pragma once

#include "chart/svg.h"
#include "evaluate/compared.h"
#include "evaluate/reuse.h"
#include "pages/book.h"
#include "pages/data_rows.h"
#include "templates/view.h"

namespace assure::pages {

void fill_front(const Book& book, View view);
void fill_element(
    const Book& book, const evaluate::FrameworkResult& result, const framework::Element& element, View view);
// The first page of a criterion, or a further one with the rest of what it cites.
void fill_criterion(const Book& book, const evaluate::FrameworkResult& result,
    const evaluate::CriterionResult& criterion, Slice slice, View view);
DataRows evidence_rows(const Book& book);
void fill_evidence(const Book& book, const DataRows& table, Slice slice, View view);
DataRows gap_rows(const Book& book);
void fill_gaps(const Book& book, const DataRows& table, Slice slice, View view);
// What several checklists share. Both tables go on from page to page; the number is from 1.
DataRows crosswalk_rows(const Book& book, const evaluate::Reuse& reuse);
DataRows shared_rows(const Book& book, const evaluate::Reuse& reuse);
std::size_t crosswalk_pages(const DataRows& pairs, const DataRows& shared);
void fill_crosswalk(const Book& book, const evaluate::Reuse& reuse, const DataRows& pairs,
    const DataRows& shared, std::size_t number, View view);
void fill_timetable(const Book& book, View view);
void fill_sign_off(const Book& book, View view);
void fill_glossary(const Book& book, View view);
void fill_compiled(const Book& book, View view);

// Pieces that several pages show.

// A message with code in backticks: message.html.
void fill_message(View view, std::string_view message);
// A value of a criterion's scale: rating.html.
void fill_rating(View view, const evaluate::CriterionResult& criterion, std::size_t value);
// What current evidence carries of its rating, when that is not all of it.
void fill_support(View view, const evaluate::CriterionResult& criterion);
// What became of a criterion: its rating, or in words why there is none.
void fill_standing(View view, const evaluate::CriterionResult& criterion);
// "Must fix", "Should fix", "For discussion", or "Waived"; and the class of a badge that says so.
std::string weight_label(const evaluate::Gap& gap);
std::string weight_class(const evaluate::Gap& gap);
// "2 must fix, 1 for discussion", or empty.
std::string gap_summary(const std::vector<const evaluate::Gap*>& gaps);
// Criteria with their standing, a row each: scorecard.html. Outcomes show their figures.
void fill_scorecard(const Book& book, const evaluate::FrameworkResult& result, std::string_view caption,
    const Book::Criteria& criteria, View view);
// Of a criterion: what its checklist says of each value, and whether what the one claimed needs is there.
void fill_claim(const Book& book, const evaluate::CriterionResult& criterion, View view);
// A turn of CITED on the page of a criterion: what is cited, and what the document says of what was quoted.
void fill_citation(const Book& book, const evaluate::Cited& cited, View row);
// Of a criterion with parts: the lowest of their targets and their owners; and what they cite.
void fill_of_parts(const Book& book, const evaluate::FrameworkResult& result,
    const evaluate::CriterionResult& criterion, View view);
void fill_evidence_of_parts(const Book& book, const evaluate::FrameworkResult& result,
    const evaluate::CriterionResult& criterion, View view);
// "Chief Executive, Director of Nursing"; empty when nobody owns any.
std::string owners_text(const Book& book, const evaluate::OfParts& parts);
// Of a criterion that a 360-degree survey rates: what each group answered.
void fill_feedback_on(const Book& book, const evaluate::CriterionResult& criterion, View view);
// Where a gap belongs: its criterion, its item, its record, the kind of evidence, or the whole.
std::string subject_of(const Book& book, const evaluate::Gap& gap);
// The page that shows it; empty when none but the list of gaps does.
std::string subject_path(const Book& book, const evaluate::Gap& gap);
// Parts of a page that is cut: "Page 2 of 5" with links.
void fill_slices(const Slice& slice, const std::function<std::string(std::size_t)>& path, View view);

// Of a criterion that measures an outcome: measure.html.
void fill_measure(const submission::Measure& measure, std::string_view title, View view);

// Beside the drawings of a chart.
struct ChartWords {
  std::string id;       // of a chart, unlike any other of the pack
  std::string caption;  // over it
  std::string title;    // what it is, to whoever does not see it: "Line chart: smoking quitters"
  std::string text;     // and what it says
};
// A chart in both sizes: chart.html.
void fill_chart(View view, const ChartWords& words, const chart::Drawing& wide, const chart::Drawing& narrow);

std::string day(const record::Spanned<base::Date>& date);      // 28 November 2008, or empty
std::string day(const record::Spanned<base::Period>& period);  // or empty
std::string size_text(std::uint64_t bytes);                    // 34.2 kB
// A title out of a checklist, with the mark of a rule that is the checklist's own.
std::string marked(std::string title, const framework::Stated& rule);
std::string title_of(const framework::Framework& framework);  // with its edition

}  // namespace assure::pages
