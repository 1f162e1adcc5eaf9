// Criteria and what they cite, cut into tables and pages that can be read.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/records/matrix.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

constexpr std::size_t columns_of_a_table = 15;
// Bytes of HTML, roughly: a page opens quickly and stays well below a megabyte.
constexpr std::size_t weight_of_a_page = 400'000;

// The criteria of an element that can be answered: a whole, or its parts where these were answered.
class Columns {
 public:
  Columns(const Book& book, const FrameworkResult& result) : book_(book), result_(result) {}

  void add(const CriterionResult& criterion) {
    bool in_parts = std::any_of(criterion.parts.begin(), criterion.parts.end(), [&](std::size_t part) {
      return result_.criteria[part].response != nullptr || !result_.criteria[part].parts.empty();
    });
    if (!criterion.applies()) {
      left_out.push_back(criterion.id);
    } else if (!in_parts || !criterion.cited.empty()) {
      columns.push_back({&criterion, 0, in_parts ? book_.gaps_of(criterion).size() : gaps_below(criterion)});
    }
    if (!in_parts || !criterion.applies()) return;
    for (std::size_t part : criterion.parts) add(result_.criteria[part]);
  }

  std::vector<MatrixColumn> columns;
  std::vector<std::string> left_out;

 private:
  std::size_t gaps_below(const CriterionResult& criterion) const {
    std::size_t count = book_.gaps_of(criterion).size();
    for (std::size_t part : criterion.parts) count += gaps_below(result_.criteria[part]);
    return count;
  }

  const Book& book_;
  const FrameworkResult& result_;
};

std::string name_of_item(const submission::EvidenceItem& item) {
  return item.title ? *item.title : item.id ? item.id->text : std::string("An item without an id");
}

void add_pages(std::string& mark, const submission::Citation& citation) {
  if (!citation.place()) return;
  if (!mark.empty()) mark += ", ";
  mark += citation.place()->text();
}

void fill_rows(const Book& book, MatrixTable& table) {
  const auto* first = book.submission().evidence.data();
  std::map<std::pair<std::size_t, std::string>, MatrixRow> rows;  // by place in the register, and id
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    for (const auto& cited : table.columns[i].criterion->cited) {
      std::size_t place = cited.item ? static_cast<std::size_t>(cited.item - first) : std::size_t(-1);
      MatrixRow& row = rows[{place, cited.item ? std::string() : cited.citation->item->text}];
      row.item = cited.item;
      if (row.name.empty()) row.name = cited.item ? name_of_item(*cited.item) : cited.citation->item->text;
      auto [mark, is_new] = row.marks.try_emplace(i);
      if (is_new) ++table.columns[i].cited;
      add_pages(mark->second, *cited.citation);
    }
  }
  for (auto& [key, row] : rows) table.rows.push_back(std::move(row));
}

bool names_kind(const CriterionResult& criterion, const std::string& kind) {
  if (!criterion.needs) return false;
  return std::any_of(criterion.needs->begin(), criterion.needs->end(), [&](const auto& need) {
    return std::any_of(need.kinds.begin(), need.kinds.end(),
        [&](const auto& named) { return named && named->text == kind; });
  });
}

// In each table with a criterion that asks for it; one that no criterion names in the framework's first.
void add_kinds(const FrameworkResult& result, std::vector<MatrixTable>& tables, std::size_t begin) {
  for (const auto& kind : result.kinds) {
    if (kind.complete() || begin == tables.size()) continue;
    bool named = false;
    for (std::size_t i = begin; i < tables.size(); ++i) {
      MissingKind row{&kind, {}};
      for (std::size_t column = 0; column < tables[i].columns.size(); ++column) {
        if (names_kind(*tables[i].columns[column].criterion, kind.demand->kind->text))
          row.columns.push_back(column);
      }
      if (row.columns.empty()) continue;
      named = true;
      tables[i].kinds.push_back(std::move(row));
    }
    if (!named) tables[begin].kinds.push_back({&kind, {}});
  }
}

void add_tables(
    const Book& book, const FrameworkResult& result, const framework::Element& element, Matrix& matrix) {
  Columns all(book, result);
  for (const auto& criterion : result.criteria) {
    if (criterion.element == &element && criterion.depth == 0) all.add(criterion);
  }
  std::size_t count = (all.columns.size() + columns_of_a_table - 1) / columns_of_a_table;
  for (std::size_t i = 0; i < count; ++i) {
    MatrixTable table;
    table.result = &result;
    table.element = &element;
    table.number = i + 1;
    table.of = count;
    // Of about the same width: 16 criteria are twice 8.
    std::size_t begin = all.columns.size() * i / count, end = all.columns.size() * (i + 1) / count;
    for (std::size_t column = begin; column < end; ++column) table.columns.push_back(all.columns[column]);
    if (i + 1 == count) table.left_out = all.left_out;
    fill_rows(book, table);
    matrix.tables.push_back(std::move(table));
  }
}

std::size_t weight(const MatrixTable& table, const MatrixRow& row) {
  return 150 + row.name.size() + 10 * table.columns.size() + row.marks.size() * (150 + row.name.size());
}

void cut_into_pages(Matrix& matrix) {
  std::size_t used = weight_of_a_page;  // the first table begins a page
  for (std::size_t i = 0; i < matrix.tables.size(); ++i) {
    const MatrixTable& table = matrix.tables[i];
    std::size_t head = 2'000 + table.columns.size() * 500 + table.kinds.size() * 300;
    std::size_t begin = 0;
    do {
      if (used + head >= weight_of_a_page) {
        matrix.pages.emplace_back();
        used = 0;
      }
      used += head;
      std::size_t end = begin;
      // At least one row, however long.
      while (end < table.rows.size() && (end == begin || used < weight_of_a_page))
        used += weight(table, table.rows[end++]);
      matrix.pages.back().push_back({i, begin, end});
      begin = end;
    } while (begin < table.rows.size());
  }
}

}  // namespace

Matrix matrix_of(const Book& book) {
  Matrix matrix;
  for (const auto& result : book.evaluation().frameworks) {
    std::size_t begin = matrix.tables.size();
    for (const auto& element : result.framework->elements) add_tables(book, result, element, matrix);
    add_kinds(result, matrix.tables, begin);
  }
  cut_into_pages(matrix);
  for (const auto& item : book.submission().evidence) {
    if (book.citing(item).empty()) matrix.uncited.push_back(&item);
  }
  return matrix;
}

}  // namespace assure::pages
