// assure check
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"

namespace assure::cli {

Run set_up_check(CLI::App& app) {
  struct Arguments {
    std::string directory;
    std::string format = "human";
    std::string fail_on = "error";
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("DIR", arguments->directory, directory_help);
  add_format(app, arguments->format, diag::formats());
  app.add_option("--fail-on", arguments->fail_on, "Exit with 1 at this severity and above: error or warning")
      ->check(CLI::IsMember({"error", "warning"}))
      ->type_name("SEVERITY");
  return [arguments](const Context& context) {
    auto compilation = context.compile(arguments->directory);
    if (!compilation) return context.could_not_run(compilation.error());
    const auto& findings = (*compilation)->findings;
    const auto& format = chosen(diag::formats(), arguments->format);
    context.env.out << format.render(
        {findings, (*compilation)->sources, (*compilation)->evaluation.as_of, context.color_on_out()});
    context.tell_unread(**compilation);
    std::size_t count = findings.count(diag::Severity::Error);
    if (arguments->fail_on == "warning") count += findings.count(diag::Severity::Warning);
    return count > 0 ? Exit::Findings : Exit::Clean;
  };
}

}  // namespace assure::cli
