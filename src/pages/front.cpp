// The front page: what was submitted, how ready it is, and what to read first.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/late.h"
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
  const auto late = evaluate::lateness(evaluation);
  const auto due = due_text(evaluation.deadline_of(""));
  if (evaluation.has_one_deadline()) fact("Deadline", late ? fmt::format("{} ({})", due, late->text()) : due);
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
  struct Shown {
    std::string_view id, name, how, path;
  };
  static constexpr Shown shown[] = {{"criteria", "Criteria without a gap",
                                        "Answered, with nothing that must or should be fixed. A criterion "
                                        "with parts counts once; what does "
                                        "not apply is left out.",
                                        "pages/gaps.html"},
      {"evidence", "Kinds of document without a gap",
          "As many current items are there as the checklist asks for, with nothing that must or should be "
          "fixed.",
          "pages/evidence.html"},
      {"sign_offs", "Signatures given",
          "Steps of the sign-off chain that were signed, and whose content has not changed since.",
          "pages/sign-off.html"}};
  const auto& evaluation = book.evaluation();
  const auto shares = evaluate::shares_of(evaluation, result.framework->id->text);
  const std::string of =
      evaluation.frameworks.size() > 1 ? ": " + title_of(*result.framework) : std::string();
  for (const Shown& figure : shown) {
    auto share =
        std::find_if(shares.begin(), shares.end(), [&](const auto& each) { return each.id == figure.id; });
    bool any = share != shares.end();
    if (figure.id != "criteria" && (!any || share->asked == 0)) continue;
    add_figure(view, std::string(figure.name) + of, any ? share->have : 0, any ? share->asked : 0, figure.how,
        figure.path);
  }
}

void fill_readiness(const Book& book, View view) {
  const auto& evaluation = book.evaluation();
  for (const auto& result : evaluation.frameworks) fill_counts(book, result, view);
  auto counts = book.gap_counts();
  View gaps = view.add("GAP_FIGURE");
  gaps.link("HREF", "pages/gaps.html");
  gaps.set("TOTAL", counts.all);
  gaps.set("MUST_FIX", counts.errors);
  gaps.set("SHOULD_FIX", counts.warnings);
  gaps.set("TO_DISCUSS", counts.notes);
  gaps.show_if(counts.waived > 0, "SOME_WAIVED");
  gaps.set("WAIVED", counts.waived);
  View checks = view.add("CHECK_FIGURE");
  checks.link("HREF", "pages/compiled.html");
  checks.set("TOTAL", evaluation.unread);
  checks.set("WORDS", evaluation.unread == 0 ? std::string("Every entry of the folder could be read.")
                                             : diag::unread_words(evaluation.unread) + ".");
  for (const auto& reason : book.readiness().held_back) view.add("HELD_BACK").set("REASON", reason);
  if (!evaluation.disclosures.all.empty())
    view.add("DISCLOSURE").set("WORDS", evaluation.disclosures.words());
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
      row.set("NAME", marked(*figure.roll_up->title, *figure.roll_up));
      row.maybe("FRAMEWORK", frameworks.size() > 1 ? title_of(*result.framework) : std::string());
      row.set("VALUE", figure.text.empty() ? std::string("–") : figure.text);
      if (std::string standing = figure.standing(); !standing.empty())
        fill_message(row.add("STANDING").include("WORDS", "message.html"), standing);
      row.maybe("MEANING", figure.band && figure.band->meaning ? *figure.band->meaning : std::string());
      row.set("HOW", figure.how);
      row.show_if(figure.differs(), "CLAIMED");
      if (std::string support = figure.support(); !support.empty())
        fill_message(row.add("SUPPORT").include("SUPPORT_WORDS", "message.html"), support);
      if (figure.differs()) row.add("SHOWN").set("SHOWN_HOW", figure.shown.how);
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
    const auto* benchmark = criterion.benchmark;
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
  auto counts = book.gap_counts();
  if (counts.errors + counts.warnings > 0) {
    add_advice(view, "pages/gaps.html", "Gaps",
        fmt::format("{} must be fixed and {} should be: what is missing, who owes it and by when.",
            counts.errors, counts.warnings));
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
