// assure crosswalk
#include "cli/choices.h"
#include "cli/command.h"
#include "report/reuse.h"

namespace assure::cli {
namespace {

struct CrosswalkArguments {
  std::string directory;
  std::string format = "text";
};

Exit show_crosswalk(const Context& context, const CrosswalkArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  auto reuse = report::find_reuse((*compilation)->evaluation);
  context.env.out << chosen(report::reuse_formats(), arguments.format).render(reuse);
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
              format_option(arguments->format, report::reuse_formats()),
          },
      .run = [arguments](const Context& context) { return show_crosswalk(context, *arguments); },
  };
}

}  // namespace assure::cli
