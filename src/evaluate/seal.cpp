#include "evaluate/seal.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/digest.h"
#include "evaluate/users.h"
#include "submission/records.h"

namespace assure::evaluate {
namespace {

constexpr std::size_t short_digits = 16;

bool is_all(std::string_view scope) {
  return scope.empty() || scope == "all";
}

std::set<std::string_view> cited_items(const submission::Submission& submission, std::string_view element) {
  std::set<std::string_view> items;
  for (const auto& section : submission.sections) {
    if (section.element != element) continue;
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        if (citation.item) items.insert(citation.item->text);
      }
    }
  }
  return items;
}

// A newer program may say a shipped checklist in better words, or correct it in an edition that names those
// before it: signatures outlive that.
std::string digest_of(const framework::Framework& framework) {
  if (!framework.shipped) return framework.digest;
  const auto& first = framework.earlier.empty() ? framework.edition : framework.earlier.front().edition;
  return base::sha256_hex(framework.id->text + "\n" + first.value_or(""));
}

// Those of a kind, when the scope is one.
std::set<std::string_view> items_of_kind(const submission::Folder& folder, std::string_view scope) {
  std::set<std::string_view> items;
  for (const auto& framework : folder.frameworks) {
    if (framework.element(scope)) return items;
  }
  for (const auto& item : folder.submission.evidence) {
    if (item.id && item.kind && item.kind->text == scope) items.insert(item.id->text);
  }
  return items;
}

class Scope {
 public:
  Scope(const submission::Folder& folder, std::string_view scope)
      : scope_(scope), all_(is_all(scope)), checklist_(checklist_in_scope(folder, scope)) {
    if (checklist_) {
      users_ = Users(folder);
      number_ = static_cast<std::size_t>(checklist_ - folder.frameworks.data());
    } else if (!all_) {
      items_ = cited_items(folder.submission, scope);
      items_.merge(items_of_kind(folder, scope));
    }
  }

  bool holds(const submission::Unit& unit) const {
    const auto* fixed = submission::fixed_section(unit.section);
    if (fixed && fixed->row->goes_on) return false;
    if (all_) return true;
    if (checklist_) return is_needed(unit.section, unit.id);
    return unit.section == scope_ || (unit.section == "evidence" && items_.contains(unit.id));
  }

  std::set<std::string_view> files(const Files& files) const {
    std::set<std::string_view> paths;
    for (const DeclaredFile& file : files.declared()) {
      if (!file.item || !file.item->id) continue;
      const std::string& id = file.item->id->text;
      bool held = checklist_ ? is_needed("evidence", id) : all_ || items_.contains(id);
      if (held) paths.insert(file.file->path);
    }
    return paths;
  }

  bool holds(const framework::Framework& framework) const { return !checklist_ || checklist_ == &framework; }

 private:
  bool is_needed(std::string_view section, std::string_view id) const {
    const auto& users = users_.of(section, id);
    return std::find(users.begin(), users.end(), number_) != users.end();
  }

  std::string_view scope_;
  bool all_;
  const framework::Framework* checklist_;
  Users users_;                       // when a checklist is the scope
  std::size_t number_ = 0;            // of that checklist
  std::set<std::string_view> items_;  // cited in the element, or of the kind, that is the scope
};

// Records of one name, such as two waivers of one rule, are sealed as one.
void join_namesakes(std::vector<SealedUnit>& units) {
  std::vector<SealedUnit> joined;
  for (auto& unit : units) {
    if (joined.empty() || joined.back().name != unit.name) {
      joined.push_back(std::move(unit));
    } else {
      joined.back().digest = base::sha256_hex(joined.back().digest + unit.digest);
    }
  }
  units = std::move(joined);
}

}  // namespace

const framework::Framework* checklist_in_scope(const submission::Folder& folder, std::string_view scope) {
  if (is_all(scope)) return nullptr;
  const framework::Framework* named = nullptr;
  for (const auto& framework : folder.frameworks) {
    if (framework.element(scope)) return nullptr;
    if (framework.id->text == scope) named = &framework;
  }
  return named;
}

std::set<std::string_view> files_in_scope(
    const submission::Folder& folder, std::string_view scope, const Files& files) {
  return Scope(folder, scope).files(files);
}

Seal seal(const submission::Folder& folder, std::string_view scope, const Files& files) {
  Scope in_scope(folder, scope);
  Seal result;
  // With whole digests first.
  for (const auto& unit : folder.submission.units) {
    if (in_scope.holds(unit)) result.units.push_back({unit.name(), unit.digest, unit.span});
  }
  for (std::string_view path : in_scope.files(files)) {
    const std::string& digest = files.find(path)->digest;
    result.units.push_back({fmt::format("file/{}", path), digest.empty() ? "absent" : digest, {}});
  }
  for (const auto& framework : folder.frameworks) {
    if (!in_scope.holds(framework)) continue;
    result.units.push_back({"checklist/" + framework.id->text, digest_of(framework), {}});
  }
  std::sort(result.units.begin(), result.units.end(),
      [](const auto& a, const auto& b) { return std::tie(a.name, a.digest) < std::tie(b.name, b.digest); });
  join_namesakes(result.units);
  base::Sha256 whole;
  for (auto& unit : result.units) {
    whole.update(std::to_string(unit.name.size()) + ":" + unit.name + " " + unit.digest + "\n");
    unit.digest.resize(std::min(unit.digest.size(), short_digits));
  }
  result.digest = "sha256:" + whole.hex();
  return result;
}

}  // namespace assure::evaluate
