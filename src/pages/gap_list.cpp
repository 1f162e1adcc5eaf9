// Everything that is missing, with who owes it and by when.
#include <fmt/format.h>

#include "base/text.h"
#include "pages/data_rows.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

Cell words_of(const Book& book, const evaluate::Gap& gap) {
  Cell cell = {message_line(gap.what)};
  if (const auto* action = book.evaluation().index.find<submission::Action>(gap.action))
    cell.push_back({{fmt::format("Action under way: {}", action->what ? *action->what : gap.action)}});
  return cell;
}

}  // namespace

DataRows gap_rows(const Book& book) {
  DataRows table{"gap-list",
      {{"Gap", true}, {"Weight", true}, {"Belongs to", true}, {"Owner", true}, {"Due", true}},
      {{"Weight", {"Must fix", "Should fix", "For discussion", "Waived"}}, {"Owner", {}}, {"Kind", {}}}, {},
      book.options().plain};
  for (const auto& gap : book.evaluation().gaps) {
    DataRow row;
    std::string weight = weight_label(gap);
    std::string owner = gap.owner.empty() ? std::string("Nobody") : book.post(gap.owner);
    CellPart subject{subject_of(book, gap), subject_path(book, gap)};
    row.keys = {gap.what, std::to_string(gap.waived ? 4 : 3 - static_cast<int>(gap.severity)), subject.text,
        owner, gap.due ? gap.due->iso() : std::string()};
    row.cells = {words_of(book, gap), {{{weight, {}, weight_class(gap)}}}, {{std::move(subject)}},
        {{{owner}}}, {{{gap.due ? gap.due->text() : std::string("–")}}}};
    row.choices = {{table.filters[0].option(weight)}, {table.filters[1].option(owner)},
        {table.filters[2].option(std::string(gap.kind()))}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

void fill_gaps(const Book& book, const DataRows& table, Slice slice, View view) {
  const auto& gaps = book.evaluation().gaps;
  view.set("TITLE", slice.title("Gaps"));
  std::vector<const evaluate::Gap*> all;
  for (const auto& gap : gaps) all.push_back(&gap);
  view.set("TOTAL", base::counted(gaps.size(), "gap"));
  view.set("WEIGHTS", gap_summary(all));
  view.maybe("UNREAD", diag::unread_words(book.evaluation().unread));
  bool complete = book.readiness().held_back.empty();
  if (!gaps.empty())
    view.show("SOME");
  else
    view.show(complete ? "NONE" : "NOT_KNOWN");
  fill_slices(slice, Book::gaps_path, view);
  if (gaps.empty()) return;
  View rows = view.add("LIST").include("ROWS", "rows.html");
  rows.set("LABEL", "Filter the gaps");
  rows.set("CAPTION", "What is missing, who owes it and by when");
  fill_rows(table, slice, rows);
}

}  // namespace assure::pages
