#include "rules/meant_files.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::rules {
namespace {

// As somebody may have written it who stands somewhere else or uses Windows.
std::string plain(std::string_view path) {
  std::string text(path);
  std::replace(text.begin(), text.end(), '\\', '/');
  std::vector<std::string> kept;
  for (std::string_view part : base::split(text, '/')) {
    if (!part.empty() && part != "." && part != "..") kept.emplace_back(part);
  }
  return base::join(kept, "/");
}

// "plan.pdf#page=2", as a browser shows it, is plan.pdf; of a link the last part may be what was saved.
std::string named_by_address(const std::string& name, std::string_view written) {
  std::string file = name.substr(0, name.find_first_of("#?"));
  return evaluate::is_elsewhere(written) ? file.substr(file.rfind('/') + 1) : file;
}

}  // namespace

std::map<std::string_view, Meant> meant_files(const evaluate::Evaluation& evaluation) {
  std::map<std::string_view, Meant> meant;
  if (!evaluation.files.documents_known()) return meant;
  std::unordered_set<std::string_view> taken;
  std::vector<const submission::Text*> lost;
  for (const auto& file : evaluation.files.declared()) {
    if (file.found()) taken.insert(**file.path);
    if (!file.found() && !file.first) lost.push_back(file.path);
  }
  std::vector<std::string> free;
  std::unordered_map<std::string, std::string> by_folded;
  const std::string below = evaluation.submission().documents_folder() + "/";
  for (const auto& file : evaluation.folder->documents) {
    // What stands in the place of the folder is found too (submission::all_files).
    if (lost.empty() || !file.path.starts_with(below) || taken.contains(file.path)) continue;
    free.push_back(file.path.substr(below.size()));
    by_folded.emplace(base::folded(free.back()), free.back());
  }
  base::Spelling spelling(std::move(free));
  for (const auto* path : lost) {
    std::string name = plain(**path);
    if (name.starts_with(below)) name.erase(0, below.size());
    auto same = by_folded.find(base::folded(name));
    if (same == by_folded.end()) same = by_folded.find(base::folded(named_by_address(name, **path)));
    if (same != by_folded.end()) {
      meant[**path] = {below + same->second,
          below + same->second != **path && base::folded(**path) == base::folded(below + same->second)};
    } else {
      std::string near = spelling.closest(name);
      if (!near.empty()) meant[**path] = {below + near, false};
    }
  }
  return meant;
}

}  // namespace assure::rules
