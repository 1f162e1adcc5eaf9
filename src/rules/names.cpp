#include "rules/names.h"

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "submission/names.h"

namespace assure::rules {

base::Spelling spelling_of(
    const evaluate::Evaluation& evaluation, Names names, std::vector<Referent> to, std::string_view section) {
  auto titles = [folder = evaluation.folder, to = std::move(to), section = std::string(section)] {
    return submission::titles_of(submission::names_of(*folder), to, section);
  };
  return base::Spelling(std::move(names), std::move(titles));
}

bool all_is_read(const evaluate::Evaluation& evaluation) {
  return !evaluation.folder->truncated && evaluation.folder->frameworks_complete;
}

std::string help_for_unknown(std::string_view typed, base::Spelling& spelling, std::string_view what) {
  constexpr std::size_t most_listed = 12;
  const Names& names = spelling.names();
  std::string help = spelling.did_you_mean(typed);
  if (!help.empty() || names.empty() || names.size() > most_listed) return help;
  if (names.size() == 1) return fmt::format("the only one here is `{}`", names.front());
  return fmt::format("{} here are {}", what, base::quoted_list(names));
}

}  // namespace assure::rules
