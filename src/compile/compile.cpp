#include "compile/compile.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/check.h"
#include "base/digest.h"
#include "base/parallel.h"
#include "compile/delivery.h"
#include "compile/feedback.h"
#include "compile/reader.h"
#include "compile/templates.h"
#include "document/inspect.h"
#include "rules/check_all.h"

namespace assure::compile {
namespace {

base::Result<std::map<std::string, evaluate::InspectedFile>> inspect_documents(
    base::Env& env, const submission::Folder& folder, const Options& options) {
  std::map<std::string, evaluate::InspectedFile> inspected;
  const auto asked = evaluate::files_asked_about(folder);
  if (asked.empty()) return inspected;
  std::vector<std::string> paths;
  std::vector<const evaluate::Citations*> citations;
  for (const auto& [path, quotes] : asked) {
    paths.push_back(path);
    citations.push_back(&quotes);
    inspected.emplace(path, evaluate::InspectedFile());
  }
  std::vector<evaluate::InspectedFile> files(asked.size());
  document::Options inspection;
  inspection.jobs = options.jobs;
  inspection.start_reader = reader_of_this_build(env, options);
  inspection.take = [&](std::size_t i, document::Facts facts) {
    files[i] = evaluate::inspected_file(std::move(facts), *citations[i]);
  };
  auto results = document::inspect(*folder.files, paths, inspection);
  std::size_t i = 0;
  for (auto& [path, file] : inspected) {
    if (!results[i]) return tl::make_unexpected(results[i].error());
    file = std::move(files[i++]);
  }
  return inspected;
}

// Of the files that signatures stand for. A file that is not there has none: the signature lapses, and its
// absence is reported by itself.
base::Result<evaluate::FileDigests> digest_signed_files(
    const submission::Folder& folder, const Options& options) {
  std::set<std::string> paths;
  for (const auto& sign_off : folder.submission.sign_offs) {
    if (!sign_off.digest) continue;
    for (auto& path : evaluate::files_in_scope(folder, sign_off.scope ? sign_off.scope->text : "all"))
      paths.insert(std::move(path));
  }
  return digest_files(folder, {paths.begin(), paths.end()}, options.jobs);
}

void sort_by_place(const source::Sources& sources, diag::Diagnostics& findings) {
  auto& all = findings.all();
  for (diag::Diagnostic& finding : all) {
    ASSURE_CHECK(finding.span.valid(), "a finding without a place");
  }
  auto key = [&](const diag::Diagnostic& d) {
    return std::tie(sources.file(d.span).path(), d.span.begin, d.span.end, d.rule->code, d.message);
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

}  // namespace

Compilation::Compilation() = default;
Compilation::~Compilation() = default;

base::Result<evaluate::FileDigests> digest_files(
    const submission::Folder& folder, const std::vector<std::string>& paths, std::size_t jobs) {
  std::vector<base::Result<std::string>> results(paths.size(), std::string());
  base::parallel_for(jobs, paths.size(), [&](std::size_t i) {
    if (folder.files->find(paths[i])) results[i] = folder.files->digest(paths[i]);
  });
  evaluate::FileDigests digests;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!results[i]) return tl::make_unexpected(results[i].error());
    if (!results[i]->empty()) digests.emplace(paths[i], *results[i]);
  }
  return digests;
}

base::Result<base::Date> day_of_judgement(
    base::Env& env, const std::optional<base::Date>& given, const submission::Submission& submission) {
  if (given) return *given;
  if (auto epoch = env.variable("SOURCE_DATE_EPOCH")) {
    std::int64_t seconds = 0;
    const char* last = epoch->data() + epoch->size();
    auto [end, error] = std::from_chars(epoch->data(), last, seconds);
    bool fine = error == std::errc() && end == last && seconds >= 0 && seconds < 253'402'300'800;
    if (!fine) return base::fail(fmt::format("SOURCE_DATE_EPOCH is `{}`, not a number of seconds", *epoch));
    return base::Date::from_unix_seconds(seconds);
  }
  if (submission.head.as_of) return *submission.head.as_of;
  return env.today();
}

base::Result<std::unique_ptr<Compilation>> compile(
    base::Env& env, const std::string& root, const Options& options) {
  auto result = std::make_unique<Compilation>();
  auto folder =
      submission::load(env, root, {options.jobs, options.limits}, result->sources, result->findings);
  if (!folder) return tl::make_unexpected(folder.error());
  result->folder = std::move(*folder);
  auto as_of = day_of_judgement(env, options.as_of, result->folder.submission);
  if (!as_of) return tl::make_unexpected(as_of.error());
  auto inspected = inspect_documents(env, result->folder, options);
  if (!inspected) return tl::make_unexpected(inspected.error());
  auto digests = digest_signed_files(result->folder, options);
  if (!digests) return tl::make_unexpected(digests.error());
  auto answers = read_answers(result->folder, result->sources);
  if (!answers) return tl::make_unexpected(answers.error());
  auto detected_types = read_detected_types(result->folder, options.jobs);
  if (!detected_types) return tl::make_unexpected(detected_types.error());
  result->evaluation = evaluate::evaluate(result->folder, *as_of, std::move(*inspected), std::move(*digests),
      *answers, std::move(*detected_types));
  assure::rules::check_all(result->evaluation, result->findings);
  apply_waivers(result->folder.submission, result->sources, *as_of, result->findings);
  // Behind the waivers: no pack is made from a faulty template, so that there is nothing to waive.
  auto templates = read_templates(env, options.templates, result->sources, result->findings);
  if (!templates) return tl::make_unexpected(templates.error());
  result->templates = std::move(*templates);
  sort_by_place(result->sources, result->findings);
  return result;
}

}  // namespace assure::compile
