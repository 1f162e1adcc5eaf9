// assure verify
#include <algorithm>
#include <iterator>

#include "bundle/parts.h"
#include "bundle/verify.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "diag/formats/format.h"
#include "sign/describe.h"
#include "sign/verify.h"

namespace assure::cli {
namespace {

struct Arguments {
  std::vector<std::string> packs;
  std::string format = "human";
  sign::Wishes wishes;
};

// Of each pack that was handed in.
base::Result<std::vector<sign::Signature>> check_signatures(const Context& context,
    const bundle::HandedIn& handed_in, const sign::Wishes& wishes, source::Sources& sources,
    diag::Diagnostics& findings) {
  std::vector<sign::Signature> all;
  for (const auto& pack : handed_in.packs()) {
    const std::string prefix = handed_in.packs().size() == 1 ? "" : pack.path + "/";
    auto signatures = sign::check_signatures(
        context.env, *pack.tree, pack.path, pack.verified, wishes, sources, findings, prefix);
    if (!signatures) return signatures;
    std::move(signatures->begin(), signatures->end(), std::back_inserter(all));
  }
  return all;
}

Exit verify(const Context& context, const Arguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  sign::Wishes wishes = arguments.wishes;
  wishes.on = options->as_of.value_or(context.env.today());
  source::Sources sources;
  diag::Diagnostics findings;
  auto handed_in = bundle::HandedIn::open(context.env.files, arguments.packs);
  if (!handed_in) return context.could_not_run(handed_in.error());
  auto verified = handed_in->verify(context.jobs(), sources, findings);
  if (!verified) return context.could_not_run(verified.error());
  auto signatures = check_signatures(context, *handed_in, wishes, sources, findings);
  if (!signatures) return context.could_not_run(signatures.error());
  bool intact = findings.count(diag::Severity::Error) == 0;
  const diag::Findings told{findings, sources, wishes.on, context.color_on_out()};
  if (arguments.format == "json") {
    context.env.out << sign::render_json(told, *verified, *signatures);
    return intact ? Exit::Clean : Exit::Findings;
  }
  bool human = arguments.format == "human";
  if (!findings.empty() || !human) context.env.out << chosen(diag::formats(), arguments.format).render(told);
  if (intact && human) context.env.out << bundle::intact_text(*verified);
  if (human && (intact || !signatures->empty())) context.env.out << sign::describe(*signatures);
  return intact ? Exit::Clean : Exit::Findings;
}

}  // namespace

Run set_up_verify(CLI::App& app) {
  auto arguments = std::make_shared<Arguments>();
  app.add_option("PACK", arguments->packs,
         "A pack: the zip, or the folder that was unzipped from it; or all parts of one")
      ->required();
  auto file = [&](const char* name, std::string& value, const char* help) {
    app.add_option(name, value, help)->type_name("FILE");
  };
  sign::TrustFiles& trust = arguments->wishes.trust;
  file("--allowed-signers", trust.allowed_signers,
      "SSH keys that you trust, and whose they are (as ssh-keygen(1) describes the file)");
  file("--ca", trust.ca, "Certificates of authorities that you trust to name signers, in PEM");
  file("--timestamp-ca", trust.timestamp_ca,
      "Certificates of authorities that you trust to tell the time, in PEM");
  app.add_flag("--require-signature", arguments->wishes.required,
      "A pack without a good signature (by somebody trusted, when you say whom) is a finding");
  add_format(app, arguments->format, diag::formats());
  return [arguments](const Context& context) { return verify(context, *arguments); };
}

}  // namespace assure::cli
