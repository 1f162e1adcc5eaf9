#include "intake/files.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::array extensions = {"pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "xlsb", "csv", "ppt",
    "pptx", "odt", "ods", "odp", "rtf", "txt", "md", "htm", "html", "msg", "eml", "jpg", "jpeg", "png", "gif",
    "tif", "tiff", "zip", "vsd", "vsdx", "pub", "mp4"};

}  // namespace

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool has_extension(std::string_view path) {
  const std::string_view name = name_of(path);
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string behind = base::lower_ascii(name.substr(dot + 1));
  return std::find(extensions.begin(), extensions.end(), behind) != extensions.end();
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = name_of(path);
  return has_extension(name) ? name.substr(0, name.rfind('.')) : name;
}

FileNames::FileNames(std::vector<FileHere> files, std::function<std::string(std::size_t)> digest)
    : files_(std::move(files)), digest_(std::move(digest)) {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const std::string& path = files_[i].path;
    names_[base::folded(name_of(path))].push_back(i);
    stems_[base::folded(stem_of(path))].push_back(i);
    words_[plain(stem_of(path))].push_back(i);
    by_size_[files_[i].size].push_back(i);
  }
}

const std::vector<std::size_t>* FileNames::in(const Index& index, const std::string& key) const {
  auto found = index.find(key);
  return key.empty() || found == index.end() ? nullptr : &found->second;
}

std::size_t FileNames::first_of(std::size_t number) const {
  const auto& same_size = by_size_.at(files_[number].size);
  if (same_size.size() == 1 || files_[number].size == 0) return number;
  const std::string digest = digest_(number);
  for (std::size_t other : same_size) {
    if (other == number || digest_(other) == digest) return other;
  }
  return number;
}

std::vector<std::size_t> FileNames::each_content_once(std::vector<std::size_t> found) const {
  if (found.size() < 2) return found;
  std::vector<std::size_t> kept, contents;
  for (std::size_t number : found) {
    const std::size_t content = first_of(number);
    if (std::find(contents.begin(), contents.end(), content) != contents.end()) continue;
    contents.push_back(content);
    kept.push_back(number);
  }
  return kept;
}

// With folders in front: those whose path ends so, with as many of the folders as fit.
std::vector<std::size_t> FileNames::by_path(std::string_view path) const {
  if (path.find('/') == std::string_view::npos) return {};
  const std::string folded = base::folded(path);
  std::vector<std::size_t> named;
  for (const Index* index : {&names_, &stems_}) {
    const auto* all = in(*index, std::string(name_of(folded)));
    if (all) named.insert(named.end(), all->begin(), all->end());
  }
  const std::string_view end = folded;
  for (std::size_t at = 0; end.find('/', at) != std::string_view::npos; at = end.find('/', at) + 1) {
    const std::string_view folders = end.substr(at, end.rfind('/') + 1 - at);
    std::vector<std::size_t> found;
    for (std::size_t number : named) {
      const std::string whole = "/" + base::folded(files_[number].path);
      if (std::string_view(whole).substr(0, whole.rfind('/') + 1).ends_with("/" + std::string(folders)))
        found.push_back(number);
    }
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<std::size_t> FileNames::find(std::string_view written) const {
  std::string path = clean(written);
  std::replace(path.begin(), path.end(), '\\', '/');
  while (path.ends_with('.') || path.ends_with('/')) path.pop_back();
  if (path.empty()) return {};
  auto found = by_path(path);
  if (!found.empty()) return each_content_once(std::move(found));
  const std::string name(name_of(path));
  for (const auto& [index, key] :
      {std::pair{&names_, base::folded(name)}, {&stems_, base::folded(name)}, {&words_, plain(name)}}) {
    if (const auto* all = in(*index, key)) return each_content_once(*all);
  }
  // `Plan.doc` for `Plan.docx`: an extension that no file has.
  if (const auto* all = in(words_, plain(stem_of(name)))) return each_content_once(*all);
  return {};
}

std::string FileNames::did_you_mean(std::string_view written) const {
  const bool whole = has_extension(written);
  auto& spelling = whole ? whole_names_ : bare_names_;
  if (!spelling) {
    std::vector<std::string> names;
    for (const FileHere& file : files_) names.emplace_back(whole ? name_of(file.path) : stem_of(file.path));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    spelling = std::make_unique<base::Spelling>(std::move(names));
  }
  const std::string near = spelling->closest(name_of(written));
  const auto* files = near.empty() ? nullptr : in(whole ? names_ : stems_, base::folded(near));
  return files ? std::string(name_of(files_[files->front()].path)) : std::string();
}

}  // namespace assure::intake
