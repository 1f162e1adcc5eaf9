// assure inspect
#include "compile/inspect_files.h"

#include "cli/command.h"
#include "cli/format.h"
#include "disclosure/masked_text.h"

namespace assure::cli {
namespace {

using report::Inspection;

constexpr FormatRow<Inspection> inspection_formats[] = {
    {Format::Human, "for people: what each file is, what is in it, how to take it out",
        report::render_inspection_human},
    {Format::Json, "for programs", report::render_inspection_json},
    {Format::Csv, "a table for programs and spreadsheets", report::render_inspection_csv},
};

struct InspectArguments {
  std::vector<std::string> files;
  Format format = Format::Human;
};

Exit inspect_files(const Context& context, const InspectArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  auto inspection = compile::inspect_files(context.env, *options, arguments.files);
  if (!inspection) return context.could_not_run(inspection.error());
  context.env.out << render_as(arguments.format, inspection_formats, *inspection);
  for (const auto& failure : inspection->unread)
    context.could_not_run({disclosure::masked_text(failure.message)});
  if (!inspection->unread.empty()) return Exit::CouldNotRun;
  const bool found =
      inspection->count(diag::Severity::Error) + inspection->count(diag::Severity::Warning) > 0;
  return found ? Exit::Findings : Exit::Clean;
}

}  // namespace

Verb set_up_inspect() {
  auto arguments = std::make_shared<InspectArguments>();
  return {
      .options =
          {
              {"FILES", "", &arguments->files,
                  "Documents of any kind, and folders for all that is below them; links there are not "
                  "followed, and folders of version control are left out",
                  required},
              format_option(arguments->format, inspection_formats),
          },
      .takes = {Shared::Jobs},
      .run = [arguments](const Context& context) { return inspect_files(context, *arguments); },
      .footer =
          "Exit status: 0 nothing is to be taken out, 1 a warning or an error, or a file that could not be "
          "searched, 2 a file could not be opened (the others are told), 3 a fault of assure itself.",
  };
}

}  // namespace assure::cli
