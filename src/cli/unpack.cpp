// assure unpack
#include "pack/unpack.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/judged_pack.h"
#include "signature/describe.h"

namespace assure::cli {
namespace {

struct UnpackArguments {
  PackArguments pack;
  std::string out;
};

Exit unpack(const Context& context, const UnpackArguments& arguments) {
  auto judged = judge_packs(context, arguments.pack);
  if (!judged) return context.could_not_run(judged.error());
  const JudgedPack& pack = **judged;
  if (!pack.findings.empty()) context.env.out << diag::render_human(pack.told(context.color_on_out()));
  if (!pack.intact()) return Exit::Findings;
  auto folder =
      pack::unpack(context.env.files, pack.handed_in.tree(), pack.verified, arguments.out, context.jobs());
  if (!folder) return context.could_not_run(folder.error());
  context.env.out << bag::intact_text(pack.verified) << signature::describe(pack.signatures)
                  << fmt::format("unpacked {}\n", base::harmless(*folder));
  return Exit::Clean;
}

}  // namespace

Verb set_up_unpack() {
  auto arguments = std::make_shared<UnpackArguments>();
  arguments->pack.purpose = bag::Purpose::Unpack;
  auto options =
      pack_options(arguments->pack, "A pack: the zip, a folder, which is copied, or all parts of one");
  options.push_back({"--out,-o", "DIR", &arguments->out,
      "The folder into which to unpack; the pack becomes a new folder in it", required});
  return {
      .options = std::move(options),
      .takes = {Shared::AsOf, Shared::Color, Shared::Jobs},
      .run = [arguments](const Context& context) { return unpack(context, *arguments); },
  };
}

}  // namespace assure::cli
