#include "intake/answers.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "intake/ratings.h"
#include "intake/rules.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::array stays_home = {"do not send", "do not share", "do not submit", "do not include",
    "not for submission", "not for sharing", "not to be sent", "not to be shared", "internal only",
    "internal use only"};

bool is_to_stay_home(std::string_view text) {
  const std::string words = plain(text);
  return std::any_of(stays_home.begin(), stays_home.end(),
      [&](std::string_view phrase) { return holds_words(words, phrase); });
}

}  // namespace

Answers::Answers(const Reading& reading, std::vector<KnownAction> known)
    : reading_(reading), known_(std::move(known)) {}

void Answers::fate(const CellAt& cell, std::string_view record, std::string_view field,
    std::string_view value, std::string_view why) {
  reading_.fates.add(cell, {record, field, value, why});
}

std::string Answers::record_of(const Response& response) {
  return response.asked->section + "/" + response.asked->name;
}

void Answers::take(
    const Asked& asked, std::size_t sheet, const table::Row& row, const std::vector<Column>& columns) {
  auto [known, fresh] = by_criterion_.try_emplace(asked.name, responses_.size());
  if (fresh) responses_.push_back({&asked, {sheet, row.number, 1}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
  Here here{responses_[known->second], sheet, row, columns};
  citations_in_row_ = 0;
  for (const bool pages : {false, true}) {
    for (const Column& column : columns) {
      const auto& cell = cell_of(row, column.number);
      const bool shared = cell.covered && is_shared(here, column);
      if ((column.role == Role::Pages) != pages || !(shared || holds_something(cell))) continue;
      const std::string text = text_of(cell, shared ? Covered::Take : Covered::Skip);
      if (!text.empty()) take_cell(here, column, text);
    }
  }
  take_plan(here);
}

// Whether a cell that is merged with the one above speaks of this criterion as well: of what is merged over
// several columns, the first one does.
bool Answers::is_shared(const Here& here, const Column& column) {
  const bool answers = column.role == Role::Rating || column.role == Role::Target ||
                       column.role == Role::Owner || column.role == Role::Statement ||
                       column.role == Role::Evidence;
  const bool named = std::any_of(here.columns.begin(), here.columns.end(), [&](const Column& other) {
    return other.role == Role::Criterion && holds_something(cell_of(here.row, other.number));
  });
  const auto& cell = cell_of(here.row, column.number);
  return answers && named && cell_of(here.row, column.number - 1).shown != cell.shown;
}

void Answers::take_cell(Here& here, const Column& column, const std::string& text) {
  const CellAt cell = at(here, column.number);
  const bool plan = column.role == Role::Action || column.role == Role::Due ||
                    column.role == Role::ActionOwner || column.role == Role::ActionStatus ||
                    column.role == Role::ActionId;
  const Silence silence = silence_of(text);
  if (column.role == Role::Criterion)
    return fate(cell, record_of(here.response), "criterion", here.response.asked->name);
  if (column.role == Role::Title) return fate(cell, {}, {}, {}, "the checklist has the title");
  if (column.role == Role::Ignored) return fate(cell, {}, {}, {}, "the map says that the column is ignored");
  if (plan) return;  // with the rest of the action
  if (silence == Silence::NotApplicable && column.role == Role::Rating) {
    here.response.not_applicable = {text, cell};
    return fate(cell, record_of(here.response), "not_applicable");
  }
  if (silence != Silence::None) return fate(cell, {}, {}, {}, "it says nothing");
  if (column.role == Role::Private || column.role == Role::Unknown) {
    return keep_private(
        here, column, text, column.role == Role::Unknown ? "nobody has said what the column is" : "");
  }
  if (is_to_stay_home(text)) return keep_private(here, column, text, "it says that it is not to be sent");
  switch (column.role) {
    case Role::Rating:
      return take_rating(here, column, text, false);
    case Role::Target:
      return take_rating(here, column, text, true);
    case Role::Owner:
      return take_owner(here, column, text);
    case Role::Evidence:
      return take_evidence(here, column, text);
    case Role::Pages:
      return take_pages(here, column, text);
    default:
      break;
  }
  const auto statements = std::count_if(here.columns.begin(), here.columns.end(), [&](const Column& other) {
    return other.role == Role::Statement && !text_of(cell_of(here.row, other.number)).empty();
  });
  const bool named = statements > 1 && !column.header.empty();
  here.response.statements.push_back({named ? column.header + ": " + text : text, cell});
  fate(cell, record_of(here.response), "statement");
}

void Answers::keep_private(
    Here& here, const Column& column, const std::string& text, const std::string& why) {
  const CellAt cell = at(here, column.number);
  const std::string name =
      column.header.empty() ? "Column " + table::column_name(column.number) : column.header;
  here.response.privates.push_back({name + ": " + text, cell});
  fate(cell, record_of(here.response), "private", {}, why);
}

// The first row of a criterion says it; another one must not say something else.
bool Answers::set_once(Value& into, const CellAt& cell, const std::string& value, const Response& response,
    std::string_view field) {
  if (into.text.empty()) into = {value, cell};
  if (into.text == value) return true;
  reading_.out
      .report(rules::rows_disagree, reading_.tracker.span(cell), "`{}` of `{}` is `{}` in {} and `{}` in {}",
          field, response.asked->name, into.text, reading_.tracker.name(into.from), value,
          reading_.tracker.name(cell))
      .help("the first one was taken; let the rows of a criterion say the same")
      .related(reading_.tracker.span(into.from), "the first one");
  fate(cell, {}, {}, value, "an earlier row says something else");
  return false;
}

void Answers::take_rating(Here& here, const Column& column, const std::string& text, bool target) {
  const CellAt cell = at(here, column.number);
  const auto* scale = here.response.asked->scale;
  const std::string field = target ? "target" : "rating";
  std::string value = scale ? value_meant(*scale, text) : std::string();
  const auto& stored = cell_of(here.row, column.number).stored;
  if (scale && value.empty() && !stored.empty()) value = value_meant(*scale, stored);
  const std::string values = scale ? base::join(values_of(*scale), " | ") : std::string();
  const Answer* answer = reading_.questions.answer(About::Ratings, text);
  if (answer && *answer->means == means_none)
    return fate(cell, {}, {}, {}, "the map says that it means none");
  if (answer && scale && scale->index_of(*answer->means) == framework::Scale::npos) {
    reading_.out
        .report(rules::bad_answer, answer->means.span, "the scale of `{}` has no value `{}`",
            here.response.asked->name, *answer->means)
        .help("its values are " + base::quoted_list(values_of(*scale)));
    here.response.open.insert(field);
    return fate(cell, {}, {}, {}, "the answer in the map is no value of the scale");
  }
  if (answer && scale) value = *answer->means;
  if (value.empty() && !scale) {
    keep_private(here, column, text, "the checklist asks for no rating");
    return;
  }
  if (value.empty()) {
    reading_.questions.ask(About::Ratings, text, values + " | none");
    reading_.out
        .report(rules::unknown_rating, reading_.tracker.span(cell),
            "no value of the scale of `{}` is called `{}`", here.response.asked->name, brief(text))
        .help(fmt::format("write what it means under `ratings` in the map: {}", values));
    here.response.open.insert(field);
    return fate(cell, {}, {}, {}, "no value of the scale is called so");
  }
  if (set_once(target ? here.response.target : here.response.rating, cell, value, here.response, field))
    fate(cell, record_of(here.response), field, value);
}

// The id of the post that is meant; empty when nobody can tell, which is reported.
std::string Answers::post_of(const CellAt& cell, const std::string& text, std::string& why) {
  std::string title;
  if (const Answer* answer = reading_.questions.answer(About::Leads, text)) {
    why = "the map says that nobody is meant";
    if (*answer->means == means_none) return {};
    title = *answer->means;
  } else {
    const Lead lead = read_lead(text, reading_.posts);
    if (lead.is == LeadIs::Post) {
      title = lead.titles.front();
    } else {
      const std::string hint =
          lead.titles.empty() ? "the post's title, or none" : base::join(lead.titles, " | ");
      reading_.questions.ask(About::Leads, text, hint);
      const bool several = lead.is == LeadIs::Several;
      reading_.out
          .report(rules::unclear_lead, reading_.tracker.span(cell), "`{}` {}", brief(text),
              several ? "names several posts, and one has to answer"
                      : "may be a person, and a folder names posts, never persons")
          .help(fmt::format("write the title of the post under `leads` in the map{}",
              lead.titles.empty() ? "" : ", such as `" + lead.titles.front() + "`"));
      why = several ? "it names several posts" : "it may be a person's name";
      return {};
    }
  }
  std::string id = reading_.posts.take(title).id;
  posts_from_.try_emplace(id, cell);
  why.clear();
  return id;
}

void Answers::take_owner(Here& here, const Column& column, const std::string& text) {
  const CellAt cell = at(here, column.number);
  std::string why;
  const std::string id = post_of(cell, text, why);
  if (id.empty()) {
    here.response.open.insert("owner");
    return fate(cell, {}, {}, {}, why);
  }
  if (set_once(here.response.owner, cell, id, here.response, "owner"))
    fate(cell, record_of(here.response), "owner", id);
}

// The reason why the criterion does not apply: what the row says besides.
std::string Answers::not_applicable_text(Response& response) {
  const CellAt cell = response.not_applicable.from;
  if (response.statements.empty() || !response.asked->may_not_apply) response.open.insert("rating");
  if (!response.asked->may_not_apply) {
    reading_.out
        .report(rules::unexplained_not_applicable, reading_.tracker.span(cell),
            "`{}` says that it does not apply, and the checklist asks it of everybody", response.asked->name)
        .help("rate it");
    return {};
  }
  if (response.statements.empty()) {
    reading_.out
        .report(rules::unexplained_not_applicable, reading_.tracker.span(cell),
            "`{}` says that it does not apply, and not why", response.asked->name)
        .help("write the reason into a column of statements");
    return {};
  }
  std::string reason;
  for (const Value& statement : response.statements) {
    reason += (reason.empty() ? "" : "\n\n") + statement.text;
    reading_.fates.set_field(statement.from, "not_applicable");
  }
  return reason;
}

NewRecord Answers::response_record(Response& response) {
  const Asked& asked = *response.asked;
  NewRecord record{asked.section, "criterion", asked.name, asked.section + ".yaml", {}, response.from};
  if (asked.id != asked.name) record.other_key = asked.id;
  auto add = [&](std::string key, const std::string& text, std::vector<CellAt> from) {
    if (!text.empty())
      record.fields.push_back({std::move(key), Shape::Text, text, {}, {}, {}, std::move(from)});
  };
  auto joined = [&](std::string key, const std::vector<Value>& values, std::string_view between) {
    std::string text;
    std::vector<CellAt> from;
    for (const Value& value : values) {
      text += (text.empty() ? "" : std::string(between)) + value.text;
      from.push_back(value.from);
    }
    add(std::move(key), text, std::move(from));
  };
  std::string reason;
  if (!response.not_applicable.text.empty()) reason = not_applicable_text(response);
  add("owner", response.owner.text, {response.owner.from});
  add("rating", response.rating.text, {response.rating.from});
  add("target", response.target.text, {response.target.from});
  if (reason.empty()) joined("statement", response.statements, "\n\n");
  if (!response.citations.empty()) {
    record.fields.push_back(
        {"evidence", Shape::Citations, {}, {}, response.citations, {}, {response.citations.front().from}});
  }
  add("not_applicable", reason, {response.not_applicable.from});
  joined("private", response.privates, "\n");
  record.open = response.open;
  return record;
}

// By item: who answers for the first criterion that cites it and has an owner.
std::map<std::string, std::string> Answers::owners_of_items() const {
  std::map<std::string, std::string> owners;
  for (const Response& response : responses_) {
    for (const NewCitation& citation : response.citations) {
      if (!response.owner.text.empty()) owners.try_emplace(citation.item, response.owner.text);
    }
  }
  return owners;
}

std::vector<NewRecord> Answers::finish() {
  for (Response& response : responses_) resolve_seen(response);
  std::vector<NewRecord> records;
  for (Response& response : responses_) {
    auto record = response_record(response);
    if (!record.fields.empty() || !record.open.empty()) records.push_back(std::move(record));
  }
  auto owners = owners_of_items();
  for (const Item& item : reading_.items.all()) {
    records.push_back(intake::record_of(item, owners[item.id]));
    // The owner is a guess from rows, which may have lost theirs.
    if (owners[item.id].empty() && !records.back().fields.empty()) records.back().open.insert("owner");
  }
  std::set<std::string_view> made;
  for (const Item& item : reading_.items.all()) made.insert(item.id);
  for (const auto& [id, from] : reading_.items.only_named()) {
    if (!made.contains(id)) records.push_back({"evidence", "id", id, "evidence.yaml", {}, from, true});
  }
  for (const Post& post : reading_.posts.all()) {
    auto from = posts_from_.find(post.id);
    if (from == posts_from_.end()) continue;
    records.push_back({"posts", "id", post.id, "organisation.yaml",
        {{"title", Shape::Text, post.title, {}, {}, {}, {from->second}}}, from->second});
  }
  add_actions(records);
  return records;
}

}  // namespace assure::intake
