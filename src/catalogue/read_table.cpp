#include "catalogue/read_table.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "catalogue/fields.h"
#include "catalogue/names.h"
#include "catalogue/rules.h"
#include "catalogue/sheet_columns.h"
#include "intake/words.h"

namespace assure::catalogue {
namespace {

using intake::CellAt;
using intake::plain;
using intake::text_of;

class TableReader {
 public:
  TableReader(const CatalogueMap& map, const table::Workbook& workbook, const intake::TrackerText& text,
      diag::Diagnostics& out)
      : map_(map), workbook_(workbook), text_(text), out_(out), read_sheets_(workbook.sheets.size()) {
    for (const Text& mark : map.marks) marks_.push_back(*mark);
    if (marks_.empty()) marks_ = {"Y", "X"};
  }

  Catalogue run() {
    read_.format = "table";
    for (const SheetEntry& entry : map_.sheets) {
      if (auto number = sheet_of(entry)) read_sheet(entry, *number);
    }
    list_other_sheets();
    std::erase_if(read_.checklist.elements, [](const Element& element) { return element.criteria.empty(); });
    if (read_.checklist.elements.empty() && out_.count(diag::Severity::Error) == 0)
      out_.report(rules::map_without_place, map_.name.span, "no row of the table has an id");
    return std::move(read_);
  }

 private:
  // A sheet on its way.
  struct Sheet {
    const SheetEntry& entry;
    std::size_t number;
    const table::Row& header;
    SheetColumns columns;
    std::string group;  // the heading that the rows are below, where no column has it
    CellAt group_at{};
    bool group_is_used = true;
  };

  std::optional<std::size_t> sheet_of(const SheetEntry& entry) {
    if (!entry.sheet) return workbook_.sheets.empty() ? std::nullopt : std::optional<std::size_t>(0);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i) {
      if (plain(workbook_.sheets[i].name) == plain(*entry.sheet)) return i;
      names.push_back(workbook_.sheets[i].name);
    }
    if (!entry.optional.value_or(false))
      out_.report(rules::map_without_place, entry.sheet.span, "the workbook has no sheet `{}`", *entry.sheet)
          .help("its sheets are " + base::quoted_list(names));
    return std::nullopt;
  }

  void read_sheet(const SheetEntry& entry, std::size_t number) {
    read_sheets_[number] = true;
    const auto row = static_cast<std::size_t>(entry.header.value_or(1));
    const table::Row* header = row_of(workbook_.sheets[number], row);
    if (!header) {
      out_.report(rules::map_without_place, entry.header ? entry.header.span : entry.span,
              "row {} of the table is empty", row)
          .help("`header` is the row that names the columns");
      return;
    }
    Sheet sheet{entry, number, *header, find_columns(entry, *header), {}, {}, true};
    if (!sheet.columns.first(Holds::Id)) {
      out_.report(rules::map_without_place, entry.span, "row {} of the table names no column of the ids", row)
          .help("its columns are " + base::quoted_list(names_in(*header)));
      return;
    }
    for (const std::string& name : sheet.columns.missing)
      read_.remarks.push_back(fmt::format("The sheet {} has no column {}.", name_of(number), name));
    for (const table::Row& one : workbook_.sheets[number].rows) {
      if (one.number > row) read_row(sheet, one);
    }
    begin_group(sheet, {}, {});
  }

  static std::vector<std::string> names_in(const table::Row& header) {
    std::vector<std::string> names;
    for (const auto& cell : header.cells) {
      if (intake::holds_something(cell)) names.push_back(one_line(text_of(cell)));
    }
    return names;
  }

  void read_row(Sheet& sheet, const table::Row& row) {
    const std::size_t column = sheet.columns.first(Holds::Id)->number;
    const CellAt at{sheet.number, row.number, column};
    if (is_heading(sheet, row)) return read_heading(sheet, row);
    const std::string published = published_id(cell_text(row, column));
    if (published.empty()) {
      if (!row_text(row).empty()) list(at, "rows without an id", row_text(row));
      return;
    }
    Criterion criterion;
    criterion.id = published;
    criterion.span = text_.span(at);
    if (const std::string unseen = unseen_in_id(cell_text(row, column)); !unseen.empty())
      list(at, std::string(unseen_characters), unseen, published);
    if (auto [first, fresh] = ids_.emplace(published, at); !fresh) {
      if (first->second.sheet == sheet.number) return report_twice(published, at, first->second);
      criterion.id = fmt::format("{} {}", name_of(sheet.number), published);
      list(at, "ids that an earlier sheet has", published);
    }
    read_cells(sheet, row, criterion);
    if (!read_types(sheet, row, criterion) && !report_unknown_marks(sheet, row))
      return list(at, "rows that apply to nobody", row_text(row));
    place(sheet, row, std::move(criterion));
  }

  void report_twice(const std::string& id, const CellAt& at, const CellAt& first) {
    out_.report(rules::faulty_catalogue, text_.span(at), "{} has the id `{}` again", text_.name(at), id)
        .related(text_.span(first), "first here");
  }

  // A row with one text is a heading, wherever that is; so it is in tables with a column of the ids alone
  // not.
  static bool is_heading(const Sheet& sheet, const table::Row& row) {
    const auto texts = std::count_if(
        row.cells.begin(), row.cells.end(), [](const auto& cell) { return !text_of(cell).empty(); });
    return texts == 1 && sheet.columns.columns.size() > 1;
  }

  void read_heading(Sheet& sheet, const table::Row& row) {
    const CellAt at{sheet.number, row.number, 1};
    if (sheet.columns.first(Holds::Group)) return list(at, "headings", row_text(row));
    begin_group(sheet, row_text(row), at);
  }

  // A heading without a row below it is listed.
  void begin_group(Sheet& sheet, std::string group, const CellAt& at) {
    if (!sheet.group_is_used) list(sheet.group_at, "headings", sheet.group);
    sheet.group = std::move(group);
    sheet.group_at = at;
    sheet.group_is_used = sheet.group.empty();
  }

  void read_cells(const Sheet& sheet, const table::Row& row, Criterion& criterion) {
    std::vector<std::string> guidance;
    for (const auto& column : sheet.columns.columns) {
      const std::string text = clean_text(cell_text(row, column.number));
      if (text.empty()) continue;
      const auto& label = column.entry->label;
      switch (*column.entry->is) {
        case Holds::Title:
          criterion.title = one_line(text);
          break;
        case Holds::Guidance:
          guidance.push_back(label ? fmt::format("{} {}", *label, text) : text);
          break;
        case Holds::Weight:
          criterion.weight = one_line(text);
          break;
        case Holds::Method:
          criterion.method.push_back(one_line(text));
          break;
        default:
          break;
      }
    }
    criterion.guidance = base::join(guidance, "\n\n");
    for (std::size_t number = 1; number <= row.cells.size(); ++number) {
      const std::string text = one_line(cell_text(row, number));
      if (!text.empty() && !sheet.columns.is_read(number))
        list({sheet.number, row.number, number},
            fmt::format("column `{}`", one_line(cell_text(sheet.header, number))), text, criterion.id);
    }
  }

  // False when it is marked for none of the types.
  bool read_types(const Sheet& sheet, const table::Row& row, Criterion& criterion) {
    if (sheet.columns.types.empty()) return true;
    for (const TypeColumn& type : sheet.columns.types) {
      const std::string text = one_line(cell_text(row, type.number));
      const bool marked = is_mark(text);
      const std::string id = type_of(type.title);
      if (marked) criterion.applies_to.push_back(id);
      if (!marked && !text.empty())
        list({sheet.number, row.number, type.number}, "marks that are not known", text, criterion.id);
    }
    const bool applies = !criterion.applies_to.empty();
    if (criterion.applies_to.size() == sheet.columns.types.size() && map_.sheets.size() == 1)
      criterion.applies_to.clear();
    return applies;
  }

  // Signs alone, as in `✓`, are plain nothing.
  bool is_mark(const std::string& text) const {
    return std::any_of(marks_.begin(), marks_.end(), [&](const std::string& mark) {
      return text == mark || (!plain(mark).empty() && plain(text) == plain(mark));
    });
  }

  // Of a row that is marked for none of the types: a cell that may be meant as a mark.
  bool report_unknown_marks(const Sheet& sheet, const table::Row& row) {
    for (const TypeColumn& type : sheet.columns.types) {
      const std::string text = one_line(cell_text(row, type.number));
      const std::string word = plain(text);
      const bool denied = text.empty() || text == "-" || word == "n" || word == "no" || word == "na";
      if (denied) continue;
      const CellAt at{sheet.number, row.number, type.number};
      out_.report(rules::faulty_catalogue, text_.span(at),
              "{} says `{}` of `{}`, which is no mark, and the row is marked for no other type",
              text_.name(at), text, type.title)
          .help("say in the map what marks a row: `marks: [" + text + "]`");
      return true;
    }
    return false;
  }

  std::string type_of(const std::string& title) {
    auto [known, fresh] = types_.try_emplace(plain(title));
    if (!fresh) return known->second;
    known->second = slug(title, 40);
    const auto& types = read_.checklist.types;
    const bool taken = std::any_of(
        types.begin(), types.end(), [&](const OrganisationType& type) { return type.id == known->second; });
    if (known->second.empty() || taken) known->second = fmt::format("type-{}", types.size() + 1);
    read_.checklist.types.push_back({known->second, title});
    return known->second;
  }

  void place(Sheet& sheet, const table::Row& row, Criterion criterion) {
    const auto* group_column = sheet.columns.first(Holds::Group);
    const std::string group = group_column ? published_id(cell_text(row, group_column->number)) : sheet.group;
    sheet.group_is_used = true;
    auto& into = element_of(sheet, row).criteria;
    if (group.empty()) return into.push_back(std::move(criterion));
    const auto found = std::find_if(into.begin(), into.end(),
        [&](const Criterion& whole) { return whole.title == group && !whole.parts.empty(); });
    if (found != into.end()) return found->parts.push_back(std::move(criterion));
    Criterion whole;
    whole.id =
        group_ids_.emplace(group, 1).second ? group : fmt::format("{} {}", name_of(sheet.number), group);
    whole.title = group;
    whole.parts.push_back(std::move(criterion));
    into.push_back(std::move(whole));
  }

  Element& element_of(const Sheet& sheet, const table::Row& row) {
    const auto* column = sheet.columns.first(Holds::Element);
    std::string title = column ? one_line(cell_text(row, column->number)) : std::string();
    if (title.empty() && sheet.entry.title) title = *sheet.entry.title;
    if (title.empty()) title = name_of(sheet.number);
    const auto key = std::pair(column ? std::size_t(0) : sheet.number + 1, title);
    auto [known, fresh] = elements_.try_emplace(key, read_.checklist.elements.size());
    if (fresh) {
      const auto& given = sheet.entry.element;
      const std::string id = element_ids_.take({given && !column ? given->text : std::string(), title});
      read_.checklist.elements.push_back({id, title, {}, {}, {}});
    }
    return read_.checklist.elements[known->second];
  }

  static std::string cell_text(const table::Row& row, std::size_t column) {
    return text_of(intake::cell_of(row, column));
  }

  static std::string row_text(const table::Row& row) {
    std::vector<std::string> texts;
    for (const auto& cell : row.cells) {
      if (std::string text = one_line(text_of(cell)); !text.empty()) texts.push_back(std::move(text));
    }
    return base::join(texts, "; ");
  }

  std::string name_of(std::size_t sheet) const {
    const std::string name = published_id(workbook_.sheets[sheet].name);
    return name.empty() ? "Table" : name;
  }

  void list(const CellAt& at, std::string kind, std::string says, std::string of = {}) {
    if (of.empty()) of = text_.name(at);
    read_.unsaid.push_back({std::move(kind), std::move(of), std::move(says), text_.span(at)});
  }

  void list_other_sheets() {
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i) {
      if (read_sheets_[i]) continue;
      for (const table::Row& row : workbook_.sheets[i].rows)
        read_.unsaid.push_back({fmt::format("sheet `{}`, which the map does not name", name_of(i)),
            text_.name({i, row.number, 1}), row_text(row), text_.span({i, row.number, 1})});
    }
  }

  const CatalogueMap& map_;
  const table::Workbook& workbook_;
  const intake::TrackerText& text_;
  diag::Diagnostics& out_;
  Catalogue read_;
  std::vector<bool> read_sheets_;
  std::vector<std::string> marks_;
  std::map<std::string, CellAt> ids_;
  std::map<std::string, int> group_ids_;
  std::map<std::string, std::string> types_;  // ids by plain title
  std::map<std::pair<std::size_t, std::string>, std::size_t> elements_;
  ElementIds element_ids_;
};

}  // namespace

std::optional<Catalogue> read_table(const CatalogueMap& map, const table::Workbook& workbook,
    const intake::TrackerText& text, diag::Diagnostics& out) {
  const std::size_t faults = out.count(diag::Severity::Error);
  if (map.sheets.empty()) {
    out.report(rules::map_without_place, map.name.span, "this map does not say how a table is read")
        .help("say it with `sheets`");
    return std::nullopt;
  }
  Catalogue catalogue = TableReader(map, workbook, text, out).run();
  if (out.count(diag::Severity::Error) > faults) return std::nullopt;
  return catalogue;
}

}  // namespace assure::catalogue
