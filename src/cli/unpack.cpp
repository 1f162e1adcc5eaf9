// assure unpack
#include "bundle/unpack.h"

#include "base/utf8.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"

namespace assure::cli {
namespace {

Exit unpack(const Context& context, const std::string& pack, const std::string& out) {
  auto tree = bundle::open_pack(context.env.files, pack);
  if (!tree) return context.could_not_run(tree.error());
  source::Sources sources;
  diag::Diagnostics findings;
  auto verified = bundle::verify(**tree, pack, context.jobs(), sources, findings);
  if (!verified) return context.could_not_run(verified.error());
  if (!findings.empty()) {
    const auto& format = chosen(diag::formats(), "human");
    context.env.out << format.render({findings, sources, context.env.today(), context.color_on_out()});
  }
  if (findings.count(diag::Severity::Error) > 0) return Exit::Findings;
  auto folder = bundle::unpack(context.env.files, **tree, *verified, out, context.jobs());
  if (!folder) return context.could_not_run(folder.error());
  context.env.out << bundle::intact_text(*verified) << fmt::format("unpacked {}\n", base::harmless(*folder));
  return Exit::Clean;
}

}  // namespace

Run set_up_unpack(CLI::App& app) {
  struct Arguments {
    std::string pack;
    std::string out;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("PACK", arguments->pack, "A pack: the zip, or a folder, which is copied")->required();
  app.add_option(
         "--out,-o", arguments->out, "The folder into which to unpack; the pack becomes a new folder in it")
      ->type_name("DIR")
      ->required();
  return [arguments](const Context& context) { return unpack(context, arguments->pack, arguments->out); };
}

}  // namespace assure::cli
