#include "compile/compile.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include <fmt/format.h>

#include "base/check.h"
#include "compile/read_files.h"
#include "compile/templates.h"
#include "compile/versions.h"
#include "compile/waivers.h"
#include "evaluate/gaps.h"
#include "rules/check_all.h"
#include "rules/list.h"

namespace assure::compile {
Compilation::Compilation() = default;
Compilation::~Compilation() = default;

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

base::Result<std::unique_ptr<Compilation>> compile(
    base::Env& env, const std::string& root, const Options& options) {
  auto result = std::make_unique<Compilation>();
  auto folder = submission::load(
      env, root, {options.jobs, options.limits, options.texts}, result->sources, result->findings);
  if (!folder) return tl::make_unexpected(folder.error());
  result->folder = std::move(*folder);
  auto as_of = ASSURE_TRY(day_of_judgement(env, options.as_of, result->folder.submission));
  auto files = ASSURE_TRY(read_files(env, result->folder, options, result->sources));
  result->evaluation = evaluate::evaluate(result->folder, as_of, std::move(files));
  result->evaluation.plain = options.plain;
  assure::rules::check_all(result->evaluation, result->findings);
  tell_versions(result->sources, result->findings);
  auto templates = read_templates(env, options.templates, result->sources, result->findings);
  if (!templates) return tl::make_unexpected(templates.error());
  result->templates = std::move(*templates);
  apply_waivers(result->evaluation, result->sources, result->findings);
  // A value that one rule found is masked in what every other quotes.
  result->findings.mask(result->sources.concealed());
  // Behind the waivers, whose own faults are gaps too.
  evaluate::list_gaps(result->evaluation, assure::rules::unowned, result->findings);
  sort_by_place(result->sources, result->findings);
  return result;
}

}  // namespace assure::compile
