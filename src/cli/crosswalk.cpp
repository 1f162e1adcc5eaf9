// assure crosswalk
#include "cli/command.h"
#include "cli/format.h"
#include "report/concealed.h"
#include "report/reuse.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::Reuse> crosswalk_formats[] = {
    {Format::Text, "for the terminal", report::render_reuse_text},
    {Format::Markdown, "for minutes and wikis", report::render_reuse_markdown},
    {Format::Json, "for programs", report::render_reuse_json},
};

struct CrosswalkArguments {
  std::string directory;
  Format format = Format::Text;
};

Exit show_crosswalk(const Context& context, const CrosswalkArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  auto reuse = report::find_reuse((*compilation)->evaluation);
  context.env.out << report::concealed(
      (*compilation)->sources, render_as(arguments.format, crosswalk_formats, reuse));
  if (reuse.complete) return Exit::Clean;
  if (!context.common.quiet) {
    context.env.err << "assure: the folder, its checklists or its crosswalks have faults that hide some of "
                       "this; `check` shows them\n";
  }
  return Exit::Findings;
}

}  // namespace

Verb set_up_crosswalk() {
  auto arguments = std::make_shared<CrosswalkArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, crosswalk_formats),
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return show_crosswalk(context, *arguments); },
  };
}

}  // namespace assure::cli
