// assure fix
#include "compile/fix.h"

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/line_changes.h"
#include "diag/formats/format.h"

namespace assure::cli {
namespace {

struct FixArguments {
  std::string directory;
  bool dry_run = false;
  bool unsafe = false;
};

// On one line, as it is written.
std::string shown(std::string_view text) {
  const auto end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return base::harmless(text);
  return base::harmless(text.substr(0, end)) + " ...";
}

std::string line_of(const compile::MadeFix& fix) {
  std::string becomes = fix.after.empty() ? "deleted: the list has it already" : "`" + shown(fix.after) + "`";
  return fmt::format(
      "{}:{}: {}: `{}` -> {}\n", base::harmless(fix.path), fix.line, fix.code, shown(fix.before), becomes);
}

std::string summary_of(const compile::FixedFolder& fixed, bool dry_run) {
  if (fixed.made.empty()) return "nothing to fix\n";
  return fmt::format("{} in {}{}\n", base::counted(fixed.made.size(), "correction"),
      base::counted(fixed.files.size(), "file"), dry_run ? ", not written" : "");
}

// Whoever signed answers for what was there before.
std::string lapsed_lines(const compile::FixedFolder& fixed, bool dry_run) {
  std::string lines;
  for (const auto* signature : fixed.lapsed) {
    lines += fmt::format("{}: {}\n  help: {}\n", dry_run ? "would lapse" : "lapsed",
        base::harmless(signature->what), base::harmless(signature->help));
  }
  return lines;
}

Exit fix_folder(const Context& context, const FixArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  auto root = context.root_of(arguments.directory);
  if (!root) return context.could_not_run(root.error());
  auto fixed = compile::fix(context.env, *root, *options, arguments.unsafe);
  if (!fixed) return context.could_not_run(fixed.error());
  if (!arguments.dry_run) {
    auto written = compile::write_fixed(*fixed);
    if (!written) return context.could_not_run(written.error());
  }
  auto& out = context.env.out;
  for (const auto& fix : fixed->made) out << line_of(fix);
  for (const auto& file : fixed->files) {
    if (arguments.dry_run) out << line_changes(file.path, file.before, file.after);
  }
  out << summary_of(*fixed, arguments.dry_run) << lapsed_lines(*fixed, arguments.dry_run);
  for (const std::string& path : fixed->refused) {
    context.env.err << fmt::format(
        "assure: {}: left as it is: with its corrections it would say something else, too\n",
        base::harmless(path));
  }
  const auto& findings = fixed->left->findings;
  out << "left: " << diag::count_line(findings) << "\n";
  if (fixed->unsafe > 0) {
    out << fmt::format("{} that may be wrong: look at `assure fix --unsafe --dry-run`\n",
        base::counted(fixed->unsafe, "correction"));
  }
  context.tell_unread(*fixed->left);
  return findings.count(diag::Severity::Error) > 0 ? Exit::Findings : Exit::Clean;
}

}  // namespace

Verb set_up_fix() {
  auto arguments = std::make_shared<FixArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--dry-run", "", &arguments->dry_run, "Write nothing, and show the lines that would change"},
              {"--unsafe", "", &arguments->unsafe,
                  "Also put into quotes what ` #` cuts off from a text, which may be a comment"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return fix_folder(context, *arguments); },
  };
}

}  // namespace assure::cli
