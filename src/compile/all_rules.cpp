#include "catalogue/rules.h"

#include <algorithm>
#include <iterator>

#include "bag/rules.h"
#include "catalogue/rules.h"
#include "compile/rules.h"
#include "fill/rules.h"
#include "framework/rules.h"
#include "intake/rules.h"
#include "record/rules.h"
#include "rules/list.h"
#include "signature/rules.h"
#include "submission/rules.h"
#include "templates/rules.h"
#include "yaml/rules.h"

namespace assure::compile {

// One line for each folder of rules; each makes its own list from the names of its files.
std::vector<const diag::Rule*> all_rules() {
  std::vector<const diag::Rule*> found;
  auto add = [&](const auto& rules) { found.insert(found.end(), std::begin(rules), std::end(rules)); };
  add(yaml::rules::all);
  add(record::rules::all);
  add(framework::rules::all);
  add(submission::rules::all);
  for (const auto& entry : assure::rules::all) found.push_back(entry.rule);
  add(bag::rules::all);
  add(signature::rules::all);
  add(templates::rules::all);
  add(intake::rules::all);
  add(catalogue::rules::all);
  add(fill::rules::all);
  add(rules::all);
  return found;
}

const diag::Rule* rule_of(std::string_view code) {
  static const auto rules = all_rules();
  auto found = std::find_if(rules.begin(), rules.end(), [&](const auto* rule) { return rule->code == code; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace assure::compile
