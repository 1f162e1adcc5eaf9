// assure build
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "compile/delivery.h"
#include "compile/editions.h"
#include "compile/output_place.h"
#include "compile/pack.h"
#include "diag/formats/format.h"
#include "signature/material.h"

namespace assure::cli {
namespace {

constexpr std::uint64_t smallest_part = 64 << 10;
constexpr std::uint64_t largest_part = 1ULL << 50U;

struct BuildArguments {
  std::string directory;
  std::string out;
  std::string templates;
  bool draft = false;
  bool single_file = false;
  bool pdf = false;
  bool no_cache = false;
  std::uint64_t split = 0;
};

// Whether there may be a pack; says why not.
bool may_build(const Context& context, const compile::Compilation& compilation, bool draft) {
  const auto& findings = compilation.findings;
  std::size_t errors = findings.count(diag::Severity::Error);
  bool named = static_cast<bool>(compilation.folder.submission.head.reference);
  if (!findings.empty() && (errors > 0 || !context.common.quiet)) {
    context.env.out << diag::render_human(
        {findings, compilation.sources, compilation.evaluation.as_of, context.color_on_out()});
  }
  if (!named) {
    context.env.err << "assure: no pack was built: the submission has no `reference` to name it\n";
    return false;
  }
  context.tell_unread(compilation);
  if (!compilation.templates) {
    context.env.err << "assure: no pack was built: a template with a fault makes no draft either\n";
    return false;
  }
  bool portable = std::none_of(findings.all().begin(), findings.all().end(),
      [](const diag::Diagnostic& finding) { return finding.rule->bars_draft; });
  if (!portable) {
    context.env.err
        << "assure: no pack was built: a name that cannot be in a pack stands in no draft either\n";
    return false;
  }
  if (errors == 0 || draft) return true;
  context.env.err << fmt::format(
      "assure: no pack was built: there {} {}; fix what is wrong, or build a draft with --draft\n",
      errors == 1 ? "is" : "are", base::counted(errors, "error"));
  return false;
}

// What was asked for besides the pack, from the same pages.
base::Status write_editions(const Context& context, const BuildArguments& arguments,
    const compile::Compilation& compiled, const compile::Pack& pack, const pack::Written& written) {
  if (!arguments.single_file && !arguments.pdf) return {};
  const std::string& reference = pack.contents.reference;
  std::string html = pack.pages->render_single_file(written.digests);
  auto tell = [&](std::string_view what, const base::Result<std::string>& made) -> base::Status {
    if (!made) return tl::make_unexpected(made.error());
    if (!context.common.quiet) context.env.out << fmt::format("{:<10}{}\n", what, base::harmless(*made));
    return {};
  };
  if (arguments.single_file) {
    auto made = compile::write_html_edition(context.env, arguments.out, reference, html);
    if (auto status = tell("one file", made); !status) return status;
  }
  if (!arguments.pdf) return {};
  return tell("pdf",
      compile::write_pdf_edition(context.env, arguments.out, reference, html, compiled.evaluation.as_of));
}

base::Result<pack::Written> write_pack(
    const Context& context, const BuildArguments& arguments, const pack::Contents& contents) {
  pack::Progress progress;
  auto signatures_before = [&]() -> pack::PackSignatures {
    auto before = signature::material_before(context.env, arguments.out, contents.reference);
    return {before.identity, std::move(before.signatures)};
  };
  pack::WriteOptions options{
      context.jobs(), !arguments.no_cache, &progress, arguments.split, signatures_before};
  ProgressLine line(context, progress);
  return pack::write_pack(context.env, arguments.out, contents, options);
}

// Whether each place of delivery takes the pack, as one zip or in parts; says which do not.
bool fits_delivery(const Context& context, const compile::Compilation& compiled,
    const BuildArguments& arguments, const pack::Written& written) {
  bool fits = true;
  for (const auto& over : compile::over_delivery(compiled.evaluation, written.zip_bytes)) {
    if (arguments.split > 0 && arguments.split <= over.limit) continue;
    context.env.err << fmt::format("assure: {}\n  = help: {}\n", over.message, over.help);
    fits = false;
  }
  return fits;
}

void tell_signatures(const Context& context, const pack::Written& written) {
  for (const std::string& path : written.signatures) {
    if (!context.common.quiet) context.env.out << fmt::format("signed    {}, as before\n", path);
  }
  if (written.was_signed && written.signatures.empty()) {
    context.env.err
        << "assure: the pack before was signed; this is another one, and needs to be signed again\n";
  }
}

// Whether nothing but what a build before made would be replaced. The pack itself is looked at when it is
// written.
base::Status may_write(
    const Context& context, const BuildArguments& arguments, const compile::Compilation& compiled) {
  const std::string& reference = compiled.folder.submission.head.reference->text;
  auto status = compile::check_output_place(context.env, compiled.folder, arguments.out, reference);
  if (status && arguments.single_file)
    status = compile::check_edition(context.env, arguments.out, reference, ".html");
  if (status && arguments.pdf) status = compile::check_edition(context.env, arguments.out, reference, ".pdf");
  return status;
}

Exit build(const Context& context, const BuildArguments& arguments) {
  auto compilation = context.compile(arguments.directory, arguments.templates);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& compiled = **compilation;
  if (!may_build(context, compiled, arguments.draft)) return Exit::Findings;
  if (auto status = may_write(context, arguments, compiled); !status)
    return context.could_not_run(status.error());
  bool draft = arguments.draft || !compiled.evaluation.is_final();
  auto pack = compile::make_pack(compiled, {draft, context.jobs(), ASSURE_VERSION});
  auto written = write_pack(context, arguments, pack.contents);
  if (!written) return context.could_not_run(written.error());
  if (!context.common.quiet) {
    context.env.out << fmt::format(
        "{}{} of evidence, {} files, {} bytes\npages     {}/index.html\nbundle    {}\n",
        draft ? "DRAFT pack: " : "pack: ", base::counted(pack.contents.files.size(), "document"),
        written->files, written->bytes, base::harmless(written->folder), base::harmless(written->zip));
  }
  for (const std::string& part : written->parts) {
    if (!context.common.quiet) context.env.out << fmt::format("part      {}\n", base::harmless(part));
  }
  context.env.out << fmt::format("identity  sha256:{}\n", written->identity);
  tell_signatures(context, *written);
  if (auto status = write_editions(context, arguments, compiled, pack, *written); !status)
    return context.could_not_run(status.error());
  bool fits = fits_delivery(context, compiled, arguments, *written);
  return fits && compiled.findings.count(diag::Severity::Error) == 0 ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_build() {
  auto arguments = std::make_shared<BuildArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--out,-o", "OUT", &arguments->out,
                  "Where the pack goes: OUT/REFERENCE/ and OUT/REFERENCE.zip", required},
              {"--templates", "DIR", &arguments->templates, templates_help},
              {"--draft", "", &arguments->draft, "Build in spite of errors; every page says DRAFT"},
              {"--single-file", "", &arguments->single_file,
                  "Write OUT/REFERENCE.html too: all pages in one file, to hand over"},
              {"--pdf", "", &arguments->pdf,
                  "Write OUT/REFERENCE.pdf too, printed by an installed Chromium, with outline and page "
                  "numbers"},
              {"--split", "SIZE", Size{&arguments->split, smallest_part, largest_part},
                  "Write OUT/REFERENCE-parts/ too: numbered zips of at most this size (35MB, 20MiB), each a "
                  "pack by itself"},
              {"--no-cache", "", &arguments->no_cache,
                  "Read every file again, whatever the build before remembers of it"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return build(context, *arguments); },
  };
}

}  // namespace assure::cli
