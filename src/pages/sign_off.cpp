// Who answers for what, and who signed.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "pages/details.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

std::string side_of(const record::Spanned<framework::Side>& side) {
  return side ? base::label_of(*side) : std::string("–");
}

std::string scope_of(const evaluate::FrameworkResult& result, const record::Spanned<record::Id>& scope) {
  if (!scope || scope->text == "all") return "The whole submission";
  if (const auto* element = result.framework->element(scope->text)) return record::title_of(*element);
  const auto* kind = result.framework->demand(scope->text);
  return kind ? kind->name() : scope->text;
}

void fill_chain(const Book& book, const evaluate::FrameworkResult& result, View table) {
  std::size_t number = 0;
  const framework::SignOffStep* last = nullptr;
  for (const auto& step : result.sign_offs) {
    View row = table.add("ROWS");
    if (step.step != last) ++number;
    last = step.step;
    row.set("NUMBER", number);
    row.set("ROLE", marked(step.step->title.value_or(step.step->role->text), *step.step));
    if (step.sign_off) fill_details(book, *step.sign_off, row);
    row.set("SCOPE", scope_of(result, step.step->scope));
    bool awaited = step.step->of_each() && step.signer;
    row.set("POST", step.sign_off ? book.post(step.sign_off->post)
                    : awaited     ? record::title_of(*step.signer)
                                  : std::string("–"));
    row.set("ACT", base::label_of(step.step->act.value_or(framework::Act::Sign)));
    row.set("NO_ACT", base::words_of(step.step->act.value_or(framework::Act::Sign)));
    row.set("ON", step.sign_off && step.sign_off->on ? step.sign_off->on->text() : std::string("–"));
    row.show(step.lapsed() ? "LAPSED" : step.sign_off ? "SIGNED" : "UNSIGNED");
  }
}

// Below whom the checklist wants the post of a role, and to which bodies it answers.
void fill_lines(const evaluate::FrameworkResult& result, const framework::Role& role, View row) {
  std::vector<std::string> managers, bodies;
  for (const auto& other : result.framework->roles) {
    if (role.reports_to && other.role->text == role.reports_to->text)
      managers.push_back(other.title.value_or(other.role->text));
  }
  for (const auto& body : result.framework->bodies) {
    bool named = std::any_of(role.accountable_to.begin(), role.accountable_to.end(),
        [&](const auto& id) { return id->text == body.id->text; });
    if (named) bodies.push_back(record::title_of(body));
  }
  row.maybe("MANAGER", base::join(managers, ", "));
  row.maybe("BODIES", base::join(bodies, ", "));
}

void fill_roles(const evaluate::FrameworkResult& result, View table) {
  for (const auto& role : result.roles) {
    View row = table.add("ROWS");
    fill_lines(result, *role.role, row);
    row.set("ROLE", marked(role.role->title.value_or(role.role->role->text), *role.role));
    row.set("EXPECTED", role.role->expected ? *role.role->expected : std::string("–"));
    row.show_if(!role.filled() && role.role->needed() == 1, "VACANT");
    if (!role.filled() && role.role->needed() > 1) {
      View short_of = row.add("SHORT");
      short_of.set("HAVE", role.posts.size());
      short_of.set("NEED", role.role->needed());
    }
    std::vector<std::string> posts;
    for (const auto* post : role.posts) posts.push_back(record::title_of(*post));
    row.set("POST", base::join(posts, ", "));
  }
}

// How many criteria and items each post answers for.
void fill_posts(const Book& book, View view) {
  const auto& submission = book.submission();
  if (submission.posts.empty()) return;
  std::map<std::string_view, std::size_t> criteria, items;
  for (const auto& section : submission.sections) {
    for (const auto& response : section.responses) {
      if (response.owner) ++criteria[response.owner->text];
    }
  }
  for (const auto& item : submission.evidence) {
    if (item.owner) ++items[item.owner->text];
  }
  View table = view.add("POSTS");
  for (const auto& post : submission.posts) {
    if (!post.id) continue;
    View row = table.add("ROWS");
    row.set("POST", record::title_of(post));
    const auto* directorate =
        post.directorate ? book.evaluation().index.find<submission::Directorate>(post.directorate->text)
                         : nullptr;
    row.set("DIRECTORATE", directorate && directorate->title ? *directorate->title : std::string("–"));
    row.set("SIDE", side_of(post.side));
    fill_details(book, post, row);
    row.set("CRITERIA", criteria[post.id->text]);
    row.set("ITEMS", items[post.id->text]);
  }
}

// A function by the title that a checklist gives it; whatever else stands there is plain words.
std::string function_name(const Book& book, const std::string& written) {
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& function : result.framework->functions) {
      if (function.id->text == written && function.title) return *function.title;
    }
  }
  return written;
}

void fill_directorate(const Book& book, const submission::Directorate& directorate, View row) {
  row.set("TITLE", directorate.title ? *directorate.title
                   : directorate.id  ? directorate.id->text
                                     : std::string("A directorate without a name"));
  fill_details(book, directorate, row);
  row.set("SIDE", side_of(directorate.side));
  row.set("LEAD", directorate.lead ? book.post(directorate.lead) : std::string("–"));
  row.show_if(directorate.functions.empty(), "NO_FUNCTIONS");
  for (const auto& function : directorate.functions) {
    if (function) row.add("FUNCTIONS").set("FUNCTION", function_name(book, *function));
  }
  row.show_if(directorate.dotted_lines.empty(), "NO_LINES");
  for (const auto& line : directorate.dotted_lines) {
    if (!line.to) continue;
    View other = row.add("DOTTED_LINES");
    const auto* found = book.evaluation().index.find<submission::Directorate>(line.to->text);
    other.set("NAME", found && found->title ? *found->title : line.to->text);
    other.maybe("ABOUT", line.about ? *line.about : std::string());
  }
}

// Functions that a checklist asks for and no directorate answers for.
void fill_unassigned(const Book& book, View view) {
  View list = view;
  bool any = false;
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& demand : result.demands) {
      bool missing = demand.function() && demand.asked && !demand.found && !demand.unread;
      if (!missing || book.evaluation().folder->truncated) continue;
      if (!any) list = view.add("UNASSIGNED");
      any = true;
      View row = list.add("EACH");
      row.set("FUNCTION", demand.demand->title ? *demand.demand->title : demand.id());
      const auto& expected = demand.function()->expected;
      row.maybe("EXPECTED", expected ? *expected : std::string());
    }
  }
}

void fill_directorates(const Book& book, View view) {
  const auto& directorates = book.submission().directorates;
  if (directorates.empty()) return;
  View table = view.add("DIRECTORATES");
  for (const auto& directorate : directorates) fill_directorate(book, directorate, table.add("ROWS"));
  fill_unassigned(book, table);
}

}  // namespace

void fill_sign_off(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    if (result.sign_offs.empty() && result.roles.empty()) continue;
    View framework = view.add("FRAMEWORKS");
    framework.set("FRAMEWORK", title_of(*result.framework));
    if (!result.sign_offs.empty()) fill_chain(book, result, framework.add("CHAIN"));
    if (!result.roles.empty()) fill_roles(result, framework.add("ROLES"));
  }
  fill_posts(book, view);
  fill_directorates(book, view);
  std::size_t waivers = book.submission().waivers.size();
  view.show_if(waivers == 0, "NO_WAIVERS");
  if (waivers == 0) return;
  View link = view.add("WAIVERS");
  link.set("COUNT", base::counted(waivers, "waiver"));
  link.link("HREF", "pages/waivers.html");
}

}  // namespace assure::pages
