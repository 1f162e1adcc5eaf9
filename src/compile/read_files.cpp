#include "compile/read_files.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "base/parallel.h"
#include "compile/reader.h"
#include "document/inspect.h"
#include "evaluate/seal.h"

namespace assure::compile {
namespace {

using evaluate::File;
using evaluate::Files;
using submission::Folder;

// Half a million answers. More come from no survey of the people around one organisation.
constexpr std::uint64_t largest_answers = 16'000'000;  // bytes

std::vector<File*> those(Files& files, const std::function<bool(const File&)>& wanted) {
  std::vector<File*> found;
  for (auto& [path, file] : files.all()) {
    if (wanted(file)) found.push_back(&file);
  }
  return found;
}

// Gives the first failure in order of the paths, whichever happened first.
base::Status read_each(
    std::size_t jobs, const std::vector<File*>& files, const std::function<base::Status(File&)>& read) {
  std::vector<base::Status> results(files.size());
  base::parallel_for(jobs, files.size(), [&](std::size_t i) { results[i] = read(*files[i]); });
  auto failed = std::find_if(results.begin(), results.end(), [](const auto& result) { return !result; });
  return failed == results.end() ? base::Status() : *failed;
}

base::Status look_inside(base::Env& env, const Folder& folder, const Options& options, Files& files) {
  const auto asked = those(files, [](const File& file) { return file.asked; });
  if (asked.empty()) return {};
  std::vector<std::string> paths;
  for (File* file : asked) {
    paths.emplace_back(file->path);
    file->inside.emplace();
  }
  document::Options inspection;
  inspection.jobs = options.jobs;
  inspection.start_reader = reader_of_this_build(env, options);
  inspection.take = [&](std::size_t i, document::Facts facts) {
    asked[i]->inside = evaluate::inspected_file(std::move(facts), asked[i]->quotes);
  };
  for (const auto& result : document::inspect(*folder.files, paths, inspection)) {
    if (!result) return tl::make_unexpected(result.error());
  }
  return {};
}

base::Status read_signed_digests(const Folder& folder, const Options& options, Files& files) {
  std::set<std::string_view> paths;
  for (const auto& sign_off : folder.submission.sign_offs) {
    if (!sign_off.digest) continue;
    paths.merge(evaluate::files_in_scope(folder, sign_off.scope ? sign_off.scope->text : "all", files));
  }
  return read_digests(folder, paths, options.jobs, files);
}

base::Status read_answers(const Folder& folder, source::Sources& sources, Files& files) {
  for (const auto& survey : folder.submission.feedback) {
    File* file = survey.file ? files.find(*survey.file) : nullptr;
    if (!file || !file->has_content() || file->answers) continue;
    if (file->found->info.size > largest_answers) {
      file->answers.emplace().faults.push_back(
          {{file->found->source, 0, 0}, "the answers are larger than 16 MB, and were not read", ""});
      continue;
    }
    auto text = ASSURE_TRY(folder.files->read(file->found->path, largest_answers));
    std::uint32_t number = sources.add(file->found->path, std::move(text));
    file->answers = submission::parse_answers(sources.file(number).text(), number);
  }
  return {};
}

base::Result<std::optional<document::DetectedType>> read_detected_type(
    const base::Inventory& inventory, const std::string& path) {
  auto file = ASSURE_TRY(inventory.open(path));
  return document::detect_type(*file);
}

// Of declared files. Reads little of each (document/detected_type.h).
base::Status read_detected_types(const Folder& folder, const Options& options, Files& files) {
  bool asked = std::any_of(folder.frameworks.begin(), folder.frameworks.end(),
      [](const auto& framework) { return !framework.delivery.blocked.empty(); });
  if (!asked) return {};
  const auto declared = those(files, [](const File& file) { return file.declared && file.has_content(); });
  return read_each(options.jobs, declared, [&](File& file) -> base::Status {
    file.detected_type = ASSURE_TRY(read_detected_type(*folder.files, file.found->path));
    return {};
  });
}

}  // namespace

base::Status read_digests(const submission::Folder& folder, const std::set<std::string_view>& paths,
    std::size_t jobs, evaluate::Files& files) {
  const auto there = those(files, [&](const File& file) {
    return paths.contains(file.path) && folder.files->find(std::string(file.path));
  });
  return read_each(jobs, there, [&](File& file) -> base::Status {
    file.digest = ASSURE_TRY(folder.files->digest(std::string(file.path)));
    return {};
  });
}

base::Result<evaluate::Files> read_files(
    base::Env& env, const submission::Folder& folder, const Options& options, source::Sources& sources) {
  Files files(folder);
  ASSURE_TRY(look_inside(env, folder, options, files));
  ASSURE_TRY(read_signed_digests(folder, options, files));
  ASSURE_TRY(read_answers(folder, sources, files));
  ASSURE_TRY(read_detected_types(folder, options, files));
  return files;
}

}  // namespace assure::compile
