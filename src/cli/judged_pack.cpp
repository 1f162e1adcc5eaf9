#include "cli/judged_pack.h"

#include <algorithm>
#include <iterator>

namespace assure::cli {

std::vector<Option> pack_options(PackArguments& arguments, const char* packs_help) {
  signature::TrustFiles& trust = arguments.options.trust;
  return {
      {"PACK", "", &arguments.packs, packs_help, required},
      {"--allowed-signers", "FILE", &trust.allowed_signers,
          "SSH keys that you trust, and whose they are (ssh-keygen(1)); one of them, or of --ca, has to have "
          "signed"},
      {"--ca", "FILE", &trust.ca,
          "Certificates of authorities that you trust to name signers, and their lists of revoked ones, in "
          "PEM"},
      {"--timestamp-ca", "FILE", &trust.timestamp_ca,
          "Certificates of authorities that you trust to tell the time, in PEM"},
      {"--require-signature", "", &arguments.options.required,
          "A pack without a good signature is a finding, even when you name no signers"},
  };
}

namespace {

// Those of the whole that parts carry stand for all parts; without one that vouches for it, each part is
// signed for itself.
class SignatureCheck {
 public:
  SignatureCheck(const Context& context, const signature::VerifyOptions& options, JudgedPack& judged)
      : context_(context), options_(options), judged_(judged) {}

  base::Status run() {
    const bag::HandedIn& handed_in = judged_.handed_in;
    bool vouched = false;
    if (handed_in.is_joined()) {
      const bag::PackTree& whole = handed_in.tree();
      const std::string& name = judged_.verified.reference;
      ASSURE_TRY(check({whole, judged_.verified, name, name + "/"}, true));
      vouched = std::any_of(judged_.signatures.begin(), judged_.signatures.end(),
          [&](const signature::Signature& one) { return signature::vouches(one, options_.trust); });
    }
    for (const auto& pack : handed_in.packs()) {
      ASSURE_TRY(check({*pack.tree, pack.verified, pack.path, handed_in.prefix(pack)}, vouched));
    }
    return {};
  }

 private:
  base::Status check(const signature::ReadPack& pack, bool excused) {
    signature::VerifyOptions options = options_;
    options.excused = excused;
    auto signatures = ASSURE_TRY(
        signature::check_signatures(context_.env, pack, options, {judged_.sources, judged_.findings}));
    std::move(signatures.begin(), signatures.end(), std::back_inserter(judged_.signatures));
    return {};
  }

  const Context& context_;
  const signature::VerifyOptions& options_;
  JudgedPack& judged_;
};

}  // namespace

base::Result<std::unique_ptr<JudgedPack>> judge_packs(
    const Context& context, const PackArguments& arguments) {
  auto options = ASSURE_TRY(context.compile_options());
  auto judged = std::make_unique<JudgedPack>();
  judged->on = options.as_of.value_or(context.env.today());
  auto handed_in = bag::HandedIn::open(context.env.files, arguments.packs);
  if (!handed_in) return tl::make_unexpected(handed_in.error());
  judged->handed_in = std::move(*handed_in);
  auto verified =
      judged->handed_in.verify(context.jobs(), judged->sources, judged->findings, arguments.purpose);
  if (!verified) return tl::make_unexpected(verified.error());
  judged->verified = std::move(*verified);
  signature::VerifyOptions judging = arguments.options;
  judging.on = judged->on;
  ASSURE_TRY(SignatureCheck(context, judging, *judged).run());
  return judged;
}

}  // namespace assure::cli
