#include "submission/misnamed.h"

#include <utility>
#include <vector>

#include "base/spelling.h"
#include "record/rules.h"
#include "submission/names.h"

namespace assure::submission {
namespace {

// One for all fields that name the same things.
class Spellings {
 public:
  explicit Spellings(Names names) : names_(std::move(names)) {}

  base::Spelling& of(const record::Misnamed& entry) {
    std::pair key(entry.to, entry.section);
    auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    auto titles = titles_of(names_, entry.to, entry.section);
    std::vector<std::string> names;
    for (const auto& titled : titles) names.push_back(titled.name);
    return known_.try_emplace(std::move(key), std::move(names), [titles] { return titles; }).first->second;
  }

 private:
  Names names_;
  std::map<std::pair<std::vector<record::Referent>, std::string>, base::Spelling> known_;
};

}  // namespace

std::map<Place, std::string> explain_misnamed(
    const Folder& folder, std::span<const record::Misnamed> misnamed, diag::Diagnostics& out) {
  std::map<Place, std::string> meant;
  if (misnamed.empty()) return meant;
  std::map<Place, const record::Misnamed*> by_place;
  for (const auto& entry : misnamed) by_place.emplace(place_of(entry.span), &entry);
  Spellings spellings(names_of(folder));
  for (diag::Diagnostic& finding : out.all()) {
    auto found = by_place.find(place_of(finding.span));
    if (finding.rule != &record::rules::bad_id || found == by_place.end()) continue;
    const record::Misnamed& entry = *found->second;
    base::Spelling& spelling = spellings.of(entry);
    std::string help = spelling.did_you_mean(entry.text);
    if (!help.empty()) finding.help = std::move(help);
    finding.fix = diag::Fix::write(entry.span, spelling.certain(entry.text));
    std::string name = spelling.suggested(entry.text);
    if (!name.empty()) meant.emplace(found->first, std::move(name));
  }
  return meant;
}

}  // namespace assure::submission
