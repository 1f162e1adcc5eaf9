#include "intake/columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "intake/column_names.h"
#include "intake/dates.h"
#include "intake/evidence_cell.h"
#include "intake/ratings.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::size_t header_rows = 40;       // from the top in which a header is looked for
constexpr std::size_t cells_looked_at = 200;  // of a column

Role best_by_name(std::string_view name) {
  Role role = Role::Unknown;
  double best = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Role::Ignored); ++i) {
    const double fits = by_name(name, static_cast<Role>(i));
    if (fits > best) role = static_cast<Role>(i);
    best = std::max(best, fits);
  }
  return role;
}

// Shares of the cells of a column that could be this.
struct Content {
  std::size_t cells = 0;
  double criterion = 0, rating = 0, evidence = 0, due = 0, pages = 0;
};

bool is_value_somewhere(const Criteria& criteria, std::string_view text) {
  return std::any_of(criteria.scales().begin(), criteria.scales().end(),
      [&](const framework::Scale* scale) { return !value_meant(*scale, text).empty(); });
}

Content content_of(const table::Sheet& sheet, std::size_t below, std::size_t column, const Criteria& criteria,
    const FileNames& files) {
  Content content;
  const std::function<bool(const std::string&)> nothing = [](const std::string&) { return false; };
  for (const auto& row : sheet.rows) {
    if (row.number <= below || content.cells >= cells_looked_at) continue;
    const auto& cell = cell_of(row, column);
    const std::string text = text_of(cell);
    if (text.empty() || silence_of(text) != Silence::None) continue;
    ++content.cells;
    if (criteria.find(text)) ++content.criterion;
    if (text.size() < 60 && is_value_somewhere(criteria, text)) ++content.rating;
    if (cell.kind == table::Kind::Date || (cell.kind == table::Kind::Text && read_when(text).period))
      ++content.due;
    if (!pages_named(text).empty()) ++content.pages;
    const auto named = read_evidence(text, files, nothing);
    if (std::any_of(named.begin(), named.end(), [](const auto& one) { return !one.files.empty(); }))
      ++content.evidence;
  }
  const double all = std::max<double>(1, static_cast<double>(content.cells));
  for (double* share : {&content.criterion, &content.rating, &content.evidence, &content.due, &content.pages})
    *share /= all;
  return content;
}

bool is_named_rating(std::string_view name) {
  return holds_words(name, "rating") || holds_words(name, "rag") || holds_words(name, "score") ||
         holds_words(name, "self assessment");
}

double fit_of(Role role, std::string_view name, const Content& content) {
  const double named = by_name(name, role);
  switch (role) {
    case Role::Criterion:
      return content.criterion < 0.4 ? 0 : named + 2 * content.criterion;
    case Role::Rating:
    case Role::Target:
      // `Status` may be that of an action; `Rating` is no other thing, whatever its values are called.
      if (content.cells > 0 && content.rating < 0.3) return is_named_rating(name) ? named / 2 : 0;
      return named > 0 ? named + content.rating : role == Role::Rating && content.rating > 0.8 ? 0.5 : 0;
    case Role::Evidence:
      return named + 2 * content.evidence - (content.evidence < 0.2 ? 0 : 0.2);
    case Role::Due:
      return named > 0 ? named + content.due : 0;
    case Role::Title:
      // `Competency` beside a column of numbers.
      return std::max(named, by_name(name, Role::Criterion) / 2);
    default:
      return named;
  }
}

bool is_single(Role role) {
  return role != Role::Title && role != Role::Statement && role != Role::Evidence && role != Role::Private &&
         role != Role::Unknown;
}

// Of a column beside another one that holds it better: of two that name criteria, one has their titles.
Role instead_of(Role role) {
  return role == Role::Criterion ? Role::Title : Role::Unknown;
}

const table::Row* row_numbered(const table::Sheet& sheet, std::size_t number) {
  auto found = std::find_if(
      sheet.rows.begin(), sheet.rows.end(), [&](const table::Row& row) { return row.number == number; });
  return found == sheet.rows.end() ? nullptr : &*found;
}

// How many different roles the names of a header tell.
std::size_t roles_named(const Header& header) {
  std::set<Role> roles;
  for (const std::string& name : header.names) {
    if (name.size() < 80) roles.insert(best_by_name(plain(name)));
  }
  roles.erase(Role::Unknown);
  const bool names_criterion = roles.contains(Role::Criterion) || roles.contains(Role::Title);
  return names_criterion && roles.size() > 1 ? roles.size() : 0;
}

// Whether a cell of the row has text that goes on over the next column.
bool spans_columns(const table::Row& row) {
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    if (row.cells[i].covered && row.cells[i].shown == row.cells[i - 1].shown && !row.cells[i].shown.empty())
      return true;
  }
  return false;
}

bool names_criterion(const table::Row& row, const Criteria& criteria) {
  return std::any_of(row.cells.begin(), row.cells.end(),
      [&](const table::Cell& cell) { return criteria.find(text_of(cell)) != nullptr; });
}

}  // namespace

Header header_at(const table::Sheet& sheet, std::size_t first, std::size_t last) {
  Header header{first, last, {}};
  for (std::size_t number = first; number <= last; ++number) {
    const table::Row* row = row_numbered(sheet, number);
    if (!row) continue;
    if (header.names.size() < row->cells.size()) header.names.resize(row->cells.size());
    for (std::size_t i = 0; i < row->cells.size(); ++i) {
      std::string text = brief(text_of(row->cells[i], Covered::Take), 120);
      std::string& name = header.names[i];
      if (text.empty() || name == text || name.ends_with(": " + text)) continue;
      name += (name.empty() ? "" : ": ") + text;
    }
  }
  return header;
}

std::optional<Header> find_header(const table::Sheet& sheet, const Criteria& criteria) {
  std::optional<Header> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), header_rows); ++i) {
    const table::Row& row = sheet.rows[i];
    auto consider = [&](Header header) {
      const std::size_t roles = roles_named(header);
      if (roles <= most) return;
      most = roles;
      best = std::move(header);
    };
    consider(header_at(sheet, row.number, row.number));
    const bool next = i + 1 < sheet.rows.size() && sheet.rows[i + 1].number == row.number + 1;
    if (next && spans_columns(row) && !names_criterion(sheet.rows[i + 1], criteria))
      consider(header_at(sheet, row.number, row.number + 1));
  }
  return best;
}

std::vector<Column> guess_columns(
    const table::Sheet& sheet, const Header& header, const Criteria& criteria, const FileNames& files) {
  std::size_t width = header.names.size();
  for (const auto& row : sheet.rows) width = std::max(width, row.cells.size());
  std::vector<Column> columns;
  std::map<Role, std::pair<double, std::size_t>> holders;  // of roles that one column has
  for (std::size_t number = 1; number <= width; ++number) {
    const std::string name = number <= header.names.size() ? header.names[number - 1] : std::string();
    const Content content = content_of(sheet, header.last, number, criteria, files);
    if (name.empty() && content.cells == 0) continue;
    Column column{number, name, Role::Unknown, true};
    double best = 0.39;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Role::Ignored); ++i) {
      const double fit = fit_of(static_cast<Role>(i), plain(name), content);
      if (fit <= best) continue;
      best = fit;
      column.role = static_cast<Role>(i);
    }
    if (is_single(column.role)) {
      auto [held, fresh] = holders.try_emplace(column.role, best, columns.size());
      // Of two owners behind one another, the one behind an action is the action's.
      if (!fresh && column.role == Role::Owner && holders.contains(Role::Action) &&
          !holders.contains(Role::ActionOwner)) {
        column.role = Role::ActionOwner;
        holders[Role::ActionOwner] = {best, columns.size()};
      } else if (!fresh && held->second.first >= best) {
        column.role = instead_of(column.role);
      } else if (!fresh) {
        columns[held->second.second].role = instead_of(column.role);
        held->second = {best, columns.size()};
      }
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t rows_with_criterion(const table::Sheet& sheet, std::size_t below, const Criteria& criteria) {
  return static_cast<std::size_t>(std::count_if(sheet.rows.begin(), sheet.rows.end(),
      [&](const auto& row) { return row.number > below && names_criterion(row, criteria); }));
}

}  // namespace assure::intake
