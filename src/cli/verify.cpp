// assure verify
#include "bundle/verify.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"

namespace assure::cli {

Run set_up_verify(CLI::App& app) {
  struct Arguments {
    std::string pack;
    std::string format = "human";
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("PACK", arguments->pack, "A pack: the zip, or the folder that was unzipped from it")
      ->required();
  add_format(app, arguments->format, diag::formats());
  return [arguments](const Context& context) {
    source::Sources sources;
    diag::Diagnostics findings;
    auto verified = bundle::verify(context.env, arguments->pack, context.jobs(), sources, findings);
    if (!verified) return context.could_not_run(verified.error());
    bool intact = findings.count(diag::Severity::Error) == 0;
    if (!findings.empty() || arguments->format != "human") {
      const auto& format = chosen(diag::formats(), arguments->format);
      context.env.out << format.render({findings, sources, context.env.today(), context.color_on_out()});
    }
    if (intact && arguments->format == "human") {
      context.env.out << bundle::intact_text(*verified);
    }
    return intact ? Exit::Clean : Exit::Findings;
  };
}

}  // namespace assure::cli
