#include "evaluate/files.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::evaluate {
namespace {

using submission::EvidenceItem;
using submission::Text;

// Where a path was declared before.
struct FirstPlaces {
  std::optional<source::Span> any, by_item, by_survey;
};

std::string why_outside(std::string_view path, const std::string& documents) {
  std::string why = why_not_inside(path);
  if (why.empty() && !path.starts_with(documents + "/")) why = fmt::format("is not below `{}`", documents);
  return why;
}

}  // namespace

Files::Files(const submission::Folder& folder) {
  const auto& submission = folder.submission;
  documents_known_ = !submission.documents.broken && why_not_inside(submission.documents_folder()).empty();
  for (const auto& document : folder.documents) {
    auto [at, added] = files_.try_emplace(document.path);
    at->second.path = at->first;
    if (added) at->second.found = &document;
  }
  declare_all(submission);
  ask_about_claims(submission);
}

void Files::declare_all(const submission::Submission& submission) {
  const std::string documents = submission.documents_folder();
  std::unordered_map<const File*, FirstPlaces> places;
  auto declare = [&](const Text& path, const EvidenceItem* item) {
    if (!path) return;
    auto at = files_.try_emplace(*path).first;
    File& file = at->second;
    auto [place, is_first] = places.try_emplace(&file);
    if (is_first) {
      file.path = at->first;
      file.declared = true;
      file.outside = why_outside(*path, documents);
    }
    if (item) file.items.push_back(item);
    file.looked_at = file.looked_at || (item && file.has_content());
    auto& [any, by_item, by_survey] = place->second;
    auto& of_its_sort = item ? by_item : by_survey;
    declared_.push_back({&path, item, &file, any, of_its_sort});
    if (!any) any = path.span;
    if (!of_its_sort) of_its_sort = path.span;
  };
  for (const auto& item : submission.evidence) {
    for (const auto& path : item.files) declare(path, &item);
  }
  for (const auto& survey : submission.feedback) declare(survey.file, nullptr);
}

void Files::ask_about_claims(const submission::Submission& submission) {
  struct Asked {
    Citations quotes, sections, cells;
  };
  std::unordered_map<std::string_view, Asked> all;  // by item
  for (const auto& section : submission.sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        if (!citation.item) continue;
        if (!citation.place() && !citation.section && !citation.sheet && !citation.cells() && !citation.quote)
          continue;
        auto& asked = all[citation.item->text];
        if (citation.quote) asked.quotes.push_back(&citation);
        if (citation.section) asked.sections.push_back(&citation);
        if (citation.cells()) asked.cells.push_back(&citation);
      }
    }
  }
  for (const auto& item : submission.evidence) {
    if (!item.id) continue;
    auto asked = all.find(item.id->text);
    if (asked == all.end() && item.parts.empty()) continue;
    for (const auto& path : item.files) {
      File* file = path ? find(*path) : nullptr;
      if (!file || !file->looked_at) continue;
      file->asked = true;
      if (asked == all.end()) continue;
      const auto& [quotes, sections, cells] = asked->second;
      file->quotes.insert(file->quotes.end(), quotes.begin(), quotes.end());
      file->sections.insert(file->sections.end(), sections.begin(), sections.end());
      file->cells.insert(file->cells.end(), cells.begin(), cells.end());
    }
  }
}

const File* Files::find(std::string_view path) const {
  auto at = files_.find(path);
  return at == files_.end() ? nullptr : &at->second;
}

File* Files::find(std::string_view path) {
  auto at = files_.find(path);
  return at == files_.end() ? nullptr : &at->second;
}

bool Files::is_there(std::string_view path) const {
  const File* file = find(path);
  return file && file->found;
}

bool Files::is_packed(std::string_view path) const {
  const File* file = find(path);
  return file && file->packed;
}

void Files::forget_held_back() {
  std::erase_if(declared_, [](const DeclaredFile& declared) { return declared.file->held_back; });
  std::erase_if(files_, [](const auto& entry) { return entry.second.held_back; });
}

bool is_elsewhere(std::string_view path) {
  if (path.starts_with('<')) path.remove_prefix(1);  // an address as mail programs write it
  auto colon = path.find(':');
  bool named =
      colon != std::string_view::npos &&
      std::all_of(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(colon), base::is_ascii_word);
  bool drive = named && colon == 1 && path.size() > 2 && (path[2] == '\\' || path[2] == '/');
  bool address = named && colon > 1 && (path.substr(colon).starts_with("://") || path.starts_with("mailto:"));
  bool web = base::lower_ascii(path.substr(0, 4)) == "www." && path.find('/') != std::string_view::npos;
  return drive || address || web || path.starts_with("\\\\") || path.starts_with("//");
}

std::string why_not_inside(std::string_view path) {
  if (path.empty()) return "is empty";
  if (is_elsewhere(path)) return "leads to another place";
  if (path.starts_with('/')) return "is absolute";
  auto parts = base::split(path, '/');
  if (std::find(parts.begin(), parts.end(), "..") != parts.end()) return "leads out of its folder with `..`";
  if (!submission::stays_inside(path)) return "has a `/` or a `.` too many";
  return {};
}

}  // namespace assure::evaluate
