// What rows say will be done.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/answers.h"
#include "intake/dates.h"
#include "intake/rules.h"
#include "intake/words.h"
#include "scaffold/scaffold.h"

namespace assure::intake {
namespace {

constexpr std::string_view done_words[] = {
    "done", "complete", "completed", "closed", "yes", "finished", "achieved"};
constexpr std::string_view open_words[] = {"open", "ongoing", "in progress", "not started", "started",
    "on track", "no", "overdue", "outstanding", "incomplete", "not complete", "in hand", "behind"};

bool says_one_of(const std::string& text, std::span<const std::string_view> words) {
  return base::is_one_of(plain(text), words);
}

std::string base_id(const Asked& asked) {
  return "action-" + scaffold::id_from(asked.name);
}

}  // namespace

void Answers::take_plan(Here& here) {
  Action action{here.response.asked, {}, {}, {}, {}, {}, {}, {}, {}};
  const Column* what = nullptr;
  std::string said;
  for (const Column& column : here.columns) {
    if (column.role != Role::Action) continue;
    const std::string text = text_of(cell_of(here.row, column.number));
    if (text.empty()) continue;
    if (silence_of(text) != Silence::None) {
      fate(at(here, column.number), {}, {}, {}, "it says nothing");
      continue;
    }
    what = &column;
    said = text;
  }
  name_action(here, action);
  if (what) {
    action.what = {said, at(here, what->number)};
    action.from = action.what.from;
  }
  // A row that names an action of the folder is about that one, whatever was taken out of it.
  const bool is_one = what || !action.id.empty();
  for (const Column& column : here.columns) {
    const bool of_plan =
        column.role == Role::Due || column.role == Role::ActionOwner || column.role == Role::ActionStatus;
    const std::string text = of_plan ? text_of(cell_of(here.row, column.number)) : std::string();
    if (text.empty()) continue;
    const CellAt cell = at(here, column.number);
    if (silence_of(text) != Silence::None) {
      fate(cell, {}, {}, {}, "it says nothing");
    } else if (!is_one) {
      keep_private(here, column, text, "the row has no action");
    } else if (column.role == Role::Due) {
      take_due(here, column, action);
    } else if (column.role == Role::ActionOwner) {
      std::string why;
      action.who = {post_of(cell, text, why), cell};
      if (action.who.text.empty()) {
        action.open.insert("who");
        fate(cell, {}, {}, {}, why);
      }
    } else if (says_one_of(text, done_words) || says_one_of(text, open_words)) {
      action.status = {says_one_of(text, done_words) ? "done" : "open", cell};
    } else {
      keep_private(here, column, text, "it does not say whether the action is open or done");
    }
  }
  if (!is_one) return;
  const bool own_owner = std::any_of(here.columns.begin(), here.columns.end(),
      [](const Column& column) { return column.role == Role::ActionOwner; });
  if (!own_owner) action.who = here.response.owner;
  if (!own_owner && here.response.open.contains("owner")) action.open.insert("who");
  actions_.push_back(std::move(action));
}

// The action of the folder that the row names, unless a row before it does.
void Answers::name_action(Here& here, Action& action) {
  for (const Column& column : here.columns) {
    const std::string id =
        column.role == Role::ActionId ? text_of(cell_of(here.row, column.number)) : std::string();
    if (id.empty()) continue;
    const bool known =
        std::any_of(known_.begin(), known_.end(), [&](const KnownAction& one) { return one.id == id; });
    fate(at(here, column.number), {}, {}, {},
        known ? "it says which action is meant" : "no action is called so");
    if (!known) continue;
    // A row that was copied to plan something else names the action of the first.
    const bool taken =
        std::any_of(actions_.begin(), actions_.end(), [&](const Action& other) { return other.id == id; });
    if (taken) return;
    action.id = id;
    action.from = at(here, column.number);
    return;
  }
}

void Answers::take_due(Here& here, const Column& column, Action& action) {
  const CellAt cell = at(here, column.number);
  const auto& due = cell_of(here.row, column.number);
  const std::string text = text_of(due);
  if (const Answer* answer = reading_.questions.answer(About::Dates, text)) {
    action.as_written = {text, cell};
    if (*answer->means == means_none) return;
    auto period = base::Period::parse(*answer->means);
    if (period) action.due = {*answer->means, cell};
    if (!period) {
      action.open.insert("due");
      reading_.out.report(rules::bad_answer, answer->means.span, "`{}` is no day or period", *answer->means)
          .help("write it as 2026-11-30, 2026-11 or 2026-10/2026-12");
    }
    return;
  }
  const When when = read_when(due);
  if (when.period) action.due = {short_text(*when.period), cell};
  if (!when.as_written.empty()) action.as_written = {when.as_written, cell};
  if (when.fault.empty()) return;
  action.open.insert("due");
  reading_.questions.ask(About::Dates, text, "a day such as 2026-11-30, or none");
  reading_.out
      .report(
          rules::unclear_date, reading_.tracker.span(cell), "`{}` is no date: {}", brief(text), when.fault)
      .help("correct it in the tracker, or write the day under `dates` in the map");
}

// The id that the action had before, when it says the same; else the next one of its criterion.
std::string Answers::id_of(const Action& action, std::map<std::string, std::size_t>& counts) {
  const std::string base = base_id(*action.asked);
  const std::size_t number = ++counts[base];
  return number == 1 ? base : fmt::format("{}-{}", base, number);
}

// By action: the id of one of the folder that closes the same criterion and says the same; else empty.
std::vector<std::string> Answers::ids_before() const {
  std::multimap<std::pair<std::string, std::string>, std::string> known;
  std::set<std::string> named;
  for (const Action& action : actions_) named.insert(action.id);
  for (const KnownAction& action : known_) {
    if (!named.contains(action.id)) known.emplace(std::pair(action.closes, plain(action.what)), action.id);
  }
  std::vector<std::string> ids;
  std::set<std::string> used;
  for (const Action& action : actions_) {
    if (!action.id.empty() && used.insert(action.id).second) {
      ids.push_back(action.id);
      continue;
    }
    auto found = known.find({action.asked->name, plain(action.what.text)});
    ids.push_back(found == known.end() ? std::string() : found->second);
    if (found != known.end()) known.erase(found);
  }
  return ids;
}

void Answers::add_actions(std::vector<NewRecord>& records) {
  std::vector<std::string> ids = ids_before();
  std::set<std::string> taken(ids.begin(), ids.end());
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    while (ids[i].empty()) {
      const std::string id = id_of(actions_[i], counts);
      if (taken.insert(id).second) ids[i] = id;
    }
    const Action& action = actions_[i];
    NewRecord record{"actions", "id", ids[i], "plan.yaml", {}, action.from};
    auto add = [&](std::string key, const Value& value) {
      if (value.text.empty()) return;
      fate(value.from, record.name(), key, value.text);
      record.fields.push_back({std::move(key), Shape::Text, value.text, {}, {}, {}, {value.from}});
    };
    add("what", action.what);
    add("who", action.who);
    add("due", action.due);
    add("as_written", action.as_written);
    add("status", action.status);
    record.open = action.open;
    record.fields.push_back({"closes", Shape::Names, {}, {action.asked->name}, {}, {}, {}});
    records.push_back(std::move(record));
  }
}

}  // namespace assure::intake
