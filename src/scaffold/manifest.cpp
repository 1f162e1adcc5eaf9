// assure.yaml
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/placeholder.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

std::vector<std::string> type_ids(const framework::Framework& framework) {
  std::vector<std::string> ids;
  for (const auto& type : framework.organisation_types) ids.push_back(type.id->text);
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Whether two checklists tell types of organisation apart that are not the same.
bool types_differ(const Request& request) {
  std::vector<std::string> first;
  for (const Checklist& checklist : request.checklists) {
    auto ids = type_ids(*checklist.framework);
    if (ids.empty()) continue;
    if (!first.empty() && ids != first) return true;
    first = std::move(ids);
  }
  return false;
}

void write_organisation(const Request& request, Skeleton& skeleton) {
  skeleton.write(0, "organisation:");
  const std::string& name = request.organisation;
  skeleton.write(1, fmt::format("name: {}",
                        name.empty() ? std::string(framework::organisation_placeholder) : scalar(name)));
  skeleton.blank(1, 0, "short_name: Short name");
  if (types_differ(request)) return;
  auto types = merged(request, &framework::Framework::organisation_types,
      [](const auto& type) -> const std::string& { return type.id->text; });
  if (types.empty()) return;
  skeleton.explain(1, "What is asked for depends on the type of organisation. One of:");
  for (const auto& type : types) {
    skeleton.explain(1, fmt::format("- {}{}", type.id, type.first().title ? ": " + *type.first().title : ""));
  }
  if (request.type.empty()) {
    skeleton.blank(1, 0, "type: organisation-type");
  } else {
    skeleton.write(1, "type: " + scalar(request.type));
  }
}

void write_due(const Request& request, Skeleton& skeleton) {
  if (!request.due) {
    skeleton.explain(1, "The authority's deadline. The checklist names no day.");
    skeleton.blank(1, 0, fmt::format("due: {}", some_day));
    return;
  }
  const std::string& origin = request.due->origin;
  skeleton.explain(1, "The authority's deadline." + (origin.empty() ? "" : " " + origin));
  skeleton.write(1, "due: " + request.due->day.iso());
}

// By its name alone, or as an entry with what is its own.
void write_checklist(const Checklist& checklist, const std::string& path, bool own_type, Skeleton& skeleton) {
  const auto& types = checklist.framework->organisation_types;
  own_type = own_type && !types.empty();
  if (!checklist.due && !own_type) return skeleton.write(2, "- " + scalar(path));
  skeleton.write(2, "- checklist: " + scalar(path));
  if (checklist.due) skeleton.write(3, "due: " + checklist.due->iso());
  if (!own_type) return;
  skeleton.explain(3, "What it asks for depends on the type of organisation. One of:");
  for (const auto& type : types) {
    skeleton.explain(3, fmt::format("- {}{}", type.id->text, type.title ? ": " + *type.title : ""));
  }
  skeleton.blank(3, 0, "type: organisation-type");
}

void write_sign_off(const Request& request, Skeleton& skeleton) {
  for (const Checklist& checklist : request.checklists) {
    const auto& steps = checklist.framework->sign_off;
    if (steps.empty()) continue;
    skeleton.separate();
    skeleton.explain(
        0, fmt::format("Sign-off of {}, in this order; at the end, when nothing changes any more:",
               checklist.framework->id->text));
    for (const auto& step : steps) {
      skeleton.explain(0, fmt::format("- {} (`{}`){}", step.title ? *step.title : step.role->text,
                              step.role->text, step.scope ? " for " + step.scope->text : ""));
    }
    skeleton.explain(
        0, fmt::format("`assure sign-off --role {}` writes the record.", steps.front().role->text));
  }
}

}  // namespace

std::string manifest_text(const Request& request, const std::vector<std::string>& paths) {
  Skeleton skeleton;
  std::vector<std::string> titles;
  for (const Checklist& checklist : request.checklists) {
    const auto& framework = *checklist.framework;
    titles.push_back(*framework.title);
    skeleton.explain(
        0, fmt::format("{} ({}), asked by: {}", *framework.title, framework.id->text, *framework.authority));
    if (framework.summary) skeleton.explain(0, *framework.summary);
  }
  skeleton.explain(0, "");
  skeleton.explain(0,
      "Lines that begin with two hash signs explain. Lines that begin with one are to fill in: take the sign "
      "away and write what is true. `assure check` says what is wrong, `assure gaps` what is still missing.");
  skeleton.separate();
  write_organisation(request, skeleton);
  skeleton.separate();
  skeleton.write(0, "submission:");
  skeleton.explain(1, "Names the pack: letters, digits, dots, dashes and underscores.");
  skeleton.write(1, "reference: " + scalar(request.reference));
  skeleton.write(1, "title: " + scalar(base::join(titles, " and ")));
  skeleton.blank(1, 0, "period: \"the year or cycle\"");
  write_due(request, skeleton);
  skeleton.explain(1, "`final` when it is ready to be sent: every page of a draft says so.");
  skeleton.write(1, "stage: draft");
  skeleton.write(1, "frameworks:");
  const bool own_types = types_differ(request);
  for (std::size_t i = 0; i < paths.size(); ++i)
    write_checklist(request.checklists[i], paths[i], own_types, skeleton);
  skeleton.separate();
  skeleton.explain(0, "Where evidence files live. Every file there must be declared in evidence.yaml.");
  skeleton.write(0, "documents: documents");
  write_sign_off(request, skeleton);
  return skeleton.take();
}

}  // namespace assure::scaffold
