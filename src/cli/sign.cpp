// assure sign
#include "sign/sign.h"

#include <fmt/format.h>

#include "bag/verify.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "diag/formats/format.h"
#include "pack/attach.h"

namespace assure::cli {
namespace {

struct SignArguments {
  std::string pack;
  std::string query;
  sign::SignRequest request;
};

void note(const Context& context, const std::string& text) {
  if (!context.common.quiet) context.env.err << "assure: " << base::harmless(text) << "\n";
}

// None when the pack is not intact; the findings are then shown.
base::Result<std::optional<bag::Verification>> intact(const Context& context, const std::string& pack) {
  source::Sources sources;
  diag::Diagnostics findings;
  auto verified = ASSURE_TRY(bag::verify(context.env, pack, context.jobs(), sources, findings));
  if (findings.count(diag::Severity::Error) == 0) return verified;
  context.env.out << diag::render_human({findings, sources, context.env.today(), context.color_on_out()});
  return std::nullopt;
}

// The zip of a folder, the folder of a zip; as the user would write it. Empty for a zip of another name.
base::Result<std::string> other_form(base::Env& env, const std::string& pack) {
  auto real = env.files.canonical(pack);
  if (!real) return real;
  auto info = ASSURE_TRY(env.files.info(*real));
  std::string path = pack.substr(0, pack.find_last_not_of('/') + 1);
  bool says_so = path.substr(path.rfind('/') + 1) == real->substr(real->rfind('/') + 1);
  if (!says_so) path = *real;
  if (info.kind == base::EntryKind::Directory) return path + ".zip";
  return path.ends_with(".zip") ? path.substr(0, path.size() - 4) : std::string();
}

// The pack, and its other form when it stands beside it: then both stay the same files.
base::Result<std::vector<std::string>> both_forms(
    const Context& context, const std::string& pack, const std::string& identity) {
  std::vector<std::string> forms = {pack};
  auto other = ASSURE_TRY(other_form(context.env, pack));
  if (other.empty() || !context.env.files.exists(other)) return forms;
  source::Sources sources;
  diag::Diagnostics findings;
  auto verified = bag::verify(context.env, other, context.jobs(), sources, findings);
  bool same = verified && findings.count(diag::Severity::Error) == 0 && verified->identity == identity;
  if (same) forms.push_back(other);
  if (!same) note(context, other + ": is beside it, is not the same pack, and was left alone");
  return forms;
}

// Parts that were cut before do not have the new signature.
void note_parts(const Context& context, const std::string& pack) {
  std::string parts = pack.substr(0, pack.find_last_not_of('/') + 1);
  if (parts.ends_with(".zip")) parts.resize(parts.size() - 4);
  parts += "-parts";
  if (context.env.files.exists(parts)) {
    note(context, parts + ": were cut before; `assure build --split` cuts them again, with the signatures");
  }
}

base::Result<sign::Made> make(
    const Context& context, const SignArguments& arguments, const std::string& identity) {
  auto tree = ASSURE_TRY(bag::open_pack(context.env.files, arguments.pack));
  auto material = ASSURE_TRY(signature::read_material(*tree));
  if (material.identity != identity) return base::fail(arguments.pack + ": changed while it was read");
  return sign::make_signatures(context.env, material, arguments.request);
}

void tell(const Context& context, const sign::Made& made, const std::vector<std::string>& packs) {
  if (context.common.quiet) return;
  auto line = [&](std::string_view label, const std::string& words) {
    context.env.out << fmt::format("{:<9} {}\n", label, base::harmless(words));
  };
  for (const auto& file : made.files) line(file.bytes ? "added" : "removed", file.path);
  for (const auto& pack : packs) line("in", pack);
}

Exit sign_pack(const Context& context, const SignArguments& given) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  SignArguments arguments = given;
  arguments.request.day = options->as_of.value_or(context.env.today());
  arguments.request.wants_query = !arguments.query.empty();
  if (arguments.request.key.empty() && arguments.request.timestamp.empty() && arguments.query.empty())
    return context.could_not_run({"nothing to do: --key, --timestamp or --timestamp-request is needed"});
  if (!context.common.as_of.empty() && arguments.request.certificate.empty()) {
    return context.could_not_run(
        {"--as-of: does nothing without --certificate: a signature with an SSH key names no day"});
  }
  if (!arguments.query.empty() && context.env.files.exists(arguments.query))
    return context.could_not_run({arguments.query + ": is there, and nothing is overwritten"});
  auto outcome = intact(context, arguments.pack);
  if (!outcome) return context.could_not_run(outcome.error());
  if (!*outcome) {
    context.env.err << "assure: not signed: the pack is not intact\n";
    return Exit::Findings;
  }
  const std::string& identity = (*outcome)->identity;
  auto made = make(context, arguments, identity);
  if (!made) return context.could_not_run(made.error());
  if (!made->files.empty()) {
    auto packs = both_forms(context, arguments.pack, identity);
    if (!packs) return context.could_not_run(packs.error());
    for (const std::string& pack : *packs) {
      auto status = pack::attach(context.env.files, pack, identity, made->files);
      if (!status) return context.could_not_run(status.error());
    }
    tell(context, *made, *packs);
    note_parts(context, arguments.pack);
  }
  if (!arguments.query.empty()) {
    auto status = context.env.files.write_new(arguments.query, made->query, true);
    if (!status) return context.could_not_run(status.error());
    if (!context.common.quiet) {
      context.env.out << fmt::format(
          "query     {}, about {}\n", base::harmless(arguments.query), made->query_of);
    }
  }
  if (!context.common.quiet) context.env.out << fmt::format("identity  sha256:{}\n", identity);
  return Exit::Clean;
}

}  // namespace

Verb set_up_sign() {
  auto arguments = std::make_shared<SignArguments>();
  sign::SignRequest& request = arguments->request;
  return {
      .options =
          {
              {"PACK", "", &arguments->pack,
                  "A pack that is intact: the zip or the folder; both are signed where they are side by "
                  "side",
                  required},
              {"--key", "FILE", &request.key,
                  "Your SSH key (or the .pub of one that an agent holds); with --certificate, a private key "
                  "in PEM"},
              {"--certificate", "FILE", &request.certificate,
                  "Sign with this X.509 certificate, in PEM (CMS)", optional, "--key"},
              {"--chain", "FILE", &request.chain, "The certificates between yours and its authority, in PEM",
                  optional, "--certificate"},
              {"--timestamp", "FILE", &request.timestamp,
                  "Put what a timestamp authority answered into the pack"},
              {"--timestamp-request", "FILE", &arguments->query,
                  "Write what to send to a timestamp authority (RFC 3161) into a new file; nothing is sent"},
              {"--timestamp-of", "WHAT", &request.query_of,
                  "What the authority is asked about: `pack`, `signature` (the new or only one), or the name "
                  "of one",
                  optional, "--timestamp-request"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return sign_pack(context, *arguments); },
  };
}

}  // namespace assure::cli
