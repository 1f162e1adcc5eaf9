#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "framework/load.h"
#include "framework/rules.h"

namespace assure::framework {
namespace {

void collect(const std::vector<Criterion>& criteria, std::vector<std::string>& ids) {
  for (const Criterion& criterion : criteria) {
    ids.push_back(criterion.id->text);
    collect(criterion.criteria, ids);
  }
}

void check_end(const Spanned<Name>& name, std::span<const Framework> frameworks, diag::Diagnostics& out) {
  if (!name) return;
  std::string_view text = name->text;
  auto slash = text.find('/');
  if (slash == std::string_view::npos) {
    out.report(rules::checklist_reference, name.span, "`{}` does not say of which checklist it is", text)
        .help("write the checklist in front of it, as in wcc-2008/C2");
    return;
  }
  auto id = text.substr(0, slash);
  auto framework = std::find_if(
      frameworks.begin(), frameworks.end(), [&](const Framework& known) { return known.id->text == id; });
  if (framework == frameworks.end()) {
    std::vector<std::string> known;
    for (const Framework& each : frameworks) known.push_back(each.id->text);
    out.report(rules::checklist_reference, name.span, "there is no checklist `{}`", id)
        .help(base::did_you_mean(id, known));
    return;
  }
  std::vector<std::string> ids;
  for (const Element& element : framework->elements) collect(element.criteria, ids);
  auto criterion = text.substr(slash + 1);
  if (std::find(ids.begin(), ids.end(), criterion) != ids.end()) return;
  out.report(rules::checklist_reference, name.span, "the checklist `{}` has no criterion `{}`", id, criterion)
      .help(base::did_you_mean(criterion, ids));
}

}  // namespace

bool validate(const Crosswalk& crosswalk, std::span<const Framework> frameworks, diag::Diagnostics& out) {
  std::size_t before = out.all().size();
  for (const Mapping& mapping : crosswalk.maps) {
    check_end(mapping.from, frameworks, out);
    check_end(mapping.to, frameworks, out);
  }
  return out.all().size() == before;
}

}  // namespace assure::framework
