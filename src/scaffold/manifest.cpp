// assure.yaml
#include <fmt/format.h>

#include "base/text.h"
#include "framework/placeholder.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

void write_organisation(const Request& request, Sheet& sheet) {
  sheet.write(0, "organisation:");
  sheet.write(1, fmt::format("name: {}", framework::organisation_placeholder));
  sheet.blank(1, 0, "short_name: Short name");
  auto types = merged(request, &framework::Framework::organisation_types,
      [](const auto& type) -> const std::string& { return type.id->text; });
  if (types.empty()) return;
  sheet.explain(1, "What is asked for depends on the type of organisation. One of:");
  for (const auto& type : types) {
    sheet.explain(1, fmt::format("- {}{}", type.id, type.first().title ? ": " + *type.first().title : ""));
  }
  sheet.blank(1, 0, "type: organisation-type");
}

void write_sign_off(const Request& request, Sheet& sheet) {
  for (const Checklist& checklist : request.checklists) {
    const auto& steps = checklist.framework->sign_off;
    if (steps.empty()) continue;
    sheet.separate();
    sheet.explain(0, fmt::format("Sign-off of {}, in this order; at the end, when nothing changes any more:",
                         checklist.framework->id->text));
    for (const auto& step : steps) {
      sheet.explain(0, fmt::format("- {} (`{}`){}", step.title ? *step.title : step.role->text,
                           step.role->text, step.scope ? " for " + step.scope->text : ""));
    }
    sheet.explain(0, fmt::format("`assure sign-off --role {}` writes the record.", steps.front().role->text));
  }
}

}  // namespace

std::string manifest_text(const Request& request, const std::vector<std::string>& paths) {
  Sheet sheet;
  std::vector<std::string> titles;
  for (const Checklist& checklist : request.checklists) {
    const auto& framework = *checklist.framework;
    titles.push_back(*framework.title);
    sheet.explain(
        0, fmt::format("{} ({}), asked by: {}", *framework.title, framework.id->text, *framework.authority));
    if (framework.summary) sheet.explain(0, *framework.summary);
  }
  sheet.explain(0, "");
  sheet.explain(0,
      "Lines that begin with two hash signs explain. Lines that begin with one are to fill in: take the sign "
      "away and write what is true. `assure check` says what is wrong, `assure gaps` what is still missing.");
  sheet.separate();
  write_organisation(request, sheet);
  sheet.separate();
  sheet.write(0, "submission:");
  sheet.explain(1, "Names the pack: lower-case letters, digits, dots and dashes.");
  sheet.write(1, "reference: " + scalar(request.reference));
  sheet.write(1, "title: " + scalar(base::join(titles, " and ")));
  sheet.blank(1, 0, "period: \"the year or cycle\"");
  sheet.explain(1, "The authority's deadline.");
  sheet.write(1, "due: " + request.due.iso());
  sheet.explain(1, "`final` when it is ready to be sent: every page of a draft says so.");
  sheet.write(1, "stage: draft");
  sheet.write(1, "frameworks:");
  for (const std::string& path : paths) sheet.write(2, "- " + scalar(path));
  sheet.separate();
  sheet.explain(0, "Where evidence files live. Every file there must be declared in evidence.yaml.");
  sheet.write(0, "documents: documents");
  write_sign_off(request, sheet);
  return sheet.take();
}

}  // namespace assure::scaffold
