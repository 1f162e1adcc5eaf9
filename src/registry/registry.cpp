#include "registry/registry.h"

#include <algorithm>
#include <vector>

#include "bag/rules.h"
#include "base/check.h"
#include "base/text.h"
#include "compile/rules.h"
#include "framework/rules.h"
#include "record/rules.h"
#include "rules/list.h"
#include "signature/rules.h"
#include "submission/rules.h"
#include "templates/rules.h"
#include "yaml/rules.h"

namespace assure::registry {
namespace {

using Rules = std::vector<const diag::Rule*>;

// One line for each folder of rules; each makes its own list from the names of its files.
Rules rules_of_all_folders() {
  Rules found;
  auto add = [&](const auto& rules) { found.insert(found.end(), std::begin(rules), std::end(rules)); };
  add(yaml::rules::all);
  add(record::rules::all);
  add(framework::rules::all);
  add(submission::rules::all);
  for (const auto& entry : rules::all) found.push_back(entry.rule);
  add(bag::rules::all);
  add(signature::rules::all);
  add(templates::rules::all);
  add(compile::rules::all);
  return found;
}

Rules by_code(Rules found) {
  std::sort(
      found.begin(), found.end(), [](const diag::Rule* a, const diag::Rule* b) { return a->code < b->code; });
  auto same = [](const diag::Rule* a, const diag::Rule* b) { return a->code == b->code; };
  ASSURE_CHECK(
      std::adjacent_find(found.begin(), found.end(), same) == found.end(), "two rules have one code");
  return found;
}

}  // namespace

std::span<const diag::Rule* const> all_rules() {
  static const Rules table = by_code(rules_of_all_folders());
  return table;
}

const diag::Rule* find_rule(std::string_view code_or_name) {
  const std::string wanted = base::lower_ascii(code_or_name);
  for (const diag::Rule* rule : all_rules()) {
    if (base::lower_ascii(rule->code) == wanted || rule->name == wanted) return rule;
  }
  return nullptr;
}

}  // namespace assure::registry
