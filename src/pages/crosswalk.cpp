// Two checklists side by side: criteria that ask for the same, how each is answered, and the evidence that
// serves more than one.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/reuse.h"
#include "pages/item_words.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::PairAnswers;
using evaluate::PairState;

Cell side_of_pair(const Book& book, const CriterionResult& criterion) {
  Cell cell = {{{Book::name_of(criterion), book.path_of(criterion)}}};
  cell.push_back({{title_of(*criterion.framework)}});
  bool rated = criterion.rating.has_value();
  bool open = criterion.answer == evaluate::Answer::None || criterion.answer == evaluate::Answer::Broken;
  cell.push_back({{rated ? criterion.label(criterion.rating->index) : base::label_of(criterion.answer), {},
      fmt::format("badge tone-{}", rated  ? "step"
                                   : open ? "open"
                                          : "plain")}});
  return cell;
}

Cell links_to(const Book& book, const evaluate::Items& items) {
  Cell cell;
  for (const auto* item : items) {
    if (item->id) cell.push_back({{record::title_of(*item), book.path_of(*item)}});
  }
  if (cell.empty()) cell.push_back({{"None"}});
  return cell;
}

Cell cited_once(const Book& book, const PairAnswers& answers) {
  Cell cell;
  auto add = [&](const evaluate::Items& items, const evaluate::MappedCriterion& side) {
    for (const auto* item : items) {
      if (item->id)
        cell.push_back(
            {{record::title_of(*item), book.path_of(*item)}, {fmt::format("for {}", side.criterion->id)}});
    }
  };
  add(answers.only_from, answers.pair.from);
  add(answers.only_to, answers.pair.to);
  if (cell.empty()) cell.push_back({{"None"}});
  return cell;
}

std::string state_words(PairState state) {
  switch (state) {
    case PairState::Both:
      return "Both answered";
    case PairState::OnlyFrom:
    case PairState::OnlyTo:
      return "One answered";
    case PairState::Neither:
      return "Neither answered";
    case PairState::Unknown:
      break;
  }
  return "Not known";
}

DataRow row_of_pair(const Book& book, const PairAnswers& answers, DataRows& table) {
  const auto& mapping = *answers.pair.mapping;
  const std::string relation =
      mapping.relation ? std::string(base::words_of(*mapping.relation)) : std::string("is mapped to");
  DataRow row;
  Cell how = {{{relation + std::string(framework::mark_of(mapping))}}};
  if (mapping.note) how.push_back({{*mapping.note}});
  row.cells = {side_of_pair(book, *answers.pair.from.criterion), how,
      side_of_pair(book, *answers.pair.to.criterion), links_to(book, answers.shared),
      cited_once(book, answers)};
  row.keys = {row.cells[0][0][0].text, relation, row.cells[2][0][0].text,
      fmt::format("{}", answers.shared.size()), {}};
  row.choices = {{table.filters[0].option(state_words(answers.state))}, {table.filters[1].option(relation)}};
  return row;
}

// What an item does for one checklist: the criteria that cite it, or the kind that it is asked for as.
Line use_line(const Book& book, const evaluate::Use& use) {
  Line line = {{title_of(*use.checklist->framework) + ":"}};
  for (const auto* criterion : use.criteria)
    line.push_back(
        {criterion->criterion ? criterion->id : criterion->title, book.path_of(*criterion), "cite"});
  if (use.demand) line.push_back({fmt::format("as {}", use.demand->name())});
  return line;
}

template <class Shared, class Words>
void fill_asked(const Shared& shared, Words words, View list) {
  std::vector<std::string> by;
  for (const auto& asked : shared.asked)
    by.push_back(fmt::format("{} ({})", title_of(*asked.checklist->framework), words(*asked.result)));
  list.set("BY", base::join(by, ", "));
}

void fill_asked_again(const Book& book, const evaluate::Reuse& reuse, View view) {
  if (reuse.kinds.empty() && reuse.roles.empty()) return;
  View list = view.add("ASKED_AGAIN");
  for (const auto& kind : reuse.kinds) {
    View row = list.add("ROWS");
    row.set("WHAT", book.kind(kind.kind));
    fill_asked(
        kind,
        [](const auto& result) { return fmt::format("{} of {} there", result.items.size(), result.need()); },
        row);
  }
  for (const auto& role : reuse.roles) {
    View row = list.add("ROWS");
    const auto& first = *role.asked.front().result->role;
    row.set("WHAT", first.title ? *first.title : std::string(role.role));
    fill_asked(
        role,
        [](const auto& result) { return std::string(result.posts.empty() ? "filled by nobody" : "filled"); },
        row);
  }
}

// Of the page's part of one of its tables.
Slice part_of(const DataRows& table, std::size_t number, std::size_t count) {
  std::size_t all = table.rows.size();
  return {std::min(all, (number - 1) * crosswalk_on_a_page), std::min(all, number * crosswalk_on_a_page),
      number, count};
}

void fill_rows_of(const DataRows& table, const Slice& slice, std::string_view label, std::string_view caption,
    bool pages, View view) {
  if (pages) fill_slices(slice, Book::crosswalk_path, view);
  View rows = view.include("ROWS", "rows.html");
  rows.set("LABEL", label);
  rows.set("CAPTION", caption);
  fill_rows(table, slice, rows);
}

}  // namespace

DataRows crosswalk_rows(const Book& book, const evaluate::Reuse& reuse) {
  DataRows table{"crosswalk",
      {{"Criterion", true}, {"How they relate", true}, {"Counterpart", true}, {"Evidence for both", true},
          {"Evidence for one only"}},
      {{"Answers", {}}, {"How they relate", {}}}, {}, book.options().plain};
  for (const auto& answers : reuse.pairs) table.rows.push_back(row_of_pair(book, answers, table));
  return table;
}

DataRows shared_rows(const Book& book, const evaluate::Reuse& reuse) {
  DataRows table{"shared", {{"Item", true}, {"Serves"}, {"Standing"}}, {}, {}, book.options().plain};
  for (const auto& reused : reuse.items) {
    if (!reused.item->id) continue;
    DataRow row;
    const ItemWords words = item_words(book, *reused.item);
    Line standing = {{words.sentence}};
    for (const auto& mark : words.marks) standing.push_back({mark.label, {}, "badge tone-" + mark.tone});
    Cell serves;
    for (const auto& use : reused.uses) serves.push_back(use_line(book, use));
    row.cells = {{{{record::title_of(*reused.item), book.path_of(*reused.item)}}}, serves, {standing}};
    row.keys = {row.cells[0][0][0].text, {}, {}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::size_t crosswalk_pages(const DataRows& pairs, const DataRows& shared) {
  return slices(std::max(pairs.rows.size(), shared.rows.size()), crosswalk_on_a_page).size();
}

void fill_crosswalk(const Book& book, const evaluate::Reuse& reuse, const DataRows& pairs,
    const DataRows& shared, std::size_t number, View view) {
  std::size_t count = crosswalk_pages(pairs, shared);
  view.set("TITLE", Slice{0, 0, number, count}.title("Crosswalk"));
  view.show_if(!reuse.complete, "INCOMPLETE");
  const Slice of_pairs = part_of(pairs, number, count), of_shared = part_of(shared, number, count);
  bool has_pairs = of_pairs.begin < of_pairs.end, has_shared = of_shared.begin < of_shared.end;
  if (has_pairs)
    fill_rows_of(
        pairs, of_pairs, "Filter the pairs", "Criteria that ask for the same", true, view.add("PAIRS"));
  if (has_shared)
    fill_rows_of(shared, of_shared, "Filter the shared evidence", "Evidence that serves several checklists",
        !has_pairs, view.add("SHARED"));
  if (number > 1) return;
  view.show_if(pairs.rows.empty(), "NO_PAIRS");
  view.show_if(shared.rows.empty(), "NO_SHARED");
  if (reuse.elsewhere > 0) view.add("ELSEWHERE").set("COUNT", base::counted(reuse.elsewhere, "mapping"));
  if (reuse.faulty > 0) view.add("FAULTY").set("COUNT", base::counted(reuse.faulty, "mapping"));
  fill_asked_again(book, reuse, view);
}

}  // namespace assure::pages
