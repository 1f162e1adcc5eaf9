// assure build
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "compile/pack.h"
#include "diag/formats/format.h"
#include "rules/rules.h"

namespace assure::cli {
namespace {

struct Arguments {
  std::string directory;
  std::string out;
  bool draft = false;
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
  bool portable = std::none_of(findings.all().begin(), findings.all().end(),
      [](const diag::Diagnostic& finding) { return finding.rule == &rules::unportable_name; });
  if (!portable) {
    context.env.err
        << "assure: no pack was built: a name that cannot be in a pack stands in no draft either\n";
    return false;
  }
  if (errors == 0 || draft) return true;
  context.env.err << fmt::format(
      "assure: no pack was built: there {} {}; mend what is wrong, or build a draft with --draft\n",
      errors == 1 ? "is" : "are", base::counted(errors, "error"));
  return false;
}

Exit build(const Context& context, const Arguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& compiled = **compilation;
  if (!may_build(context, compiled, arguments.draft)) return Exit::Findings;
  bool draft = arguments.draft || !compiled.evaluation.is_final();
  auto contents = compile::pack_contents(compiled, {draft, context.jobs(), ASSURE_VERSION});
  auto written = bundle::write_pack(context.env, arguments.out, contents, context.jobs());
  if (!written) return context.could_not_run(written.error());
  if (!context.common.quiet) {
    context.env.out << fmt::format(
        "{}{} of evidence, {} files, {} bytes\npages     {}/index.html\nbundle    {}\n",
        draft ? "DRAFT pack: " : "pack: ", base::counted(contents.files.size(), "document"), written->files,
        written->bytes, base::harmless(written->folder), base::harmless(written->zip));
  }
  context.env.out << fmt::format("identity  sha256:{}\n", written->identity);
  return compiled.findings.count(diag::Severity::Error) > 0 ? Exit::Findings : Exit::Clean;
}

}  // namespace

Run set_up_build(CLI::App& app) {
  auto arguments = std::make_shared<Arguments>();
  app.add_option("DIR", arguments->directory, directory_help);
  app.add_option("--out,-o", arguments->out, "Where the pack goes: OUT/REFERENCE/ and OUT/REFERENCE.zip")
      ->type_name("OUT")
      ->required();
  app.add_flag("--draft", arguments->draft, "Build in spite of errors; every page says DRAFT");
  return [arguments](const Context& context) { return build(context, *arguments); };
}

}  // namespace assure::cli
