#include "rules/declared_files.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::rules {
namespace {

class Declared {
 public:
  explicit Declared(const evaluate::Evaluation& evaluation) : evaluation_(evaluation) {
    below_ = evaluation.submission().documents_folder() + "/";
  }

  void add(const submission::Text& path, const submission::EvidenceItem* item) {
    if (!path) return;
    DeclaredFile file{&path, item, nullptr, why_not_inside(*path), {}, {}};
    if (file.outside.empty() && !path->starts_with(below_)) {
      file.outside = fmt::format("is not below `{}`", evaluation_.submission().documents_folder());
    }
    const auto& files = evaluation_.index.files;
    auto found = files.find(*path);
    if (file.outside.empty() && found != files.end()) file.found = found->second;
    auto& [any, by_item, by_survey] = seen_[*path];
    auto& of_its_sort = item ? by_item : by_survey;
    file.first = any;
    file.first_of_its_sort = of_its_sort;
    if (!any) any = path.span;
    if (!of_its_sort) of_its_sort = path.span;
    files_.push_back(std::move(file));
  }

  std::vector<DeclaredFile> take() { return std::move(files_); }

 private:
  struct First {
    std::optional<source::Span> any, by_item, by_survey;
  };
  const evaluate::Evaluation& evaluation_;
  std::string below_;
  std::unordered_map<std::string_view, First> seen_;
  std::vector<DeclaredFile> files_;
};

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

}  // namespace

std::vector<DeclaredFile> declared_files(const evaluate::Evaluation& evaluation) {
  Declared declared(evaluation);
  for (const auto& item : evaluation.submission().evidence) {
    for (const auto& path : item.files) declared.add(path, &item);
  }
  for (const auto& survey : evaluation.submission().feedback) declared.add(survey.file, nullptr);
  return declared.take();
}

bool documents_known(const evaluate::Evaluation& evaluation) {
  const auto& documents = evaluation.submission().documents;
  return !documents.broken && why_not_inside(evaluation.submission().documents_folder()).empty();
}

std::string why_not_inside(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.starts_with('/')) return "is absolute";
  auto parts = base::split(path, '/');
  if (std::find(parts.begin(), parts.end(), "..") != parts.end()) return "leads out of its folder with `..`";
  if (!submission::stays_inside(path)) return "has a `/` or a `.` too many";
  return {};
}

std::map<std::string_view, Meant> meant_files(
    const evaluate::Evaluation& evaluation, const std::vector<DeclaredFile>& declared) {
  std::map<std::string_view, Meant> meant;
  if (!documents_known(evaluation)) return meant;
  std::unordered_set<std::string_view> taken;
  std::vector<const submission::Text*> lost;
  for (const auto& file : declared) {
    if (file.found) taken.insert(**file.path);
    if (!file.found && !file.first) lost.push_back(file.path);
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
