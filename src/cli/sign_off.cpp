// assure sign-off
#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "compile/sign_off.h"

namespace assure::cli {

Run set_up_sign_off(CLI::App& app) {
  struct Arguments {
    std::string directory;
    compile::SignOffRequest request;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("DIR", arguments->directory, directory_help);
  app.add_option("--role", arguments->request.role, "The step of the checklist's chain that signs")
      ->type_name("ROLE")
      ->required();
  app.add_option("--post", arguments->request.post, "The post that signs; else the one with that role")
      ->type_name("POST");
  app.add_flag("--despite-errors", arguments->request.despite_errors, "Sign although `check` has errors");
  return [arguments](const Context& context) {
    auto compilation = context.compile(arguments->directory);
    if (!compilation) return context.could_not_run(compilation.error());
    auto outcome = compile::sign_off(**compilation, arguments->request, context.jobs());
    if (!outcome) return context.could_not_run(outcome.error());
    if (!outcome->refusal.empty()) {
      context.env.err << "assure: not signed: " << base::harmless(outcome->refusal) << "\n";
      if (!outcome->help.empty()) context.env.err << "  help: " << base::harmless(outcome->help) << "\n";
      return Exit::Findings;
    }
    if (context.common.quiet) return Exit::Clean;
    context.env.out << fmt::format(
        "signed: {} by {} on {}\ncovers: {} ({} records and files)\ndigest: {}\n{}: {}\n",
        arguments->request.role, outcome->post, outcome->on.iso(),
        outcome->scope == "all" ? "everything" : outcome->scope, outcome->covered, outcome->digest,
        outcome->replaced ? "replaced in" : "written to", base::harmless(outcome->file));
    return Exit::Clean;
  };
}

}  // namespace assure::cli
