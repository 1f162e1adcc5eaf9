// Actions by who answers for them.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using submission::Action;

// Of more than these the list of gaps tells.
constexpr std::size_t gaps_shown = 5;

struct ActionEntry {
  const Action* action = nullptr;
  std::string owner;      // its id; empty for nobody
  std::size_t place = 0;  // of the owner
  const evaluate::Gap* late = nullptr;
  std::vector<const evaluate::Gap*> gaps;  // that it would close

  // Late ones first, then open ones by day, then those that are done.
  auto order() const {
    int state = late ? 0 : action->is_done() ? 2 : 1;
    auto due = action->last_due();
    return std::tuple(place, state, due ? due->last.days() : INT32_MAX);
  }
};

// Posts in their own order, whoever else is named behind them, and nobody at the end.
std::size_t place_of(const Book& book, const std::string& owner) {
  const auto& posts = book.submission().posts;
  if (owner.empty()) return posts.size() + 1;
  const auto* post = book.evaluation().index.post(owner);
  return post ? static_cast<std::size_t>(post - posts.data()) : posts.size();
}

std::vector<ActionEntry> sorted_entries(const Book& book) {
  std::map<std::string_view, std::vector<const evaluate::Gap*>> by_action;
  for (const auto& gap : book.evaluation().gaps) {
    if (!gap.action.empty()) by_action[gap.action].push_back(&gap);
  }
  std::vector<ActionEntry> entries;
  for (const auto& action : book.submission().actions) {
    ActionEntry entry;
    entry.action = &action;
    if (action.who) entry.owner = action.who->text;
    entry.place = place_of(book, entry.owner);
    const auto found = action.id ? by_action.find(action.id->text) : by_action.end();
    if (found != by_action.end()) {
      for (const auto* gap : found->second) {
        bool is_late = gap->record == &action && gap->kind() == "overdue-action";
        if (is_late) {
          entry.late = gap;
        } else {
          entry.gaps.push_back(gap);
        }
      }
    }
    entries.push_back(std::move(entry));
  }
  std::stable_sort(entries.begin(), entries.end(), [](const ActionEntry& a, const ActionEntry& b) {
    return std::tuple_cat(a.order(), std::tuple(a.owner)) < std::tuple_cat(b.order(), std::tuple(b.owner));
  });
  return entries;
}

struct Counts {
  std::string owner;
  std::size_t open = 0, late = 0, done = 0;
};

std::vector<Counts> count(const std::vector<ActionEntry>& entries) {
  std::vector<Counts> all;
  for (const auto& entry : entries) {
    auto same = [&](const Counts& counts) { return counts.owner == entry.owner; };
    auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) found = all.insert(all.end(), Counts{entry.owner});
    ++(entry.action->is_done() ? found->done : found->open);
    found->late += entry.late ? 1 : 0;
  }
  return all;
}

std::string owner_name(const Book& book, const std::string& owner) {
  return owner.empty() ? std::string("Nobody") : book.post(owner);
}

std::string anchor_of(const std::string& owner) {
  return owner.empty() ? std::string("nobody") : "by-" + owner;
}

void fill_closes(const Book& book, const Action& action, View row) {
  for (const auto& target : action.closes) {
    if (!target) continue;
    const evaluate::CriterionResult* criterion = nullptr;
    std::string_view name = target->text;
    auto slash = name.find('/');
    for (const auto& result : book.evaluation().frameworks) {
      const auto& id = result.framework->id->text;
      if (criterion) break;
      criterion = book.criterion(id, name);
      if (!criterion && slash != std::string_view::npos && name.substr(0, slash) == id)
        criterion = book.criterion(id, name.substr(slash + 1));
    }
    const auto* item = book.evaluation().index.item(name);
    std::string path = criterion ? book.path_of(*criterion) : item ? book.path_of(*item) : std::string();
    View closed = row.add("CLOSES").add(path.empty() ? "PLAIN" : "LINK");
    if (!path.empty()) closed.link("HREF", path);
    bool has_number = criterion && criterion->criterion && criterion->title != criterion->id;
    closed.set("NAME", has_number  ? fmt::format("{} {}", criterion->id, criterion->title)
                       : criterion ? criterion->title
                       : item      ? record::title_of(*item)
                                   : book.kind(name));
  }
}

void fill_gaps_closed(const Book& book, const ActionEntry& entry, View row) {
  if (entry.gaps.empty()) return;
  View list = row.add("WOULD_CLOSE");
  list.set("COUNT", base::counted(entry.gaps.size(), "gap"));
  for (std::size_t i = 0; i < std::min(gaps_shown, entry.gaps.size()); ++i) {
    View gap = list.add("GAPS");
    fill_message(gap.include("WHAT", "message.html"), entry.gaps[i]->what);
    gap.set("SUBJECT", subject_of(book, *entry.gaps[i]));
  }
  if (entry.gaps.size() > gaps_shown) list.add("MORE").set("REST", entry.gaps.size() - gaps_shown);
}

void fill_when(const Book& book, const Action& action, View row) {
  row.maybe("DUE", day(action.due));
  row.maybe("PLAN_BY", day(action.plan_by));
  row.maybe("PLANNED", day(action.planned));
  row.maybe("COMPLIANT_BY", day(action.compliant_by));
  row.maybe("DONE_ON", day(action.done));
  row.maybe("AS_WRITTEN", action.as_written ? *action.as_written : std::string());
  row.show_if(!action.last_due() && !action.done && !action.as_written, "NO_DATE");
  std::vector<std::string> first;
  for (const auto& id : action.depends_on) {
    if (!id) continue;
    const auto* other = book.evaluation().index.find<Action>(id->text);
    first.push_back(other && other->what ? *other->what : id->text);
  }
  row.maybe("DEPENDS_ON", base::join(first, "; "));
}

void fill_action(const Book& book, const ActionEntry& entry, View row) {
  const Action& action = *entry.action;
  if (action.id) {
    bool first = book.evaluation().index.find<Action>(action.id->text) == &action;
    fill_anchor("action", action.id->text, first, row);
  }
  row.set("WHAT", action.what ? *action.what : std::string("An action without words"));
  row.show(entry.late ? "STATE_LATE" : action.is_done() ? "STATE_DONE" : "STATE_OPEN");
  fill_details(book, action, row);
  fill_when(book, action, row);
  fill_closes(book, action, row);
  row.show_if(action.closes.empty(), "CLOSES_NOTHING");
  fill_gaps_closed(book, entry, row);
}

std::string summary(const Counts& counts) {
  std::string text = fmt::format("{} open", counts.open);
  if (counts.late > 0) text += fmt::format(", {} late", counts.late);
  return fmt::format("{}, {} done", text, counts.done);
}

void fill_summary(
    const Book& book, const std::vector<ActionEntry>& entries, const std::vector<Counts>& counts, View view) {
  View table = view.add("SUMMARY");
  for (const auto& owner : counts) {
    View row = table.add("ROWS");
    row.set("OWNER", owner_name(book, owner.owner));
    auto first = std::find_if(
        entries.begin(), entries.end(), [&](const ActionEntry& entry) { return entry.owner == owner.owner; });
    std::size_t page = static_cast<std::size_t>(first - entries.begin()) / actions_on_a_page;
    row.link("HREF", fmt::format("{}#{}", Book::actions_path(page + 1), anchor_of(owner.owner)));
    row.set("OPEN", owner.open);
    row.set("LATE", owner.late);
    row.set("DONE", owner.done);
  }
}

}  // namespace

std::unordered_map<const Action*, std::string> action_paths(const Book& book) {
  std::unordered_map<const Action*, std::string> paths;
  const auto entries = sorted_entries(book);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Action& action = *entries[i].action;
    std::string path = Book::actions_path(i / actions_on_a_page + 1);
    bool anchored = action.id && book.evaluation().index.find<Action>(action.id->text) == &action;
    paths.emplace(&action, anchored ? fmt::format("{}#action-{}", path, action.id->text) : path);
  }
  return paths;
}

void fill_actions(const Book& book, Slice slice, View view) {
  const auto entries = sorted_entries(book);
  const auto counts = count(entries);
  Counts all;
  for (const auto& owner : counts) {
    all.open += owner.open;
    all.late += owner.late;
    all.done += owner.done;
  }
  view.set("TOTAL", base::counted(entries.size(), "action"));
  view.set("SAYS", summary(all));
  if (slice.number == 1) fill_summary(book, entries, counts, view);
  fill_slices(slice, Book::actions_path, view);
  std::set<std::string> shown;
  std::optional<View> table;
  for (std::size_t i = slice.begin; i < slice.end; ++i) {
    const ActionEntry& entry = entries[i];
    if (shown.insert(entry.owner).second) {
      table = view.add("OWNERS");
      table->set("OWNER", owner_name(book, entry.owner));
      // Where a list goes on, the place to jump to is its beginning.
      bool goes_on = i == slice.begin && i > 0 && entries[i - 1].owner == entry.owner;
      if (!goes_on) table->maybe("OWNER_ANCHOR", anchor_of(entry.owner));
      table->show_if(goes_on, "GOES_ON");
      auto found = std::find_if(
          counts.begin(), counts.end(), [&](const Counts& owner) { return owner.owner == entry.owner; });
      table->set("SAYS", summary(*found));
    }
    fill_action(book, entry, table->add("ROWS"));
  }
}

}  // namespace assure::pages
