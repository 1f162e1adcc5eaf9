// assure check
#include "cli/command.h"
#include "cli/format.h"
#include "compile/fix.h"

namespace assure::cli {
namespace {

struct CheckArguments {
  std::string directory;
  Format format = Format::Human;
  diag::Severity fail_on = diag::Severity::Error;
};

std::string fixable_line(std::size_t count) {
  return count == 0 ? std::string() : fmt::format("{} can be fixed by `assure fix`\n", count);
}

Exit check_folder(const Context& context, const CheckArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& findings = (*compilation)->findings;
  const diag::Findings told = {
      findings, (*compilation)->sources, (*compilation)->evaluation.as_of, context.color_on_out()};
  context.env.out << render_as(arguments.format, finding_formats, told);
  if (arguments.format == Format::Human)
    context.env.out << fixable_line(compile::count_fixable(**compilation));
  context.tell_unread(**compilation);
  std::size_t count = findings.count(diag::Severity::Error);
  if (arguments.fail_on == diag::Severity::Warning) count += findings.count(diag::Severity::Warning);
  return count > 0 ? Exit::Findings : Exit::Clean;
}

}  // namespace

Verb set_up_check() {
  auto arguments = std::make_shared<CheckArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, finding_formats),
              {"--fail-on", "SEVERITY",
                  one_of(arguments->fail_on, {diag::Severity::Error, diag::Severity::Warning}),
                  "Exit with 1 at this severity and above: error or warning"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return check_folder(context, *arguments); },
  };
}

}  // namespace assure::cli
