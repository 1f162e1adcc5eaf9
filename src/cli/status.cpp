// assure status
#include "report/status.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/lists.h"
#include "diag/formats/format.h"
#include "report/lists.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::Status> status_formats[] = {
    {Format::Text, "for the terminal", report::render_status_text},
    {Format::Json, "for programs", report::render_status_json},
    {Format::Calendar,
        "for calendars: deadlines, milestones, what is owed, actions, consultations, what lapses",
        report::render_status_calendar},
    list_format<report::Status>(Format::Csv),
    list_format<report::Status>(Format::Xlsx),
    list_format<report::Status>(Format::Html),
};

struct StatusArguments {
  std::string directory;
  Format format = Format::Text;
  std::string owner;
};

Exit show_status(const Context& context, const StatusArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& evaluation = (*compilation)->evaluation;
  if (!arguments.owner.empty() && !evaluation.index.post(arguments.owner)) {
    return context.could_not_run({fmt::format("--owner: no post `{}` in this folder", arguments.owner)});
  }
  std::size_t errors = (*compilation)->findings.count(diag::Severity::Error);
  auto status =
      report::make_status(evaluation, (*compilation)->sources, (*compilation)->findings, {arguments.owner});
  if (is_list_format(arguments.format)) {
    auto printed = print_list(context, arguments.format, report::status_list(status), evaluation.as_of);
    if (!printed) return context.could_not_run(printed.error());
  } else {
    context.env.out << render_as(arguments.format, status_formats, status);
  }
  if (errors > 0 && !context.common.quiet) {
    context.env.err << fmt::format("assure: `check` has {}\n", diag::count_line((*compilation)->findings));
  }
  context.tell_unread(**compilation);
  return status.complete ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_status() {
  auto arguments = std::make_shared<StatusArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, status_formats),
              {"--owner", "POST", &arguments->owner, "Only what this post owes"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return show_status(context, *arguments); },
      .footer =
          "Exit status: 0 all was evaluated, even if something is overdue, 1 some of the folder could not "
          "be, 2 could not run, 3 a fault of assure itself.",
  };
}

}  // namespace assure::cli
