#include "pages/site_map.h"

#include <array>

#include <fmt/format.h>

#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

class SiteMap {
 public:
  SiteMap(const Book& book, const Lists& lists) : book_(book), lists_(lists) {}

  std::vector<Sheet> make() {
    add_front();
    add_criteria();
    add_list(Chapter::Evidence, "Evidence register", "evidence.html", lists_.evidence, items_on_a_page,
        Book::evidence_path, fill_evidence);
    append(matrix_sheets(book_), Chapter::Evidence);
    add_crosswalk();
    add_list(Chapter::Gaps, "Gaps", "gaps.html", lists_.gaps, gaps_on_a_page, Book::gaps_path, fill_gaps);
    const std::vector<Sheet> records = record_sheets(book_);
    append(records, Chapter::Gaps);
    add(Chapter::Plan, "timetable", "Timetable", fill_timetable);
    append(records, Chapter::Plan);
    add(Chapter::Organisation, "sign-off", "Roles and sign-off", fill_sign_off);
    append(records, Chapter::Organisation);
    append(integrity_sheets(book_), Chapter::About);
    add(Chapter::About, "compiled", "How it was compiled", fill_compiled);
    add(Chapter::About, "glossary", "Glossary", fill_glossary);
    return std::move(sheets_);
  }

 private:
  void add_front() {
    sheets_.push_back({"index.html", book_.title(), "Overview", "front.html", Chapter::Overview, 0,
        [&book = book_](View view) { fill_front(book, view); }});
  }

  void add(Chapter chapter, std::string_view name, std::string_view title, void (*fill)(const Book&, View)) {
    sheets_.push_back({fmt::format("pages/{}.html", name), std::string(title), std::string(title),
        fmt::format("{}.html", name), chapter, 0, [&book = book_, fill](View view) { fill(book, view); }});
  }

  // Those of the chapter; further parts of a page stand below it.
  void append(std::vector<Sheet> made, Chapter chapter) {
    std::size_t first = 0;
    for (Sheet& sheet : made) {
      if (sheet.chapter != chapter) continue;
      if (!sheet.nav.empty()) first = sheets_.size();
      sheet.parent = sheet.nav.empty() ? first : 0;
      sheets_.push_back(std::move(sheet));
    }
  }

  // Where several checklists are answered to, and have something in common.
  void add_crosswalk() {
    if (lists_.pairs.rows.empty() && lists_.shared.rows.empty()) return;
    std::size_t first = sheets_.size();
    for (std::size_t number = 1; number <= crosswalk_pages(lists_.pairs, lists_.shared); ++number) {
      bool whole = number == 1;
      sheets_.push_back({Book::crosswalk_path(number), Slice{0, 0, number, 1}.title("Crosswalk"),
          whole ? "Crosswalk" : "", "crosswalk.html", Chapter::Evidence, whole ? 0 : first,
          [&book = book_, &lists = lists_, number](
              View view) { fill_crosswalk(book, lists.reuse, lists.pairs, lists.shared, number, view); }});
    }
  }

  // A page, and further ones when it has too many rows.
  void add_list(Chapter chapter, const std::string& title, const std::string& file, const DataRows& table,
      std::size_t rows_on_a_page, const std::function<std::string(std::size_t)>& path,
      void (*fill)(const Book&, const DataRows&, Slice, View)) {
    std::size_t first = sheets_.size();
    for (const Slice& slice : slices(table.rows.size(), rows_on_a_page)) {
      bool whole = slice.number == 1;
      sheets_.push_back({path(slice.number), slice.title(title), whole ? title : std::string(), file, chapter,
          whole ? 0 : first,
          [&book = book_, &table, slice, fill](View view) { fill(book, table, slice, view); }});
    }
  }

  void add_criteria() {
    bool several = book_.evaluation().frameworks.size() > 1;
    for (const auto& result : book_.evaluation().frameworks) {
      for (const auto& element : result.framework->elements) {
        std::string title = record::title_of(element);
        std::string name = several ? fmt::format("{} ({})", title, result.framework->id->text) : title;
        std::size_t number = sheets_.size();
        sheets_.push_back({book_.element_path(element), name, name, "element.html", Chapter::Criteria, 0,
            [&book = book_, &result, &element](View view) { fill_element(book, result, element, view); }});
        for (const auto& criterion : result.criteria) {
          if (criterion.element == &element && criterion.depth == 0) add_criterion(result, criterion, number);
        }
      }
    }
  }

  void add_criterion(const FrameworkResult& result, const CriterionResult& criterion, std::size_t parent) {
    std::size_t number = sheets_.size();
    std::string name = book_.name_of(criterion);
    for (const Slice& slice : slices(criterion.cited.size(), citations_on_a_page)) {
      bool whole = slice.number == 1;
      sheets_.push_back({book_.citations_path(criterion, slice.number),
          whole ? name : slice.title(name + ", evidence"), "", "criterion.html", Chapter::Criteria,
          whole ? parent : number, [&book = book_, &result, &criterion, slice](View view) {
            fill_criterion(book, result, criterion, slice, view);
          }});
    }
    for (std::size_t part : criterion.parts) {
      if (book_.has_page(result.criteria[part])) add_criterion(result, result.criteria[part], number);
    }
  }

  const Book& book_;
  const Lists& lists_;
  std::vector<Sheet> sheets_;
};

void fill_navigation(const std::vector<Sheet>& sheets, std::size_t index, View view) {
  const Sheet& sheet = sheets[index];
  const Chapter* last = nullptr;
  for (const Sheet& other : sheets) {
    if (last && *last == other.chapter) continue;
    last = &other.chapter;
    View item = view.add("NAV");
    item.set("NAME", base::words_of(other.chapter));
    item.link("HREF", other.path);
    if (other.chapter == sheet.chapter) item.show(&other == &sheet ? "CURRENT_PAGE" : "CURRENT_SECTION");
  }
}

// The pages of a chapter, when it has more than one.
void fill_contents(const std::vector<Sheet>& sheets, std::size_t index, View view) {
  std::vector<std::size_t> listed;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].chapter == sheets[index].chapter && !sheets[i].nav.empty()) listed.push_back(i);
  }
  if (listed.size() < 2) return;
  View list = view.add("CONTENTS");
  list.set("SECTION", base::words_of(sheets[index].chapter));
  for (std::size_t i : listed) {
    View item = list.add("ITEMS");
    item.set("NAME", sheets[i].nav);
    item.link("HREF", sheets[i].path);
    item.show(i == index ? "CURRENT" : "OTHER");
  }
}

void fill_breadcrumb(const std::vector<Sheet>& sheets, std::size_t index, View view) {
  if (index == 0) return;
  std::vector<std::size_t> above;
  for (std::size_t i = index; i != 0; i = sheets[i].parent) above.insert(above.begin(), sheets[i].parent);
  View trail = view.add("BREADCRUMB");
  for (std::size_t i : above) {
    View step = trail.add("STEPS");
    step.set("NAME", i == 0 ? sheets[i].nav : sheets[i].title);
    step.link("HREF", sheets[i].path);
  }
}

}  // namespace

Lists make_lists(const Book& book) {
  evaluate::Reuse reuse = evaluate::find_reuse(book.evaluation());
  DataRows pairs = crosswalk_rows(book, reuse), shared = shared_rows(book, reuse);
  return {evidence_rows(book), gap_rows(book), std::move(reuse), std::move(pairs), std::move(shared)};
}

std::vector<Sheet> site_map(const Book& book, const Lists& lists) {
  return SiteMap(book, lists).make();
}

void fill_layout(const Book& book, const std::vector<Sheet>& sheets, std::size_t index,
    std::span<const FileDigest> digests, View view) {
  const Sheet& sheet = sheets[index];
  view.set("PAGE_TITLE", index == 0 ? book.title() : fmt::format("{} – {}", sheet.title, book.title()));
  view.set("PACK_TITLE", book.title());
  view.set("ORGANISATION", book.organisation());
  view.set("VERSION", book.options().version);
  view.set("AS_OF", book.evaluation().as_of.text());
  view.show_if(book.draft(), "DRAFT");
  view.link("CSS_HREF", "assets/pack.css");
  view.link("JS_HREF", "assets/pack.js");
  for (const char* section : {"SCRIPTS", "SEARCH", "RESULTS"}) view.show_if(!book.options().plain, section);
  view.link("HOME_HREF", "index.html");
  view.link("ROOT", "");
  fill_navigation(sheets, index, view);
  fill_contents(sheets, index, view);
  fill_breadcrumb(sheets, index, view);
  auto neighbour = [&](std::string_view section, std::size_t other) {
    View link = view.add(section);
    link.set("NAME", other == 0 ? sheets[other].nav : sheets[other].title);
    link.link("HREF", sheets[other].path);
  };
  view.show_if(sheets.size() > 1, "TURN");
  if (index > 0) neighbour("PREVIOUS", index - 1);
  if (index + 1 < sheets.size()) neighbour("NEXT", index + 1);
  View content = view.include("CONTENT", sheet.file);
  sheet.is_late() ? sheet.fill_late(digests, content) : sheet.fill(content);
}

}  // namespace assure::pages
