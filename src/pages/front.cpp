// The front page: what was submitted, how ready it is, and what to read first.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

// What a checklist has of its own, beside others.
std::string own_terms(const Book& book, const FrameworkResult& result) {
  std::vector<std::string> terms;
  if (!book.evaluation().has_one_deadline() && result.due) terms.push_back("due " + result.due->text());
  terms.emplace_back(result.is_final() ? "final" : "draft");
  const auto& reference = book.submission().head.reference;
  if (!result.reference.empty() && (!reference || reference->text != result.reference))
    terms.push_back("reference " + result.reference);
  if (result.type) terms.push_back("organisation of type " + result.type->name());
  return base::join(terms, "; ");
}

void fill_facts(const Book& book, View view) {
  const auto& head = book.submission().head;
  auto fact = [&](std::string_view name, std::string value) {
    if (value.empty()) return;
    View row = view.add("FACTS");
    row.set("NAME", name);
    row.set("VALUE", value);
  };
  std::vector<std::string> authorities, checklists;
  for (const auto& result : book.evaluation().frameworks) {
    const auto& framework = *result.framework;
    if (framework.authority &&
        std::find(authorities.begin(), authorities.end(), *framework.authority) == authorities.end()) {
      authorities.push_back(*framework.authority);
    }
    checklists.push_back(title_of(framework));
  }
  fact("Organisation", book.organisation());
  fact("Submitted to", base::join(authorities, "; "));
  fact("Answers", base::join(checklists, "; "));
  fact("Period", head.period ? *head.period : std::string());
  const auto& evaluation = book.evaluation();
  auto due_text = [](const std::optional<base::Date>& due) { return due ? due->text() : std::string(); };
  if (evaluation.has_one_deadline()) fact("Deadline", due_text(evaluation.deadline_of("")));
  fact("Judged as of", book.evaluation().as_of.text());
  fact("Stage", book.draft() ? "Draft" : "Final");
  fact("Reference", head.reference ? head.reference->text : std::string());
  if (!head.checklists_differ()) return;
  for (const auto& result : evaluation.frameworks) fact(title_of(*result.framework), own_terms(book, result));
}

void add_figure(View view, std::string_view name, std::size_t have, std::size_t of, std::string_view how,
    std::string_view path) {
  View figure = view.add("FIGURES");
  figure.set("NAME", name);
  figure.set("HAVE", have);
  figure.set("OF", of);
  figure.set("HOW", how);
  figure.link("HREF", path);
  // In tenths, so that a bar is empty or full only when the figure is.
  figure.set("SHARE", of == 0 ? std::size_t(0) : have * 1000 / of);
}

// Counts of several checklists are not added up.
void fill_counts(const Book& book, const FrameworkResult& result, View view) {
  const auto& evaluation = book.evaluation();
  const std::string& id = result.framework->id->text;
  const std::string of =
      evaluation.frameworks.size() > 1 ? ": " + title_of(*result.framework) : std::string();
  std::size_t kinds = result.kinds.size(), steps = result.sign_offs.size(), complete = 0, signed_steps = 0;
  for (const auto& kind : result.kinds) complete += kind.complete() ? 1 : 0;
  for (const auto& step : result.sign_offs) signed_steps += step.sign_off && !step.lapsed() ? 1 : 0;
  add_figure(view, "Criteria without a gap" + of, evaluation.met_count(id), evaluation.criteria_count(id),
      "Answered, with nothing missing that is an error or a warning. A criterion with parts counts "
      "once; what does not apply is left out.",
      "pages/gaps.html");
  if (kinds > 0) {
    add_figure(view, "Kinds of document complete" + of, complete, kinds,
        "A kind is complete when as many current items of it are declared as its checklist asks for.",
        "pages/evidence.html");
  }
  if (steps > 0) {
    add_figure(view, "Signatures given" + of, signed_steps, steps,
        "Steps of the sign-off chain that were signed, and whose content has not changed since.",
        "pages/sign-off.html");
  }
}

void fill_readiness(const Book& book, View view) {
  const auto& evaluation = book.evaluation();
  for (const auto& result : evaluation.frameworks) fill_counts(book, result, view);
  View gaps = view.add("GAP_FIGURE");
  gaps.link("HREF", "pages/gaps.html");
  gaps.set("TOTAL", evaluation.gaps.size());
  gaps.set("ERRORS", base::counted(book.count(diag::Severity::Error), "error"));
  gaps.set("WARNINGS", base::counted(book.count(diag::Severity::Warning), "warning"));
  gaps.set("NOTES", base::counted(book.count(diag::Severity::Note), "note"));
}

// What the figures of the checklists come to.
void fill_results(const Book& book, View view) {
  const auto& frameworks = book.evaluation().frameworks;
  bool any = std::any_of(
      frameworks.begin(), frameworks.end(), [](const auto& result) { return !result.figures.empty(); });
  if (!any) return;
  View results = view.add("RESULTS");
  for (const auto& result : frameworks) {
    for (const auto& figure : result.figures) {
      View row = results.add("RESULT");
      row.set("NAME", *figure.roll_up->title);
      row.maybe("FRAMEWORK", frameworks.size() > 1 ? title_of(*result.framework) : std::string());
      row.set("VALUE", figure.text.empty() ? std::string("–") : figure.text);
      if (std::string standing = figure.standing(); !standing.empty())
        fill_message(row.add("STANDING").include("WORDS", "message.html"), standing);
      row.maybe("MEANING", figure.band && figure.band->meaning ? *figure.band->meaning : std::string());
      row.set("HOW", figure.how);
    }
  }
}

// Each element with its criteria; their parts are on its own page.
void fill_elements(const Book& book, const FrameworkResult& result, View view) {
  for (const auto& element : result.framework->elements) {
    View card = view.add("ELEMENTS");
    std::string title = record::title_of(element);
    card.set("ELEMENT", title);
    card.link("ELEMENT_HREF", book.element_path(element));
    Book::Criteria criteria;
    for (const auto& criterion : result.criteria) {
      if (criterion.element == &element && criterion.depth == 0) criteria.push_back(&criterion);
    }
    if (criteria.empty()) {
      card.show("EMPTY");
    } else {
      fill_scorecard(book, result, title, criteria, card.include("SCORECARD", "scorecard.html"));
    }
  }
}

// Claims that nobody else's rating supports.
std::vector<const CriterionResult*> claims_above_all(const FrameworkResult& result) {
  std::vector<const CriterionResult*> claims;
  for (const auto& criterion : result.criteria) {
    const auto* benchmark = result.framework->benchmark(criterion.id);
    if (!benchmark || !criterion.rating || !criterion.scale) continue;
    std::int64_t as_high = 0;
    for (const auto& [value, count] : benchmark->counts) {
      std::size_t index = criterion.scale->index_of(*value);
      if (index != framework::Scale::npos && index >= criterion.rating->index) as_high += *count;
    }
    if (as_high == 0) claims.push_back(&criterion);
  }
  return claims;
}

void add_advice(View view, std::string_view path, std::string_view link, std::string_view text) {
  View advice = view.add("ADVICE");
  advice.link("HREF", path);
  advice.set("LINK", link);
  advice.set("TEXT", text);
}

void fill_advice(const Book& book, View view) {
  const auto& evaluation = book.evaluation();
  std::size_t errors = book.count(diag::Severity::Error), warnings = book.count(diag::Severity::Warning);
  if (errors + warnings > 0) {
    add_advice(view, "pages/gaps.html", "Gaps",
        fmt::format("{} and {}: what is missing, who owes it and by when.", base::counted(errors, "error"),
            base::counted(warnings, "warning")));
  }
  for (const auto& result : evaluation.frameworks) {
    for (const auto* claim : claims_above_all(result)) {
      add_advice(view, book.path_of(*claim), Book::name_of(*claim),
          fmt::format(
              "claims {}, which nobody in the benchmark was given.", claim->label(claim->rating->index)));
    }
    for (const auto& element : result.framework->elements) {
      auto count = std::count_if(result.criteria.begin(), result.criteria.end(),
          [&](const auto& criterion) { return criterion.element == &element && criterion.depth == 0; });
      if (count == 0) continue;
      add_advice(view, book.element_path(element), record::title_of(element),
          fmt::format("{}: statements, ratings and the evidence for them.",
              count == 1 ? std::string("1 criterion") : fmt::format("{} criteria", count)));
    }
  }
  if (auto waivers = book.submission().waivers.size(); waivers > 0) {
    add_advice(view, "pages/waivers.html", "Waivers",
        fmt::format("{}: findings that were accepted, by whom and why.", base::counted(waivers, "waiver")));
  }
  add_advice(
      view, "pages/compiled.html", "How it was compiled", "the checklists and the rules that it passed.");
  add_advice(view, "pages/integrity.html", "Integrity", "how to check that nothing was changed since.");
}

}  // namespace

void fill_front(const Book& book, View view) {
  view.set("TITLE", book.title());
  fill_facts(book, view);
  fill_readiness(book, view);
  fill_results(book, view);
  fill_advice(book, view);
  for (const auto& result : book.evaluation().frameworks) {
    View framework = view.add("FRAMEWORKS");
    framework.set("FRAMEWORK", title_of(*result.framework));
    fill_elements(book, result, framework);
  }
}

}  // namespace assure::pages
