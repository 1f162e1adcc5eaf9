// assure diff
#include "report/diff.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/format.h"
#include "compile/said.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::Diff> diff_formats[] = {
    {Format::Text, "for the terminal", report::render_diff_text},
    {Format::Markdown, "for minutes and wikis", report::render_diff_markdown},
    {Format::Json, "for programs", report::render_diff_json},
};

struct DiffArguments {
  std::string before, now;
  Format format = Format::Text;
};

Exit show_diff(const Context& context, const DiffArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  auto before = compile::said_by(context.env, arguments.before, *options);
  if (!before) return context.could_not_run(before.error());
  auto now = compile::said_by(context.env, arguments.now, *options);
  if (!now) return context.could_not_run(now.error());
  const report::Diff diff = report::diff(*before, *now);
  context.env.out << render_as(arguments.format, diff_formats, diff);
  return diff.none() && diff.unread() == 0 ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_diff() {
  auto arguments = std::make_shared<DiffArguments>();
  return {
      .options =
          {
              {"OLD", "", &arguments->before, "A pack, zip or folder, or an evidence folder", required},
              {"NEW", "", &arguments->now, "Another one, later", required},
              format_option(arguments->format, diff_formats),
          },
      .takes = {Shared::AsOf, Shared::Jobs},
      .run = [arguments](const Context& context) { return show_diff(context, *arguments); },
      .footer =
          "Exit status: 0 no difference, 1 they differ, or something could not be read, 2 could not run, 3 a "
          "fault of assure itself.",
  };
}

}  // namespace assure::cli
