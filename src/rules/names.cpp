#include "rules/names.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::rules {

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool all_is_read(const evaluate::Evaluation& evaluation) {
  return !evaluation.folder->truncated && evaluation.folder->frameworks_complete;
}

std::string help_for_unknown(std::string_view typed, const Names& names, std::string_view what) {
  constexpr std::size_t most_listed = 12;
  std::string help = base::did_you_mean(typed, names);
  if (!help.empty() || names.empty() || names.size() > most_listed) return help;
  if (names.size() == 1) return fmt::format("the only one here is `{}`", names.front());
  return fmt::format("{} here are {}", what, base::quoted_list(names));
}

}  // namespace assure::rules
