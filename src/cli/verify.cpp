// assure verify
#include "cli/choices.h"
#include "cli/judged_pack.h"
#include "sign/describe.h"

namespace assure::cli {
namespace {

struct VerifyArguments {
  PackArguments pack;
  std::string format = "human";
};

Exit verify(const Context& context, const VerifyArguments& arguments) {
  auto judged = judge_packs(context, arguments.pack);
  if (!judged) return context.could_not_run(judged.error());
  const JudgedPack& pack = **judged;
  bool intact = pack.intact();
  const diag::Findings told = pack.told(context.color_on_out());
  if (arguments.format == "json") {
    context.env.out << sign::render_json(told, pack.verified, pack.signatures);
    return intact ? Exit::Clean : Exit::Findings;
  }
  bool human = arguments.format == "human";
  if (!pack.findings.empty() || !human)
    context.env.out << chosen(diag::formats(), arguments.format).render(told);
  if (intact && human) context.env.out << bag::intact_text(pack.verified);
  if (human && (intact || !pack.signatures.empty())) context.env.out << sign::describe(pack.signatures);
  return intact ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_verify() {
  auto arguments = std::make_shared<VerifyArguments>();
  auto options = pack_options(
      arguments->pack, "A pack: the zip, or the folder that was unzipped from it; or all parts of one");
  options.push_back(format_option(arguments->format, diag::formats()));
  return {
      .options = std::move(options),
      .run = [arguments](const Context& context) { return verify(context, *arguments); },
  };
}

}  // namespace assure::cli
