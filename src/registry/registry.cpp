#include "registry/registry.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "base/text.h"
#include "compile/all_rules.h"

namespace assure::registry {
namespace {

using Rules = std::vector<const diag::Rule*>;

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
  static const Rules table = by_code(compile::all_rules());
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
