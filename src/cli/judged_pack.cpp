#include "cli/judged_pack.h"

#include <iterator>

namespace assure::cli {

void add_pack_arguments(CLI::App& app, PackArguments& arguments, const char* packs_help) {
  app.add_option("PACK", arguments.packs, packs_help)->required();
  auto file = [&](const char* name, std::string& value, const char* help) {
    app.add_option(name, value, help)->type_name("FILE");
  };
  sign::TrustFiles& trust = arguments.wishes.trust;
  file("--allowed-signers", trust.allowed_signers,
      "SSH keys that you trust, and whose they are (as ssh-keygen(1) describes the file)");
  file("--ca", trust.ca, "Certificates of authorities that you trust to name signers, in PEM");
  file("--timestamp-ca", trust.timestamp_ca,
      "Certificates of authorities that you trust to tell the time, in PEM");
  app.add_flag("--require-signature", arguments.wishes.required,
      "A pack without a good signature (by somebody trusted, when you say whom) is a finding");
}

base::Result<std::unique_ptr<JudgedPack>> judge_packs(
    const Context& context, const PackArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return tl::make_unexpected(options.error());
  auto judged = std::make_unique<JudgedPack>();
  judged->on = options->as_of.value_or(context.env.today());
  auto handed_in = bundle::HandedIn::open(context.env.files, arguments.packs);
  if (!handed_in) return tl::make_unexpected(handed_in.error());
  judged->handed_in = std::move(*handed_in);
  auto verified = judged->handed_in.verify(context.jobs(), judged->sources, judged->findings);
  if (!verified) return tl::make_unexpected(verified.error());
  judged->verified = std::move(*verified);
  sign::Wishes wishes = arguments.wishes;
  wishes.on = judged->on;
  for (const auto& pack : judged->handed_in.packs()) {
    auto signatures = sign::check_signatures(context.env, *pack.tree, pack.path, pack.verified, wishes,
        judged->sources, judged->findings, judged->handed_in.prefix(pack));
    if (!signatures) return tl::make_unexpected(signatures.error());
    std::move(signatures->begin(), signatures->end(), std::back_inserter(judged->signatures));
  }
  return judged;
}

}  // namespace assure::cli
