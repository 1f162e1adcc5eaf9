// assure gaps
#include "cli/command.h"
#include "cli/format.h"
#include "diag/formats/format.h"
#include "report/gap_report.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::GapReport> gap_formats[] = {
    {Format::Text, "for the terminal, by owner", report::render_text},
    {Format::Markdown, "for minutes and wikis", report::render_markdown},
    {Format::Json, "for programs", report::render_json},
};

struct GapsArguments {
  std::string directory;
  Format format = Format::Text;
  report::GapFilter filter;
};

// A filter that names nothing would show an empty list, as if all were well.
base::Status check_filter(const evaluate::Evaluation& evaluation, const report::GapFilter& filter) {
  if (!filter.owner.empty() && !evaluation.index.post(filter.owner)) {
    return base::fail(fmt::format("--owner: no post `{}` in this folder", filter.owner));
  }
  if (filter.framework.empty()) return {};
  for (const auto& result : evaluation.frameworks) {
    if (result.framework->id->text == filter.framework) return {};
  }
  return base::fail(fmt::format("--framework: this folder does not answer to `{}`", filter.framework));
}

Exit show_gaps(const Context& context, const GapsArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& evaluation = (*compilation)->evaluation;
  if (auto fine = check_filter(evaluation, arguments.filter); !fine)
    return context.could_not_run(fine.error());
  auto report = report::select_gaps(evaluation, (*compilation)->sources, arguments.filter);
  context.env.out << render_as(arguments.format, gap_formats, report);
  std::size_t errors = (*compilation)->findings.count(diag::Severity::Error);
  if (errors > 0 && !context.common.quiet) {
    context.env.err << fmt::format("assure: `check` has {}\n", diag::count_line((*compilation)->findings));
  }
  context.tell_unread(**compilation);
  auto counts = evaluate::count_gaps(report.gaps);
  // A folder with errors may have gaps that nobody can see yet.
  bool clean = counts.all == counts.waived && errors == 0;
  return clean ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_gaps() {
  auto arguments = std::make_shared<GapsArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, gap_formats),
              {"--owner", "POST", &arguments->filter.owner, "Only the gaps of this post"},
              {"--framework", "NAME", &arguments->filter.framework, "Only the gaps of this checklist"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return show_gaps(context, *arguments); },
  };
}

}  // namespace assure::cli
