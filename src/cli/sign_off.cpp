// assure sign-off
#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "compile/sign_off.h"

namespace assure::cli {
namespace {

struct SignOffArguments {
  std::string directory;
  compile::SignOffRequest request;
};

std::string what_is_covered(const compile::SignOffRequest& request, const compile::SignOffOutcome& outcome) {
  if (outcome.scope == "all") return "everything";
  bool checklist = !request.framework.empty() && outcome.scope == request.framework;
  return checklist ? fmt::format("everything of `{}`", outcome.scope) : outcome.scope;
}

Exit sign_off(const Context& context, const SignOffArguments& arguments) {
  auto compilation =
      context.compile(arguments.directory, [](compile::Options& options) { options.remembers = false; });
  if (!compilation) return context.could_not_run(compilation.error());
  auto outcome = compile::sign_off(**compilation, arguments.request, context.jobs());
  if (!outcome) return context.could_not_run(outcome.error());
  if (!outcome->refusal.empty()) {
    context.env.err << "assure: not signed: " << base::harmless(outcome->refusal) << "\n";
    if (!outcome->help.empty()) context.env.err << "  help: " << base::harmless(outcome->help) << "\n";
    return Exit::Findings;
  }
  if (context.common.quiet) return Exit::Clean;
  context.env.out << fmt::format(
      "signed: {} by {} on {}\ncovers: {} ({} records and files)\ndigest: {}\n{}: {}\n",
      arguments.request.role, outcome->post, outcome->on.iso(), what_is_covered(arguments.request, *outcome),
      outcome->covered, outcome->digest, outcome->replaced ? "replaced in" : "written to",
      base::harmless(outcome->file));
  return Exit::Clean;
}

}  // namespace

Verb set_up_sign_off() {
  auto arguments = std::make_shared<SignOffArguments>();
  compile::SignOffRequest& request = arguments->request;
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--role", "ROLE", &request.role, "The step of the checklist's chain that signs", required},
              {"--post", "POST", &request.post, "The post that signs; else the one with that role"},
              {"--framework", "ID", &request.framework,
                  "Sign for this checklist alone, and not for all that have the role sign"},
              {"--despite-errors", "", &request.despite_errors, "Sign although `check` has errors"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return sign_off(context, *arguments); },
  };
}

}  // namespace assure::cli
