// assure build
#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "compile/build.h"
#include "compile/one_checklist.h"
#include "diag/formats/format.h"

namespace assure::cli {
namespace {

constexpr std::uint64_t smallest_part = 64 << 10;
constexpr std::uint64_t largest_part = 1ULL << 50U;

struct BuildArguments {
  std::string directory;
  std::string templates;
  std::string framework;  // empty: all
  bool no_cache = false;
  bool plain = false;
  compile::BuildRequest request;
};

void tell_findings(const Context& context, const compile::Compilation& compilation) {
  const auto& findings = compilation.findings;
  bool told = !findings.empty() && (findings.count(diag::Severity::Error) > 0 || !context.common.quiet);
  if (!told) return;
  context.env.out << diag::render_human(
      {findings, compilation.sources, compilation.evaluation.as_of, context.color_on_out()});
}

// Who hands a pack in wants to know what others can read in it, and what they will ask for.
void tell_sensitive(const Context& context, const compile::BuildOutcome& built) {
  if (built.confidential > 0) {
    context.env.out << fmt::format(
        "warning   {} in the pack\n", base::counted(built.confidential, "confidential document"));
  }
  if (built.held_back.empty()) return;
  context.env.out << fmt::format(
      "not in it {} held back:\n", base::counted(built.held_back.size(), "document"));
  for (const std::string& item : built.held_back)
    context.env.out << fmt::format("          {}\n", base::harmless(item));
}

void tell_pack(const Context& context, const compile::BuildOutcome& built) {
  const auto& written = built.written;
  bool quiet = context.common.quiet;
  if (!quiet) {
    context.env.out << fmt::format(
        "{}{} of evidence, {} files, {} bytes\npages     {}/index.html\nbundle    {}\n",
        built.draft ? "DRAFT pack: " : "pack: ", base::counted(built.documents, "document"), written.files,
        written.bytes, base::harmless(written.folder), base::harmless(written.zip));
  }
  if (!quiet) tell_sensitive(context, built);
  for (const std::string& part : written.parts) {
    if (!quiet) context.env.out << fmt::format("part      {}\n", base::harmless(part));
  }
  context.env.out << fmt::format("identity  sha256:{}\n", written.identity);
  for (const std::string& path : written.signatures) {
    if (!quiet) context.env.out << fmt::format("signed    {}, as before\n", path);
  }
  if (written.was_signed && written.signatures.empty()) {
    context.env.err
        << "assure: the pack before was signed; this is another one, and needs to be signed again\n";
  }
  for (const auto& edition : built.editions) {
    if (!quiet) context.env.out << fmt::format("{:<10}{}\n", edition.kind, base::harmless(edition.path));
  }
}

Exit build(const Context& context, const BuildArguments& arguments) {
  auto compilation = context.compile(arguments.directory, [&](compile::Options& options) {
    options.templates = arguments.templates;
    options.plain = arguments.plain;
    options.remembers = false;
  });
  if (!compilation) return context.could_not_run(compilation.error());
  std::unique_ptr<compile::Compilation> part;
  if (!arguments.framework.empty()) {
    auto asked = compile::one_checklist(**compilation, arguments.framework);
    if (!asked) return context.could_not_run(asked.error());
    part = std::move(*asked);
  }
  auto& compiled = part ? *part : **compilation;
  tell_findings(context, compiled);
  if (compiled.folder.submission.head.reference) context.tell_unread(compiled);
  auto request = arguments.request;
  request.use_cache = !arguments.no_cache;
  request.jobs = context.jobs();
  request.version = ASSURE_VERSION;
  request.watch = [&](const pack::Progress& progress) {
    return std::make_shared<ProgressLine>(context, progress);
  };
  auto built = compile::build(context.env, compiled, request);
  if (!built) return context.could_not_run(built.error());
  if (!built->refusal.empty()) {
    context.env.err << fmt::format("assure: no pack was built: {}\n", built->refusal);
    return Exit::Findings;
  }
  tell_pack(context, *built);
  if (built->failure) return context.could_not_run(*built->failure);
  for (const auto& over : built->too_large)
    context.env.err << fmt::format("assure: {}\n  = help: {}\n", over.message, over.help);
  bool clean = built->too_large.empty() && compiled.findings.count(diag::Severity::Error) == 0;
  return clean ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_build() {
  auto arguments = std::make_shared<BuildArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--out,-o", "OUT", &arguments->request.out,
                  "Where the pack goes: OUT/REFERENCE/ and OUT/REFERENCE.zip", required},
              {"--framework", "ID", &arguments->framework,
                  "A pack of this checklist alone: what it asks for, named by its own reference"},
              {"--templates", "DIR", &arguments->templates, templates_help},
              {"--draft", "", &arguments->request.draft, "Build in spite of errors; every page says DRAFT"},
              {"--single-file", "", &arguments->request.single_file,
                  "Write OUT/REFERENCE.html too: all pages in one file, to hand over"},
              {"--pdf", "", &arguments->request.pdf,
                  "Write OUT/REFERENCE.pdf too, printed by an installed Chromium, with outline and page "
                  "numbers"},
              {"--split", "SIZE", Size{&arguments->request.split, smallest_part, largest_part},
                  "Write OUT/REFERENCE-parts/ too: numbered zips of at most this size (35MB, 20MiB), each a "
                  "pack by itself"},
              {"--plain", "", &arguments->plain,
                  "Make pages without scripts, for places that take no `.js` files: no search, no filters"},
              {"--no-cache", "", &arguments->no_cache,
                  "Read every file again, whatever the build before remembers of it"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return build(context, *arguments); },
  };
}

}  // namespace assure::cli
