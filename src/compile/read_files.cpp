#include "compile/read_files.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/parallel.h"
#include "compile/look_memory.h"
#include "compile/old_office.h"
#include "compile/reader.h"
#include "document/inspect.h"
#include "document/read_table.h"
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

std::set<std::string_view> signed_paths(const Folder& folder, const Files& files) {
  std::set<std::string_view> paths;
  for (const auto& sign_off : folder.submission.sign_offs) {
    if (!sign_off.digest) continue;
    paths.merge(evaluate::files_in_scope(folder, sign_off.scope ? sign_off.scope->text : "all", files));
  }
  return paths;
}

bool asks_for_types(const Folder& folder) {
  return std::any_of(folder.frameworks.begin(), folder.frameworks.end(),
      [](const auto& framework) { return !framework.delivery.blocked.empty(); });
}

// Files of one size may be the same file; all others are not.
std::set<const File*> twins_by_size(const std::vector<File*>& files) {
  std::map<std::uint64_t, const File*> first;
  std::set<const File*> twins;
  for (const File* file : files) {
    auto [at, added] = first.emplace(file->found->info.size, file);
    if (!added) twins.insert({at->second, file});
  }
  return twins;
}

std::vector<document::Question> questions_for(const Folder& folder, const std::vector<File*>& looked_at,
    const Files& files, const source::Sources& sources) {
  const bool types = asks_for_types(folder);
  const auto is_signed = signed_paths(folder, files);
  const auto twins = twins_by_size(looked_at);
  std::vector<document::Question> questions;
  for (const File* file : looked_at) {
    document::Question question;
    question.path = file->path;
    question.depth = file->asked ? document::Depth::Whole : document::Depth::Searched;
    question.digest = twins.contains(file) || is_signed.contains(file->path);
    question.type = types;
    if (file->answers_source) question.content = sources.file(*file->answers_source).text();
    questions.push_back(std::move(question));
  }
  return questions;
}

base::Status open_documents(base::Env& env, const Folder& folder, const Options& options,
    const std::vector<document::Question>& questions, const std::vector<File*>& files) {
  document::Options inspection;
  inspection.jobs = options.jobs;
  inspection.readers = env.cores;
  inspection.start_reader = reader_of_this_build(env, options);
  inspection.read_old_office = old_office_of_this_computer(env);
  inspection.take = [&](std::size_t i, document::Look look) {
    if (look.detected_type) files[i]->detected_type = look.detected_type;
    files[i]->inside = evaluate::inspected_file(std::move(look), files[i]->quotes, files[i]->sections);
  };
  for (const auto& result : document::inspect(*folder.files, questions, inspection)) {
    if (!result) return tl::make_unexpected(result.error());
  }
  return {};
}

// Opens those of which it does not remember all that is asked.
base::Status open_changed_documents(base::Env& env, const Folder& folder, const Options& options,
    const std::vector<document::Question>& questions, const std::vector<File*>& files) {
  LookMemory memory(env, folder);
  std::vector<document::Question> asked;
  std::vector<File*> unknown;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (memory.recall(questions[i], *files[i])) continue;
    asked.push_back(questions[i]);
    unknown.push_back(files[i]);
  }
  ASSURE_TRY(open_documents(env, folder, options, asked, unknown));
  memory.keep(questions, files);
  return {};
}

// Each file that an item declares; with its text for claims alone.
base::Status look_at_documents(base::Env& env, const Folder& folder, const Options& options,
    const source::Sources& sources, Files& files) {
  const auto looked_at = those(files, [](const File& file) { return file.looked_at; });
  if (looked_at.empty()) return {};
  for (File* file : looked_at) file->inside.emplace();
  const auto questions = questions_for(folder, looked_at, files, sources);
  const auto look = options.remembers ? open_changed_documents : open_documents;
  ASSURE_TRY(look(env, folder, options, questions, looked_at));
  for (File* file : looked_at) file->digest = folder.files->known_digest(std::string(file->path));
  return {};
}

// The cells that claims name, of workbooks that can be read.
base::Status look_at_cited_cells(base::Env& env, const Folder& folder, const Options& options, Files& files) {
  const auto cited = those(files, [](const File& file) {
    return !file.cells.empty() && file.inside && file.inside->facts.trouble.empty() &&
           document::names_workbook(file.path);
  });
  document::Options reading;
  reading.start_reader = reader_of_this_build(env, options);
  return read_each(std::min(options.jobs, env.cores), cited, [&](File& file) -> base::Status {
    auto opened = ASSURE_TRY(folder.files->open(file.found->path));
    const std::string bytes = ASSURE_TRY(folder.files->read(file.found->path, *opened, reading.largest));
    const auto workbook = ASSURE_TRY(document::read_table(file.path, bytes, reading));
    if (!workbook.trouble.empty()) {
      for (const auto* citation : file.cells) file.inside->cells[citation].trouble = workbook.trouble;
      return {};
    }
    const auto answers = evaluate::look_at_cells(workbook, file.cells);
    for (std::size_t i = 0; i < answers.size(); ++i) file.inside->cells.emplace(file.cells[i], answers[i]);
    return {};
  });
}

// What a decision is bound to: of whatever has something to decide on.
base::Status read_digests_to_decide(const Folder& folder, const Options& options, Files& files) {
  std::set<std::string_view> paths;
  for (const auto& [path, file] : files.all()) {
    if (!file.inside) continue;
    const auto& facts = file.inside->facts;
    if (!facts.disclosed.empty() || !facts.unsearched.empty()) paths.insert(path);
  }
  ASSURE_TRY(read_digests(folder, paths, options.jobs, files));
  for (const auto& identifier : folder.identifiers.found()) {
    if (!folder.files->find(identifier.path)) continue;
    const auto digest = folder.files->digest(identifier.path);
    if (!digest && !folder.files->why_unread(identifier.path, digest.error()))
      return tl::make_unexpected(digest.error());
  }
  return {};
}

base::Status read_signed_digests(const Folder& folder, const Options& options, Files& files) {
  auto paths = signed_paths(folder, files);
  // Of what cannot be read the signature lapses; that it cannot is a finding of its own.
  std::erase_if(paths, [&](std::string_view path) {
    const File* file = files.find(path);
    return file && file->inside && file->inside->has(document::Fault::Unopened);
  });
  return read_digests(folder, paths, options.jobs, files);
}

base::Result<std::string> read_survey(const Folder& folder, bool type, File& file) {
  const std::string& path = file.found->path;
  auto opened = ASSURE_TRY(folder.files->open(path));
  if (type) file.detected_type = ASSURE_TRY(document::detect_type(*opened));
  return folder.files->read(path, *opened, largest_answers);
}

base::Status read_answers(const Folder& folder, source::Sources& sources, Files& files) {
  const bool types = asks_for_types(folder);
  for (const auto& survey : folder.submission.feedback) {
    File* file = survey.file ? files.find(*survey.file) : nullptr;
    if (!file || !file->has_content() || file->answers) continue;
    auto unread = [&](std::string why) {
      file->answers.emplace().faults.push_back({{file->found->source, 0, 0}, std::move(why), ""});
    };
    if (file->found->info.size > largest_answers) {
      unread("the answers are larger than 16 MB, and were not read");
      continue;
    }
    auto text = read_survey(folder, types, *file);
    if (!text) {
      auto why = folder.files->why_unread(file->found->path, text.error());
      if (!why) return tl::make_unexpected(text.error());
      unread("the answers cannot be read: " + *why);
      continue;
    }
    std::uint32_t number = sources.add(file->found->path, std::move(*text));
    file->answers = submission::parse_answers(sources.file(number).text(), number);
    file->answers_source = number;
  }
  return {};
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
  ASSURE_TRY(read_answers(folder, sources, files));
  ASSURE_TRY(look_at_documents(env, folder, options, sources, files));
  ASSURE_TRY(look_at_cited_cells(env, folder, options, files));
  ASSURE_TRY(read_signed_digests(folder, options, files));
  ASSURE_TRY(read_digests_to_decide(folder, options, files));
  return files;
}

}  // namespace assure::compile
