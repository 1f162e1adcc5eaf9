// The files beside a tracker, by what it calls them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"

namespace assure::intake {

// A file below the folder of files: its path there, with `/`.
struct FileHere {
  std::string path;
  std::uint64_t size = 0;  // bytes
};

class FileNames {
 public:
  // `digest`: of the file with that number; asked for those alone that may be meant, and of one size.
  FileNames(std::vector<FileHere> files, std::function<std::string(std::size_t)> digest);

  // Those that may be meant, by number, each content once: with or without folders, `\` for `/`, in another
  // letter case, without the extension, with other signs between the words. What fits better comes alone.
  std::vector<std::size_t> find(std::string_view written) const;
  // The name that `written` most likely is a misspelling of; empty when nothing is near.
  std::string did_you_mean(std::string_view written) const;
  const FileHere& file(std::size_t number) const { return files_[number]; }
  std::size_t size() const { return files_.size(); }
  // The first file of the same content.
  std::size_t first_of(std::size_t number) const;

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  const std::vector<std::size_t>* in(const Index& index, const std::string& key) const;
  std::vector<std::size_t> each_content_once(std::vector<std::size_t> found) const;
  std::vector<std::size_t> by_path(std::string_view path) const;

  std::vector<FileHere> files_;
  std::function<std::string(std::size_t)> digest_;
  Index names_, stems_, words_;  // folded
  std::map<std::uint64_t, std::vector<std::size_t>> by_size_;
  mutable std::unique_ptr<base::Spelling> whole_names_, bare_names_;  // once asked for
};

// The name without folders, and without what is behind the last dot, when that is an extension.
std::string_view name_of(std::string_view path);
std::string_view stem_of(std::string_view path);
bool has_extension(std::string_view path);

}  // namespace assure::intake
