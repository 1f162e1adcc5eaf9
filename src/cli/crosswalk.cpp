// assure crosswalk
#include "cli/choices.h"
#include "cli/command.h"
#include "report/reuse.h"

namespace assure::cli {

Run set_up_crosswalk(CLI::App& app) {
  struct Arguments {
    std::string directory;
    std::string format = "text";
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("DIR", arguments->directory, directory_help);
  add_format(app, arguments->format, report::reuse_formats());
  return [arguments](const Context& context) {
    auto compilation = context.compile(arguments->directory);
    if (!compilation) return context.could_not_run(compilation.error());
    auto reuse = report::find_reuse((*compilation)->evaluation);
    context.env.out << chosen(report::reuse_formats(), arguments->format).render(reuse);
    if (reuse.complete) return Exit::Clean;
    if (!context.common.quiet) {
      context.env.err << "assure: the folder, its checklists or its crosswalks have faults that hide some of "
                         "this; `check` shows them\n";
    }
    return Exit::Findings;
  };
}

}  // namespace assure::cli
