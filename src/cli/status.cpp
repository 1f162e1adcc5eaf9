// assure status
#include "report/status.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"

namespace assure::cli {

Run set_up_status(CLI::App& app) {
  struct Arguments {
    std::string directory;
    std::string format = "text";
    std::string owner;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("DIR", arguments->directory, directory_help);
  add_format(app, arguments->format, report::status_formats());
  app.add_option("--owner", arguments->owner, "Only the actions of this post")->type_name("POST");
  app.footer(
      "Exit status: 0 all was evaluated, even if something is overdue, 1 some of the folder could not be, "
      "2 could not run, 3 a fault of assure itself.");
  return [arguments](const Context& context) {
    auto compilation = context.compile(arguments->directory);
    if (!compilation) return context.could_not_run(compilation.error());
    const auto& evaluation = (*compilation)->evaluation;
    if (!arguments->owner.empty() && !evaluation.index.post(arguments->owner)) {
      return context.could_not_run({fmt::format("--owner: no post `{}` in this folder", arguments->owner)});
    }
    std::size_t errors = (*compilation)->findings.count(diag::Severity::Error);
    auto status = report::make_status(evaluation, {arguments->owner, errors});
    context.env.out << chosen(report::status_formats(), arguments->format).render(status);
    if (errors > 0 && !context.common.quiet) {
      context.env.err << fmt::format("assure: `check` has {}\n", diag::count_line((*compilation)->findings));
    }
    context.tell_unread(**compilation);
    return status.complete ? Exit::Clean : Exit::Findings;
  };
}

}  // namespace assure::cli
