// assure verify
#include "cli/format.h"
#include "cli/judged_pack.h"
#include "signature/describe.h"

namespace assure::cli {
namespace {

struct VerifyArguments {
  PackArguments pack;
  Format format = Format::Human;
};

struct Verdict {
  const JudgedPack& pack;
  bool color = false;
};

std::string render_verdict(const Verdict& verdict) {
  const JudgedPack& pack = verdict.pack;
  std::string text;
  if (!pack.findings.empty()) text += diag::render_human(pack.told(verdict.color));
  if (pack.intact()) text += bag::intact_text(pack.verified);
  if (pack.intact() || !pack.signatures.empty()) text += signature::describe(pack.signatures);
  return text;
}

std::string render_verdict_json(const Verdict& verdict) {
  const JudgedPack& pack = verdict.pack;
  return signature::render_json(pack.told(verdict.color), pack.verified, pack.signatures);
}

constexpr FormatRow<Verdict> verdict_formats[] = {
    {Format::Human, "for people: excerpts, carets and help", render_verdict},
    {Format::Json, "for programs: every finding with its place", render_verdict_json},
};

Exit verify(const Context& context, const VerifyArguments& arguments) {
  auto judged = judge_packs(context, arguments.pack);
  if (!judged) return context.could_not_run(judged.error());
  const Verdict verdict = {**judged, context.color_on_out()};
  context.env.out << render_as(arguments.format, verdict_formats, verdict);
  return verdict.pack.intact() ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_verify() {
  auto arguments = std::make_shared<VerifyArguments>();
  auto options = pack_options(
      arguments->pack, "A pack: the zip, or the folder that was unzipped from it; or all parts of one");
  options.push_back(format_option(arguments->format, verdict_formats));
  return {
      .options = std::move(options),
      .takes = {Shared::AsOf, Shared::Color, Shared::Jobs},
      .run = [arguments](const Context& context) { return verify(context, *arguments); },
  };
}

}  // namespace assure::cli
