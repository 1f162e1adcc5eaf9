// assure check
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/comparison.h"
#include "cli/destinations.h"
#include "cli/step_summary.h"
#include "compile/fix.h"
#include "compile/output_place.h"
#include "compile/repository.h"
#include "report/check_report.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::CheckReport> check_formats[] = {
    {Format::Human, "for people: excerpts, carets and help", report::render_check_human},
    {Format::Json, "for programs: every finding with its place", report::render_check_json,
        "{\n  \"version\": 1,\n  \"as_of\": "},
    {Format::Sarif, "SARIF 2.1.0, for code scanning and editors", report::render_sarif,
        report::sarif_beginning},
    {Format::Junit, "for CI servers: a test for each criterion", report::render_junit,
        report::junit_beginning},
    {Format::Github, "annotations and a summary on GitHub", report::render_github},
    {Format::Gitlab, "GitLab's report of code quality", report::render_gitlab,
        "[\n  {\n    \"check_name\": \"AS"},
    {Format::Gcc, "file:line:column: error: ... [AS301], one a line", report::render_gcc},
};

struct CheckArguments {
  std::string directory;
  std::vector<std::string> formats;
  std::string root;
  ComparisonRequest compare_with;
  diag::Severity fail_on = diag::Severity::Error;
};

// In the documents folder every file is evidence.
base::Status check_places(
    base::FileSystem& files, const submission::Folder& folder, const std::vector<Destination>& destinations) {
  for (const Destination& one : destinations) {
    if (one.file.empty()) continue;
    if (ASSURE_TRY(compile::lies_in_documents(files, folder, one.file)))
      return base::fail(one.file + ": lies in the documents folder, where every file is evidence");
  }
  return {};
}

std::string last_lines(const report::CheckReport& report) {
  if (!report.compared) return diag::count_line(report.told.diagnostics) + '\n';
  const std::size_t news = report::news_of(report).size();
  return (news == 0 ? "no new findings" : base::counted(news, "new finding")) + '\n' +
         report::comparison_lines(*report.compared);
}

std::string fixable_line(std::size_t count) {
  return count == 0 ? std::string() : fmt::format("{} can be fixed by `assure fix`\n", count);
}

bool is_for_people(const Destination& one) {
  return one.format == Format::Human && one.file.empty();
}

// They are worked out where somebody is shown them.
std::vector<report::Correction> wanted_corrections(
    const std::vector<Destination>& destinations, const compile::Compilation& compilation) {
  bool wanted = std::any_of(destinations.begin(), destinations.end(),
      [](const Destination& one) { return is_for_people(one) || one.format == Format::Sarif; });
  return wanted ? compile::corrections(compilation) : std::vector<report::Correction>();
}

base::Status write_out(
    const Context& context, const std::vector<Destination>& destinations, const report::CheckReport& report) {
  bool told = false;
  for (const Destination& one : destinations) {
    const std::string text = render_as(one.format, check_formats, report);
    if (one.format == Format::Github) {
      ASSURE_TRY(write_step_summary(context.env, report));
    }
    if (one.file.empty()) {
      context.env.out << text;
      told = true;
      continue;
    }
    ASSURE_TRY(write_report(context.env.files, one, text));
    if (!context.common.quiet) {
      context.env.err << fmt::format(
          "assure: {} is in {}\n", base::name_of(one.format), base::harmless(one.file));
    }
  }
  // Who reads no file sees how it ended.
  if (!told && !context.common.quiet) context.env.out << last_lines(report);
  return {};
}

// What of the sources lies elsewhere has a path in the repository, too.
void place_baseline(const Context& context, const CheckArguments& arguments, const TakenBaseline& taken,
    report::CheckOptions& options) {
  if (taken.source == 0) return;
  const std::string& path = arguments.compare_with.file();
  const std::size_t name = path.rfind('/') + 1;
  auto folder =
      compile::path_in_repository(context.env.files, name == 0 ? "." : path.substr(0, name), arguments.root);
  options.outside = taken.source;
  options.outside_path = folder ? base::join_path(*folder, path.substr(name)) : path;
}

base::Result<Exit> check_folder(const Context& context, const CheckArguments& arguments) {
  auto& files = context.env.files;
  const auto destinations =
      ASSURE_TRY(find_destinations(files, arguments.formats, known_destinations(check_formats)));
  ASSURE_TRY(check_request(files, arguments.compare_with));
  const auto compilation = ASSURE_TRY(context.compile(arguments.directory));
  ASSURE_TRY(check_places(files, compilation->folder, destinations));
  const auto baseline = ASSURE_TRY(take_baseline(context, arguments.compare_with, *compilation));
  report::CheckOptions options{.version = ASSURE_VERSION, .fail_on = arguments.fail_on};
  options.folder = ASSURE_TRY(compile::path_in_repository(files, compilation->folder.root, arguments.root));
  place_baseline(context, arguments, baseline, options);
  options.corrections = wanted_corrections(destinations, *compilation);
  const auto& evaluation = compilation->evaluation;
  auto report = report::make_check_report(evaluation,
      {compilation->findings, compilation->sources, evaluation.as_of, context.color_on_out()}, options);
  ASSURE_TRY(compare(context, arguments.compare_with, baseline, *compilation, report));
  ASSURE_TRY(write_out(context, destinations, report));
  if (std::any_of(destinations.begin(), destinations.end(), is_for_people))
    context.env.out << fixable_line(options.corrections.size());
  context.tell_unread(*compilation);
  return report.fails() ? Exit::Findings : Exit::Clean;
}

Exit run_check(const Context& context, const CheckArguments& arguments) {
  auto ended = check_folder(context, arguments);
  return ended ? *ended : context.could_not_run(ended.error());
}

}  // namespace

Verb set_up_check() {
  auto arguments = std::make_shared<CheckArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              formats_option(arguments->formats, check_formats),
              {"--root", "DIR", &arguments->root,
                  "Paths for CI are from this folder; without it, from the nearest above the evidence that "
                  "holds .git"},
              {"--baseline", "FILE", &arguments->compare_with.baseline,
                  "Fail only for what is not in this baseline, and say what of it is gone"},
              {"--write-baseline", "FILE", &arguments->compare_with.write_baseline,
                  "Write what is found into a baseline; reasons and days of an older one stay"},
              {"--since", "COMMIT", &arguments->compare_with.since,
                  "Fail only for what this branch adds since it left that commit or branch (git)"},
              {"--fail-on", "SEVERITY",
                  one_of(arguments->fail_on, {diag::Severity::Error, diag::Severity::Warning}),
                  "Exit with 1 at this severity and above: error or warning"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return run_check(context, *arguments); },
  };
}

}  // namespace assure::cli
