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

void write_posts(const Request& request, Skeleton& skeleton) {
  auto roles = merged(request, &framework::Framework::roles,
      [](const Role& role) -> const std::string& { return role.role->text; });
  skeleton.explain(0, "Who is accountable: posts, never persons. A post fills no role while it is `vacant`.");
  skeleton.write(0, "posts:");
  std::set<std::string> taken;
  for (const Post& post : posts_for(roles)) {
    std::string wanted = id_from(post.title);
    if (wanted.empty()) wanted = "post";
    std::string id = wanted;
    for (int number = 2; !taken.insert(id).second; ++number) id = fmt::format("{}-{}", wanted, number);
    std::vector<std::string> names;
    skeleton.separate();
    for (const RoleShare* role : post.roles) {
      skeleton.explain(1, fmt::format("{} (`{}`)", *role->first().title, role->id));
      names.push_back(role->id);
    }
    skeleton.write(1, "- id: " + scalar(id));
    skeleton.write(2, "title: " + scalar(post.title));
    if (post.side) skeleton.write(2, fmt::format("side: {}", record::name_of(*post.side)));
    skeleton.write(2, "roles: " + flow(names));
    skeleton.write(2, "vacant: true  # take this line away when somebody holds the post");
  }
  skeleton.separate();
  skeleton.explain(1, "Any other post that answers for something:");
  skeleton.blank(1, 0, "- id: another-post");
  skeleton.blank(1, 2, "title: Title of the post");
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

void write_directorates(const Request& request, Skeleton& skeleton) {
  auto functions = merged(request, &framework::Framework::functions);
  if (functions.empty()) return;
  skeleton.separate();
  skeleton.explain(0, "The parts of the organisation, and which functions each answers for.");
  skeleton.write(0, "directorates:");
  std::size_t number = 0;
  for (const auto& group : groups(functions)) {
    skeleton.separate();
    std::optional<Side> side;
    std::string title = "Title of the directorate";
    for (const auto* function : group) {
      const auto& demand = function->first();
      skeleton.explain(1, fmt::format("{} (`{}`){}", *demand.title, function->id,
                              demand.guidance ? ": " + *demand.guidance : ""));
      tell_stage(demand, skeleton);
      if (demand.side) side = *demand.side;
      if (demand.expected) title = *demand.expected;
    }
    skeleton.blank(1, 0, fmt::format("- id: directorate-{}", ++number));
    skeleton.blank(1, 2, "title: " + scalar(title));
    if (side) skeleton.blank(1, 2, fmt::format("side: {}", record::name_of(*side)));
    skeleton.blank(1, 2, fmt::format("lead: {}", some_post));
    skeleton.blank(1, 2, "functions:");
    for (const auto* function : group) skeleton.blank(1, 4, "- " + scalar(function->id));
  }
}

void write_bodies(const Request& request, Skeleton& skeleton) {
  auto bodies = merged(request, &framework::Framework::bodies);
  if (bodies.empty()) return;
  skeleton.separate();
  skeleton.explain(0, "Boards and groups.");
  skeleton.write(0, "bodies:");
  for (const auto& body : bodies) {
    const BodyDemand& demand = body.first();
    skeleton.separate();
    skeleton.explain(1, *demand.title);
    if (demand.guidance) skeleton.explain(1, *demand.guidance);
    tell_stage(demand, skeleton);
    if (demand.every) skeleton.explain(1, fmt::format("It meets every {}.", record::name_of(*demand.every)));
    skeleton.blank(1, 0, "- id: " + scalar(body.id));
    skeleton.field(
        1, 2, fmt::format("chair: {}", some_post), demand.chair ? "expected: " + *demand.chair : "");
    skeleton.blank(1, 2, fmt::format("members: [{}]", some_post));
    if (demand.reports_to) skeleton.blank(1, 2, "reports_to: " + scalar(demand.reports_to->text));
  }
}

}  // namespace

std::string organisation_text(const Request& request) {
  Skeleton skeleton;
  write_posts(request, skeleton);
  write_directorates(request, skeleton);
  write_bodies(request, skeleton);
  return skeleton.take();
}

}  // namespace assure::scaffold
