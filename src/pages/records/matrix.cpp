// The trace matrix: evidence down, criteria across, gaps in words.
#include "pages/records/matrix.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

// The register has them all.
constexpr std::size_t uncited_shown = 100;

std::string anchor_of(std::size_t table) {
  return fmt::format("table-{}", table + 1);
}

void set_title(const Book& book, const MatrixTable& table, View view) {
  std::string title = record::title_of(*table.element);
  bool several = book.evaluation().frameworks.size() > 1;
  view.maybe("FRAMEWORK", several ? title_of(*table.result->framework) : std::string());
  view.set("TITLE", table.of == 1 ? title
                                  : fmt::format("{}, {} to {}", title, table.columns.front().criterion->id,
                                        table.columns.back().criterion->id));
}

// What the organisation chose is known by its title.
bool has_title(const evaluate::CriterionResult& criterion) {
  return criterion.title != criterion.id;
}

class MatrixPage {
 public:
  MatrixPage(const Book& book, const Matrix& matrix) : book_(book), matrix_(matrix) {}

  void fill(std::size_t number, View view) const {
    fill_jumps(view);
    for (const MatrixPart& part : matrix_.pages[number]) fill_part(part, view.add("TABLES"));
    Slice slice{0, 0, number + 1, matrix_.pages.size()};
    fill_slices(slice, Book::matrix_path, view);
    if (number + 1 == matrix_.pages.size()) fill_uncited(view);
  }

 private:
  void fill_jumps(View view) const {
    if (matrix_.tables.size() < 2) return;
    View list = view.add("JUMPS");
    for (std::size_t page = 0; page < matrix_.pages.size(); ++page) {
      for (const MatrixPart& part : matrix_.pages[page]) {
        if (part.begin > 0) continue;
        View row = list.add("EACH");
        row.link("HREF", fmt::format("{}#{}", Book::matrix_path(page + 1), anchor_of(part.table)));
        set_title(book_, matrix_.tables[part.table], row);
      }
    }
  }

  void fill_part(const MatrixPart& part, View view) const {
    const MatrixTable& table = matrix_.tables[part.table];
    view.set("ANCHOR", anchor_of(part.table));
    set_title(book_, table, view);
    view.set("SAYS", base::counted(table.rows.size(), "item"));
    view.show_if(part.begin > 0, "GOES_ON");
    for (const auto& column : table.columns) {
      View head = view.add("COLUMNS");
      head.link("HREF", book_.path_of(*column.criterion));
      head.set("ID", column.criterion->id);
      if (has_title(*column.criterion)) head.maybe("NAME", column.criterion->title);
    }
    if (part.begin == 0) fill_summary(table, view);
    for (std::size_t i = part.begin; i < part.end; ++i) fill_row(table, table.rows[i], view.add("ROWS"));
    view.show_if(table.rows.empty(), "NOTHING_CITED");
    view.maybe("LEFT_OUT", base::join(table.left_out, ", "));
  }

  void fill_summary(const MatrixTable& table, View view) const {
    View summary = view.add("SUMMARY");
    for (const auto& column : table.columns) {
      View gaps = summary.add("GAPS");
      gaps.set("ID", column.criterion->id);
      gaps.show_if(column.gaps == 0, "WITHOUT");
      if (column.gaps > 0) {
        View some = gaps.add("SOME");
        some.link("HREF", book_.path_of(*column.criterion));
        some.set("COUNT", base::counted(column.gaps, "gap"));
      }
      View cited = summary.add("CITED");
      cited.show_if(column.cited == 0, "NONE");
      if (column.cited > 0) cited.add("SOME").set("COUNT", column.cited);
    }
    for (const auto& missing : table.kinds) fill_kind(table, missing, summary.add("KINDS"));
  }

  static void fill_kind(const MatrixTable& table, const MissingKind& missing, View row) {
    row.set("KIND", missing.kind->demand->name());
    row.set("HAVE", missing.kind->items.size());
    row.set("NEED", missing.kind->need());
    if (missing.columns.empty()) {
      row.add("BY_ALL").set("SPAN", table.columns.size());
      return;
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      bool asks = std::find(missing.columns.begin(), missing.columns.end(), i) != missing.columns.end();
      row.add("CELLS").show_if(asks, "ASKS");
    }
  }

  void fill_row(const MatrixTable& table, const MatrixRow& row, View view) const {
    View head = view.add(row.item ? "ITEM" : "UNKNOWN");
    head.set("ITEM_NAME", row.name);
    if (row.item) head.link("HREF", book_.path_of(*row.item));
    auto mark = row.marks.begin();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      View cell = view.add("CELLS");
      if (mark == row.marks.end() || mark->first != i) continue;
      const auto& criterion = *table.columns[i].criterion;
      View hit = cell.add("HIT");
      hit.link("HREF", book_.path_of(criterion));
      hit.set("NAME", row.name);
      hit.set("ID", criterion.id);
      if (!mark->second.empty()) {
        bool one = base::all_digits(mark->second);
        hit.set("PAGE_WORD", one ? "p." : "pp.");
        hit.maybe("PAGES", mark->second);
      }
      ++mark;
    }
  }

  void fill_uncited(View view) const {
    const auto& items = matrix_.uncited;
    if (items.empty()) return;
    View list = view.add("UNCITED");
    list.set("COUNT", base::counted(items.size(), "item"));
    for (std::size_t i = 0; i < std::min(uncited_shown, items.size()); ++i) {
      View row = list.add("EACH");
      bool linked = book_.is_first(*items[i]);
      View name = row.add(linked ? "LINK" : "PLAIN");
      if (linked) name.link("HREF", book_.path_of(*items[i]));
      name.set("NAME", items[i]->title ? *items[i]->title
                       : items[i]->id  ? items[i]->id->text
                                       : std::string("An item without an id"));
    }
    if (items.size() <= uncited_shown) return;
    View more = list.add("MORE");
    more.set("REST", items.size() - uncited_shown);
    more.link("HREF", book_.evidence_path(1));
  }

  const Book& book_;
  const Matrix& matrix_;
};

}  // namespace

std::vector<Sheet> matrix_sheets(const Book& book) {
  auto matrix = std::make_shared<const Matrix>(matrix_of(book));
  std::vector<Sheet> sheets;
  for (std::size_t i = 0; i < matrix->pages.size(); ++i) {
    bool first = i == 0;
    sheets.push_back({Book::matrix_path(i + 1), Slice{.number = i + 1}.title("Trace matrix"),
        first ? "Trace matrix" : "", "matrix.html", Chapter::Evidence, 0,
        [&book, matrix, i](View view) { MatrixPage(book, *matrix).fill(i, view); }});
  }
  return sheets;
}

}  // namespace assure::pages
