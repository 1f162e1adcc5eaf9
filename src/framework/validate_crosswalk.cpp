#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"
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

// The criteria of all checklists, each list made once.
class Ends {
 public:
  Ends(std::span<const Framework> frameworks, diag::Diagnostics& out)
      : out_(out), checklists_(ids_of(frameworks)) {
    for (const Framework& framework : frameworks) {
      std::vector<std::string> ids;
      for (const Element& element : framework.elements) collect(element.criteria, ids);
      criteria_.try_emplace(framework.id->text, std::move(ids));
    }
  }

  void check(const Spanned<PublishedId>& name) {
    if (!name) return;
    std::string_view text = name->text;
    auto slash = text.find('/');
    if (slash == std::string_view::npos) {
      out_.report(rules::checklist_reference, name.span, "`{}` does not say of which checklist it is", text)
          .help("write the checklist in front of it, as in wcc-2008/C2");
      return;
    }
    auto id = text.substr(0, slash);
    auto criterion = text.substr(slash + 1);
    auto known = criteria_.find(id);
    if (known == criteria_.end()) {
      out_.report(rules::checklist_reference, name.span, "there is no checklist `{}`", id)
          .help(checklists_.did_you_mean(id));
    } else if (!known->second.contains(criterion)) {
      out_.report(rules::checklist_reference, name.span, "the checklist `{}` has no criterion `{}`", id,
              criterion)
          .help(known->second.did_you_mean(criterion));
    }
  }

 private:
  static std::vector<std::string> ids_of(std::span<const Framework> frameworks) {
    std::vector<std::string> ids;
    for (const Framework& framework : frameworks) ids.push_back(framework.id->text);
    return ids;
  }

  diag::Diagnostics& out_;
  base::Spelling checklists_;
  std::map<std::string, base::Spelling, std::less<>> criteria_;
};

}  // namespace

bool validate(const Crosswalk& crosswalk, std::span<const Framework> frameworks, diag::Diagnostics& out) {
  std::size_t before = out.all().size();
  Ends ends(frameworks, out);
  for (const Mapping& mapping : crosswalk.maps) {
    ends.check(mapping.from);
    ends.check(mapping.to);
  }
  return out.all().size() == before;
}

}  // namespace assure::framework
