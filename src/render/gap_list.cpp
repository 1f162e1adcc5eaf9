// Everything that is missing, with who owes it and by when.
#include "base/text.h"
#include "render/sheets.h"

namespace assure::render {

void fill_gaps(const Book& book, Slice slice, View view) {
  const auto& gaps = book.evaluation().gaps;
  view.set("TOTAL", base::counted(gaps.size(), "gap"));
  view.set("ERRORS", base::counted(book.count(diag::Severity::Error), "error"));
  view.set("WARNINGS", base::counted(book.count(diag::Severity::Warning), "warning"));
  view.set("NOTES", base::counted(book.count(diag::Severity::Note), "note"));
  view.show(gaps.empty() ? "NONE" : "SOME");
  fill_slices(
      slice, [&](std::size_t number) { return book.gaps_path(number); }, view);
  for (std::size_t i = slice.begin; i < slice.end; ++i) {
    const evaluate::Gap& gap = gaps[i];
    View row = view.add("ROWS");
    row.set("SEVERITY", label_of(gap.severity));
    row.set("TONE", diag::name_of(gap.severity));
    row.set("KIND", evaluate::name_of(gap.kind));
    fill_message(row.include("WHAT", "message.html"), gap.what);
    if (!gap.help.empty()) fill_message(row.add("HELP").include("HELP_TEXT", "message.html"), gap.help);
    row.set("OWNER", gap.owner.empty() ? std::string("Nobody") : book.post(gap.owner));
    row.set("DUE", gap.due ? gap.due->text() : std::string("–"));
    fill_subject(book, gap, row);
    auto action = book.evaluation().index.actions.find(gap.action);
    if (gap.action.empty() || action == book.evaluation().index.actions.end()) continue;
    row.maybe("ACTION", action->second->what ? *action->second->what : gap.action);
  }
}

}  // namespace assure::render
