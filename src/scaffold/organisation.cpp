// organisation.yaml
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

using framework::BodyDemand;
using framework::FunctionDemand;
using framework::Role;
using framework::Side;

using RoleShare = Shared<Role>;

// A post that is expected to fill some roles.
struct Post {
  std::string title;
  std::optional<Side> side;
  std::vector<const RoleShare*> roles;
};

// One post for roles of which the same one is expected, unless they lie on two sides.
std::vector<Post> posts_for(const std::vector<RoleShare>& roles) {
  std::vector<Post> posts;
  for (const RoleShare& role : roles) {
    const Role& first = role.first();
    std::optional<Side> side;
    if (first.side) side = *first.side;
    std::string title = first.expected ? *first.expected : *first.title;
    std::size_t needed = 1;
    for (const Role* asked : role.asked) needed = std::max(needed, asked->needed());
    auto same = std::find_if(posts.begin(), posts.end(), [&](const Post& post) {
      return needed == 1 && post.title == title && (!side || !post.side || side == post.side);
    });
    if (same != posts.end()) {
      same->roles.push_back(&role);
      if (!same->side) same->side = side;
      continue;
    }
    for (std::size_t number = 1; number <= needed; ++number) {
      posts.push_back({needed == 1 ? title : fmt::format("{} {}", title, number), side, {&role}});
    }
  }
  return posts;
}

void write_posts(const Request& request, Sheet& sheet) {
  auto roles = merged(request, &framework::Framework::roles,
      [](const Role& role) -> const std::string& { return role.role->text; });
  sheet.explain(0, "Who is accountable: posts, never persons. A post fills no role while it is `vacant`.");
  sheet.write(0, "posts:");
  std::set<std::string> taken;
  for (const Post& post : posts_for(roles)) {
    std::string wanted = id_from(post.title);
    if (wanted.empty()) wanted = "post";
    std::string id = wanted;
    for (int number = 2; !taken.insert(id).second; ++number) id = fmt::format("{}-{}", wanted, number);
    std::vector<std::string> names;
    sheet.separate();
    for (const RoleShare* role : post.roles) {
      sheet.explain(1, fmt::format("{} (`{}`)", *role->first().title, role->id));
      names.push_back(role->id);
    }
    sheet.write(1, "- id: " + scalar(id));
    sheet.write(2, "title: " + scalar(post.title));
    if (post.side) sheet.write(2, fmt::format("side: {}", record::name_of(*post.side)));
    sheet.write(2, "roles: " + flow(names));
    sheet.write(2, "vacant: true  # take this line away when somebody holds the post");
  }
  sheet.separate();
  sheet.explain(1, "Any other post that answers for something:");
  sheet.blank(1, 0, "- id: another-post");
  sheet.blank(1, 2, "title: Title of the post");
}

// Functions that belong together, by their first.
std::vector<std::vector<const Shared<FunctionDemand>*>> groups(
    const std::vector<Shared<FunctionDemand>>& functions) {
  std::vector<std::vector<const Shared<FunctionDemand>*>> found;
  auto together = [](const Shared<FunctionDemand>& a, const Shared<FunctionDemand>& b) {
    return std::any_of(a.asked.begin(), a.asked.end(), [&](const auto* demand) {
      return std::any_of(demand->together_with.begin(), demand->together_with.end(),
          [&](const auto& id) { return id && id->text == b.id; });
    });
  };
  for (const auto& function : functions) {
    std::vector<const Shared<FunctionDemand>*> mine = {&function};
    // A function may tie groups together that were apart.
    std::erase_if(found, [&](const auto& group) {
      bool tied = std::any_of(group.begin(), group.end(),
          [&](const auto* other) { return together(function, *other) || together(*other, function); });
      if (tied) mine.insert(mine.begin(), group.begin(), group.end());
      return tied;
    });
    found.push_back(std::move(mine));
  }
  return found;
}

void write_directorates(const Request& request, Sheet& sheet) {
  auto functions = merged(request, &framework::Framework::functions);
  if (functions.empty()) return;
  sheet.separate();
  sheet.explain(0, "The parts of the organisation, and which functions each answers for.");
  sheet.write(0, "directorates:");
  std::size_t number = 0;
  for (const auto& group : groups(functions)) {
    sheet.separate();
    std::optional<Side> side;
    std::string title = "Title of the directorate";
    for (const auto* function : group) {
      const auto& demand = function->first();
      sheet.explain(1, fmt::format("{} (`{}`){}", *demand.title, function->id,
                           demand.guidance ? ": " + *demand.guidance : ""));
      tell_stage(demand, sheet);
      if (demand.side) side = *demand.side;
      if (demand.expected) title = *demand.expected;
    }
    sheet.blank(1, 0, fmt::format("- id: directorate-{}", ++number));
    sheet.blank(1, 2, "title: " + scalar(title));
    if (side) sheet.blank(1, 2, fmt::format("side: {}", record::name_of(*side)));
    sheet.blank(1, 2, fmt::format("lead: {}", some_post));
    sheet.blank(1, 2, "functions:");
    for (const auto* function : group) sheet.blank(1, 4, "- " + scalar(function->id));
  }
}

void write_bodies(const Request& request, Sheet& sheet) {
  auto bodies = merged(request, &framework::Framework::bodies);
  if (bodies.empty()) return;
  sheet.separate();
  sheet.explain(0, "Boards and groups.");
  sheet.write(0, "bodies:");
  for (const auto& body : bodies) {
    const BodyDemand& demand = body.first();
    sheet.separate();
    sheet.explain(1, *demand.title);
    if (demand.guidance) sheet.explain(1, *demand.guidance);
    tell_stage(demand, sheet);
    if (demand.every) sheet.explain(1, fmt::format("It meets every {}.", record::name_of(*demand.every)));
    sheet.blank(1, 0, "- id: " + scalar(body.id));
    sheet.field(1, 2, fmt::format("chair: {}", some_post), demand.chair ? "expected: " + *demand.chair : "");
    sheet.blank(1, 2, fmt::format("members: [{}]", some_post));
    if (demand.reports_to) sheet.blank(1, 2, "reports_to: " + scalar(demand.reports_to->text));
  }
}

}  // namespace

std::string organisation_text(const Request& request) {
  Sheet sheet;
  write_posts(request, sheet);
  write_directorates(request, sheet);
  write_bodies(request, sheet);
  return sheet.take();
}

}  // namespace assure::scaffold
