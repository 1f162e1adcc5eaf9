// The page of an element: every criterion with what was claimed and what carries the claim.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "render/improvement.h"
#include "render/markdown.h"
#include "render/sheets.h"
#include "render/url.h"

namespace assure::render {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

// A relative link of a statement leads to the evidence that it names.
std::string resolve(const Book& book, std::string_view address) {
  std::string_view file = address.substr(0, address.find('#'));
  std::string path = book.path_of_file(file);
  if (path.empty()) return path;
  std::string_view fragment = address.substr(file.size());
  bool is_page =
      fragment.starts_with("#page=") && fragment.size() > 6 &&
      std::all_of(fragment.begin() + 6, fragment.end(), [](char c) { return c >= '0' && c <= '9'; });
  return fmt::format("../{}{}", path, is_page ? fragment : "");
}

class ElementPage {
 public:
  ElementPage(const Book& book, const FrameworkResult& result, const framework::Element& element)
      : book_(book), result_(result), element_(element) {}

  void fill(View view) const {
    view.set("TITLE", element_.title ? *element_.title : element_.id->text);
    view.set("FRAMEWORK", title_of(*result_.framework));
    view.maybe("GUIDANCE", element_.guidance ? *element_.guidance : std::string());
    bool any = false;
    for (const auto& criterion : result_.criteria) {
      if (criterion.element != &element_) continue;
      if (criterion.depth == 0) fill_jump(criterion, view.add("JUMPS"));
      any = true;
    }
    view.show_if(any, "HAS_CRITERIA");
    view.show_if(!any, "EMPTY");
    for (const auto& criterion : result_.criteria) {
      if (criterion.element == &element_ && criterion.depth == 0) fill_whole(criterion, view);
    }
  }

 private:
  void fill_jump(const CriterionResult& criterion, View row) const {
    row.link("HREF", book_.path_of(criterion));
    row.maybe("ID", shown_id(criterion));
    row.set("TITLE", criterion.title);
    fill_standing(row, criterion);
  }

  // What the organisation chose is known by its title.
  static std::string shown_id(const CriterionResult& criterion) {
    return criterion.criterion && criterion.title != criterion.id ? criterion.id : std::string();
  }

  void fill_whole(const CriterionResult& criterion, View page) const {
    View card = page.add("CRITERIA");
    fill_criterion(criterion, card.include("CRITERION", "criterion.html"));
    bool in_parts = std::any_of(criterion.parts.begin(), criterion.parts.end(), [&](std::size_t part) {
      return result_.criteria[part].response != nullptr || !result_.criteria[part].parts.empty();
    });
    if (in_parts) {
      for (std::size_t part : criterion.parts) fill_whole(result_.criteria[part], page);
    } else if (!criterion.parts.empty()) {
      std::vector<std::string> names;
      for (std::size_t part : criterion.parts) names.push_back(result_.criteria[part].id);
      View parts = card.add("PARTS");
      parts.set("NAMES", base::join(names, ", "));
      // What links to a part finds it here.
      for (const auto& name : names) parts.add("ANCHORS").set("ANCHOR", name);
    }
  }

  void fill_criterion(const CriterionResult& criterion, View view) const {
    view.set("ANCHOR", criterion.id);
    view.set("DEPTH", std::min<std::size_t>(criterion.depth, 3));
    View heading = view.add(criterion.depth == 0 ? "H2" : criterion.depth == 1 ? "H3" : "H4");
    heading.maybe("ID", shown_id(criterion));
    heading.set("TITLE", criterion.title);
    if (criterion.criterion && criterion.criterion->guidance) {
      view.maybe("GUIDANCE", *criterion.criterion->guidance);
    }
    view.set("STANDING_NAME", criterion.scale ? "Rating" : "Answer");
    fill_standing(view, criterion);
    if (criterion.rating) view.maybe("HOW", criterion.rating->how);
    fill_reason(criterion, view);
    fill_levels(criterion, view);
    fill_benchmark(criterion, view);
    if (const auto* response = criterion.response) fill_response(criterion, *response, view);
    fill_gaps_here(criterion, view);
    fill_actions(criterion, view);
  }

  // Why it does not apply, or why its parts come to no rating.
  static void fill_reason(const CriterionResult& criterion, View view) {
    bool own = criterion.response && criterion.response->not_applicable;
    view.maybe("NOT_APPLICABLE", own ? *criterion.response->not_applicable : criterion.not_applicable);
    view.maybe("HOW", criterion.unresolved);
  }

  void fill_levels(const CriterionResult& criterion, View view) const {
    auto level = [&](std::string_view name, std::size_t value) {
      View row = view.add("LEVELS");
      row.set("NAME", name);
      fill_rating(row.include("RATING", "rating.html"), criterion, value);
    };
    if (criterion.target) level("Target", *criterion.target);
    if (criterion.expected) level("Expected", *criterion.expected);
    const auto* panel = criterion.panel();
    std::size_t value = panel && panel->rating && criterion.scale
                            ? criterion.scale->index_of(panel->rating->text)
                            : framework::Scale::npos;
    if (value != framework::Scale::npos) level(panel->by ? *panel->by : std::string("Panel"), value);
    std::string owner = criterion.response ? book_.post(criterion.response->owner) : std::string();
    view.maybe("OWNER", owner);
    view.show_if(criterion.response && criterion.response->priority.value_or(false), "PRIORITY");
  }

  void fill_benchmark(const CriterionResult& criterion, View view) const {
    const auto* benchmark = result_.framework->benchmark(criterion.id);
    if (!benchmark || !criterion.scale) return;
    std::int64_t all = 0, as_high = 0;
    for (const auto& [value, count] : benchmark->counts) {
      all += *count;
      std::size_t index = criterion.scale->index_of(*value);
      if (criterion.rating && index != framework::Scale::npos && index >= criterion.rating->index)
        as_high += *count;
    }
    if (all <= 0) return;
    View shown = view.add("BENCHMARK");
    shown.set("OF", static_cast<std::size_t>(all));
    shown.maybe("AS_OF", day(benchmark->as_of));
    shown.maybe("SOURCE", benchmark->source ? *benchmark->source : std::string());
    for (const auto& [value, count] : benchmark->counts) {
      std::size_t index = criterion.scale->index_of(*value);
      View column = shown.add("COUNTS");
      column.set("LABEL", index == framework::Scale::npos ? *value : criterion.label(index));
      column.set("COUNT", fmt::format("{}", *count));
      column.set(
          "SHARE", fmt::format("{:.0f}", 100.0 * static_cast<double>(*count) / static_cast<double>(all)));
      column.show_if(criterion.rating && criterion.rating->index == index, "OWN");
    }
    if (!criterion.rating) return;
    std::string label = criterion.label(criterion.rating->index);
    shown.set("SAYS", as_high == 0 ? fmt::format("Nobody was given {} or better.", label)
                                   : fmt::format("{} of {} were given {} or better.", as_high, all, label));
  }

  void fill_response(
      const CriterionResult& criterion, const submission::Response& response, View view) const {
    if (response.statement) {
      int level = static_cast<int>(2 + std::min<std::size_t>(criterion.depth, 2));
      MarkdownContext context{level, [&](std::string_view address) { return resolve(book_, address); }};
      view.maybe("STATEMENT_HTML", markdown_html(*response.statement, context));
    }
    if (response.measure.span.valid()) {
      fill_measure(response.measure, criterion.title, view.include("MEASURE", "measure.html"));
    }
    if (!criterion.cited.empty()) {
      View table = view.add("EVIDENCE");
      table.set("FOR", criterion.title);
      for (const auto& cited : criterion.cited) fill_citation(cited, table.add("CITED"));
    } else {
      view.show("NO_EVIDENCE");
    }
    if (response.assessments.empty()) return;
    View table = view.add("ASSESSMENTS");
    table.set("FOR", criterion.title);
    for (const auto& assessment : response.assessments)
      fill_assessment(criterion, assessment, table.add("ASSESSED"));
  }

  void fill_citation(const evaluate::Cited& cited, View row) const {
    const auto& citation = *cited.citation;
    if (!cited.item) {
      row.add("UNKNOWN").set("NAME", citation.item->text);
    } else {
      View item = row.add("ITEM");
      item.link("HREF", book_.path_of(*cited.item));
      item.set("NAME", cited.item->title ? *cited.item->title : cited.item->id->text);
      for (const auto& file : cited.item->files) {
        if (file) fill_file(*file, citation.pages, row.add("FILES"));
      }
    }
    row.maybe("SHOWS", citation.shows ? *citation.shows : std::string());
    row.maybe("QUOTE", citation.quote ? *citation.quote : std::string());
    if (!citation.pages) return;
    row.maybe("PAGES", citation.pages->text());
    bool one = citation.pages->ranges.size() == 1 &&
               citation.pages->ranges.front().first == citation.pages->ranges.front().last;
    row.set("PAGE_WORD", one ? "page" : "pages");
  }

  void fill_file(
      const std::string& file, const submission::Spanned<submission::Pages>& pages, View row) const {
    std::string path = book_.path_of_file(file, pages);
    View shown = row.add(path.empty() ? "MISSING" : "THERE");
    shown.set("FILE", std::string_view(file).substr(file.rfind('/') + 1));
    if (path.empty()) return;
    shown.link("HREF", path);
    auto at = path.find("#page=");
    if (at != std::string::npos) shown.add("AT").set("PAGE", std::string_view(path).substr(at + 6));
  }

  void fill_assessment(
      const CriterionResult& criterion, const submission::Assessment& assessment, View row) const {
    row.set("BY", assessment.by ? *assessment.by : std::string("Not said"));
    row.set("ON", assessment.on ? assessment.on->text() : std::string("–"));
    row.maybe("COMMENT", assessment.comment ? *assessment.comment : std::string());
    std::size_t value = assessment.rating && criterion.scale
                            ? criterion.scale->index_of(assessment.rating->text)
                            : framework::Scale::npos;
    if (value == framework::Scale::npos) {
      row.set("RATING", assessment.rating ? assessment.rating->text : std::string("–"));
    } else {
      row.set("RATING", criterion.label(value));
    }
  }

  void fill_gaps_here(const CriterionResult& criterion, View view) const {
    const auto& gaps = book_.gaps_of(criterion);
    if (gaps.empty()) return;
    View list = view.add("GAPS");
    for (const auto* gap : gaps) {
      View row = list.add("GAP");
      row.set("SEVERITY", label_of(gap->severity));
      row.set("TONE", diag::name_of(gap->severity));
      fill_message(row.include("WHAT", "message.html"), gap->what);
      if (!gap->help.empty()) fill_message(row.add("HELP").include("HELP_TEXT", "message.html"), gap->help);
      row.maybe("OWNER", book_.post(gap->owner));
      row.maybe("DUE", gap->due ? gap->due->text() : std::string());
    }
  }

  void fill_actions(const CriterionResult& criterion, View view) const {
    const auto& actions = book_.actions_for(criterion.id);
    if (actions.empty()) return;
    View list = view.add("ACTIONS");
    for (const auto* action : actions) {
      View row = list.add("ACTION");
      row.set("WHAT", action->what ? *action->what : std::string("An action without words"));
      row.maybe("WHO", book_.post(action->who));
      row.maybe("DUE", day(action->last_due()));
      row.show(action->is_done() ? "DONE" : "OPEN");
    }
  }

  const Book& book_;
  const FrameworkResult& result_;
  const framework::Element& element_;
};

}  // namespace

void fill_element(
    const Book& book, const FrameworkResult& result, const framework::Element& element, View view) {
  ElementPage(book, result, element).fill(view);
}

}  // namespace assure::render
