// The register: every item of evidence, and above it every kind that was asked for.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/data_rows.h"
#include "pages/details.h"
#include "pages/item_words.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using submission::EvidenceItem;

template <base::Named E>
std::string label_or_empty(const record::Spanned<E>& value) {
  return value ? base::label_of(*value) : std::string();
}

// The register below has them all.
constexpr std::size_t items_shown_of_a_kind = 20;

void fill_kinds(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    if (result.kinds.empty()) continue;
    View table = view.add("KIND_TABLES");
    table.set("FRAMEWORK", title_of(*result.framework));
    for (const auto& kind : result.kinds) {
      View row = table.add("KINDS");
      row.set("KIND", marked(kind.demand->name(), *kind.demand));
      row.maybe("GUIDANCE", kind.demand->guidance ? *kind.demand->guidance : std::string());
      row.set("NEED", kind.need());
      row.set("HAVE", kind.items.size());
      row.show(kind.complete() ? "COMPLETE" : "INCOMPLETE");
      std::size_t shown = 0;
      for (const auto* item : kind.items) {
        if (!item->id) continue;
        if (++shown > items_shown_of_a_kind) {
          row.add("MORE").set("COUNT", kind.items.size() - items_shown_of_a_kind);
          break;
        }
        View link = row.add("ITEMS");
        link.link("HREF", book.path_of(*item));
        link.set("NAME", record::title_of(*item));
      }
    }
  }
}

std::string attached(const Book& book, const submission::Reference& other) {
  std::string title = other.title.value_or("something without a title");
  if (!other.item) return fmt::format("Refers to {}, which is not among the evidence", title);
  const auto* item = book.evaluation().index.item(other.item->text);
  std::string holder = item && item->title ? *item->title : other.item->text;
  return holder == title ? "Refers to " + title : fmt::format("Refers to {} (in {})", title, holder);
}

Cell names_of(const Book& book, const EvidenceItem& item) {
  std::string id = item.id ? item.id->text : std::string("without an id");
  Cell cell = {{{item.title ? *item.title : id}}};
  if (item.kind) cell.push_back({{book.kind(item.kind->text)}});
  cell.push_back({{id, {}, "id"}});
  if (item.note) cell.push_back({{*item.note}});
  for (const auto& other : item.refers_to) cell.push_back({{attached(book, other)}});
  for (const Detail& detail : details(book, record::record_type<EvidenceItem>(), item))
    cell.push_back({{fmt::format("{}: {}", detail.label, detail.value)}});
  for (const auto* gap : book.gaps_of(item)) {
    Line line = message_line(gap->what);
    line.insert(line.begin(), {weight_label(*gap), {}, weight_class(*gap)});
    cell.push_back(std::move(line));
  }
  return cell;
}

Cell dates_of(const Book& book, const EvidenceItem& item) {
  Cell cell;
  auto add = [&](std::string_view word, const std::string& date) {
    if (!date.empty()) cell.push_back({{fmt::format("{} {}", word, date)}});
  };
  add("Dated", day(item.dated));
  add("Covers", day(item.covers));
  add("Valid until", day(item.valid_until));
  if (item.has_expired_on(book.evaluation().as_of))
    cell.back().push_back({"Expired", {}, "badge tone-error"});
  return cell;
}

Cell standing_of(const Book& book, const EvidenceItem& item) {
  Cell cell;
  auto add = [&](std::string text) {
    if (!text.empty()) cell.push_back({{std::move(text)}});
  };
  add(label_or_empty(item.status));
  std::string approval = approval_of(item);
  if (!approval.empty()) approval.front() = base::ascii_upper(approval.front());
  add(std::move(approval));
  add(label_or_empty(item.sensitivity));
  if (item.superseded_by) {
    const auto* newer = book.evaluation().index.item(item.superseded_by->text);
    add("Superseded by " + (newer && newer->title ? *newer->title : item.superseded_by->text));
  }
  return cell;
}

std::string held_back(const Book& book, const EvidenceItem& item) {
  std::string words = evaluate::held_back_words(book.evaluation(), item);
  return "H" + words.substr(1);
}

Cell files_of(const Book& book, const EvidenceItem& item) {
  Cell cell;
  if (book.evaluation().held_back.has(item)) cell.push_back({{held_back(book, item), {}, "badge tone-note"}});
  for (const auto& file : item.files) {
    if (!file) continue;
    std::string path = book.path_of_file(*file);
    if (path.empty()) {
      cell.push_back({{*file}, {"Not in the pack", {}, "badge tone-error"}});
    } else {
      cell.push_back({{*file, path, "document"}, {size_text(book.size_of_file(*file)), {}, "size"}});
    }
  }
  return cell;
}

Cell citing_of(const Book& book, const EvidenceItem& item) {
  Line line;
  for (const auto* criterion : book.citing(item)) {
    line.push_back(
        {criterion->criterion ? criterion->id : criterion->title, book.path_of(*criterion), "cite"});
  }
  if (line.empty()) line.push_back({"Not cited"});
  return {line};
}

// Options of the filter for what wants attention.
std::vector<std::string> marks_of(const Book& book, const EvidenceItem& item) {
  std::vector<std::string> marks;
  if (book.citing(item).empty()) marks.emplace_back("Not cited");
  if (item.has_expired_on(book.evaluation().as_of)) marks.emplace_back("Expired");
  bool missing = std::any_of(item.files.begin(), item.files.end(),
      [&](const auto& file) { return file && book.path_of_file(*file).empty(); });
  if (missing) marks.emplace_back("File not in the pack");
  bool held_back = book.evaluation().held_back.has(item);
  if (held_back) marks.emplace_back("Held back");
  if (item.files.empty() && !held_back) marks.emplace_back("Without a file");
  return marks;
}

}  // namespace

DataRows evidence_rows(const Book& book) {
  DataRows table{"register",
      {{"Item", true}, {"Owner", true}, {"Dates", true}, {"Standing", true}, {"Files"}, {"Cited by"}},
      {{"Kind", {}}, {"Owner", {}}, {"Standing", {}}, {"Worth a look", {}}}, {}, book.options().plain};
  for (const auto& item : book.submission().evidence) {
    DataRow row;
    if (book.is_first(item)) row.anchor = "item-" + item.id->text;
    std::string owner = book.post(item.owner);
    row.cells = {names_of(book, item), {{{owner}}}, dates_of(book, item), standing_of(book, item),
        files_of(book, item), citing_of(book, item)};
    row.keys = {row.cells[0][0][0].text, owner, item.dated ? item.dated->iso() : std::string(),
        label_or_empty(item.status), {}, {}};
    row.choices.resize(table.filters.size());
    auto choose = [&](std::size_t filter, const std::string& option) {
      if (!option.empty()) row.choices[filter].push_back(table.filters[filter].option(option));
    };
    choose(0, item.kind ? book.kind(item.kind->text) : std::string());
    choose(1, owner);
    choose(2, label_or_empty(item.status));
    for (const auto& mark : marks_of(book, item)) choose(3, mark);
    table.rows.push_back(std::move(row));
  }
  sort_options(table);
  return table;
}

void fill_evidence(const Book& book, const DataRows& table, Slice slice, View view) {
  const auto& items = book.submission().evidence;
  view.set("TITLE", slice.title("Evidence register"));
  if (slice.number == 1) fill_kinds(book, view);
  view.set("TOTAL", base::counted(items.size(), "item"));
  fill_slices(slice, Book::evidence_path, view);
  if (items.empty()) return;
  View rows = view.add("REGISTER").include("ROWS", "rows.html");
  rows.set("LABEL", "Filter the register");
  rows.set("CAPTION", "Evidence items");
  fill_rows(table, slice, rows);
}

}  // namespace assure::pages
