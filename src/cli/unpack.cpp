// assure unpack
#include "bundle/unpack.h"

#include "base/utf8.h"
#include "bundle/parts.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"

namespace assure::cli {
namespace {

Exit unpack(const Context& context, const std::vector<std::string>& packs, const std::string& out) {
  auto handed_in = bundle::HandedIn::open(context.env.files, packs);
  if (!handed_in) return context.could_not_run(handed_in.error());
  source::Sources sources;
  diag::Diagnostics findings;
  auto verified = handed_in->verify(context.jobs(), sources, findings);
  if (!verified) return context.could_not_run(verified.error());
  if (!findings.empty()) {
    const auto& format = chosen(diag::formats(), "human");
    context.env.out << format.render({findings, sources, context.env.today(), context.color_on_out()});
  }
  if (findings.count(diag::Severity::Error) > 0) return Exit::Findings;
  auto folder = bundle::unpack(context.env.files, handed_in->tree(), *verified, out, context.jobs());
  if (!folder) return context.could_not_run(folder.error());
  context.env.out << bundle::intact_text(*verified) << fmt::format("unpacked {}\n", base::harmless(*folder));
  return Exit::Clean;
}

}  // namespace

Run set_up_unpack(CLI::App& app) {
  struct Arguments {
    std::vector<std::string> packs;
    std::string out;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("PACK", arguments->packs, "A pack: the zip, a folder, which is copied, or all parts of one")
      ->required();
  app.add_option(
         "--out,-o", arguments->out, "The folder into which to unpack; the pack becomes a new folder in it")
      ->type_name("DIR")
      ->required();
  return [arguments](const Context& context) { return unpack(context, arguments->packs, arguments->out); };
}

}  // namespace assure::cli
