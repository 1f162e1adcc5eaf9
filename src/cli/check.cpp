// assure check
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/destinations.h"
#include "cli/step_summary.h"
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
    if (!context.common.quiet)
      context.env.err << fmt::format(
          "assure: {} is in {}\n", base::name_of(one.format), base::harmless(one.file));
  }
  // Who reads no file sees how it ended.
  if (!told && !context.common.quiet) context.env.out << diag::count_line(report.told.diagnostics) << '\n';
  return {};
}

Exit check_folder(const Context& context, const CheckArguments& arguments) {
  auto& files = context.env.files;
  auto destinations = find_destinations(files, arguments.formats, known_destinations(check_formats));
  if (!destinations) return context.could_not_run(destinations.error());
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& folder = (*compilation)->folder;
  if (auto fine = check_places(files, folder, *destinations); !fine)
    return context.could_not_run(fine.error());
  auto path = compile::path_in_repository(files, folder.root, arguments.root);
  if (!path) return context.could_not_run(path.error());
  const auto& evaluation = (*compilation)->evaluation;
  const auto report = report::make_check_report(evaluation,
      {(*compilation)->findings, (*compilation)->sources, evaluation.as_of, context.color_on_out()},
      {ASSURE_VERSION, *path, arguments.fail_on});
  if (auto written = write_out(context, *destinations, report); !written)
    return context.could_not_run(written.error());
  context.tell_unread(**compilation);
  return report.fails() ? Exit::Findings : Exit::Clean;
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
              {"--fail-on", "SEVERITY",
                  one_of(arguments->fail_on, {diag::Severity::Error, diag::Severity::Warning}),
                  "Exit with 1 at this severity and above: error or warning"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return check_folder(context, *arguments); },
  };
}

}  // namespace assure::cli
