// assure frameworks
#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/checking.h"
#include "cli/checklists.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/frameworks_import.h"
#include "framework/describe.h"
#include "framework/shipped.h"

namespace assure::cli {
namespace {

using framework::Framework;

Exit list_shipped(const Context& context) {
  for (const std::string& id : framework::shipped_ids()) {
    Framework framework = load_shipped(*framework::shipped_file(id));
    std::size_t criteria = 0;
    for (const auto& element : framework.elements) criteria += element.criteria.size();
    context.env.out << fmt::format("{:<28} {} ({}): {}, {} criteria, {} of evidence\n", id, *framework.title,
        framework.edition ? *framework.edition : "no edition",
        base::counted(framework.elements.size(), "element"), criteria,
        base::counted(framework.evidence.size(), "kind"));
  }
  return Exit::Clean;
}

base::Result<const framework::ShippedFile*> find_shipped(const std::string& name) {
  if (const auto* file = framework::shipped_file(name)) return file;
  std::string hint = base::did_you_mean(name, framework::shipped_ids());
  return base::fail(fmt::format("no checklist `{}` is shipped{}{}", name, hint.empty() ? "" : ": ", hint));
}

Exit show(const Context& context, const std::string& name) {
  auto file = find_shipped(name);
  if (!file) return context.could_not_run(file.error());
  context.env.out << framework::describe(load_shipped(**file));
  return Exit::Clean;
}

Exit export_shipped(const Context& context, const std::string& name, const std::string& out) {
  auto file = find_shipped(name);
  if (!file) return context.could_not_run(file.error());
  if (out.empty()) {
    context.env.out << (*file)->text;
    return Exit::Clean;
  }
  if (auto status = write_new(context.env.files, out, (*file)->text); !status)
    return context.could_not_run(status.error());
  if (!context.common.quiet) context.env.out << fmt::format("{}\n", base::harmless(out));
  return Exit::Clean;
}

Exit check(const Context& context, const std::vector<std::string>& paths, Format format) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  auto as_of = compile::day_of_judgement(context.env, options->as_of, {});
  if (!as_of) return context.could_not_run(as_of.error());
  Checking checking;
  for (const std::string& path : paths) {
    auto text = context.env.files.read(path, UINT32_MAX, base::Links::Follow);
    if (!text) return context.could_not_run(text.error());
    checking.add(path, std::move(*text));
  }
  checking.check_crosswalks();
  const diag::Findings told = {checking.found, checking.sources, *as_of, context.color_on_out()};
  context.env.out << render_as(format, finding_formats, told);
  return checking.found.empty() ? Exit::Clean : Exit::Findings;
}

Verb set_up_list() {
  return {.run = list_shipped};
}

Verb set_up_show() {
  auto name = std::make_shared<std::string>();
  return {
      .options = {{"NAME", "", name.get(), "Its id, as in wcc-2008", required}},
      .run = [name](const Context& context) { return show(context, *name); },
  };
}

Verb set_up_export() {
  struct Arguments {
    std::string name;
    std::string out;
  };
  auto arguments = std::make_shared<Arguments>();
  return {
      .options =
          {
              {"NAME", "", &arguments->name, "Its id, as in wcc-2008", required},
              {"--out,-o", "FILE", &arguments->out, "A new file for it; else it is printed"},
          },
      .takes = {Shared::Quiet},
      .run = [arguments](
                 const Context& context) { return export_shipped(context, arguments->name, arguments->out); },
  };
}

Verb set_up_check_checklists() {
  struct Arguments {
    std::vector<std::string> files;
    Format format = Format::Human;
  };
  auto arguments = std::make_shared<Arguments>();
  return {
      .options =
          {
              {"FILE", "", &arguments->files, "Files whose first key is framework or crosswalk", required},
              format_option(arguments->format, finding_formats),
          },
      .takes = {Shared::AsOf, Shared::Color},
      .run = [arguments](
                 const Context& context) { return check(context, arguments->files, arguments->format); },
  };
}

constexpr Command below[] = {
    {"list", "The checklists that are shipped", set_up_list},
    {"show", "What a checklist asks for", set_up_show},
    {"export", "The file of a shipped checklist, as it is", set_up_export},
    {"check", "Report every fault in checklists and crosswalks", set_up_check_checklists},
    {"import", "A checklist from what an authority publishes: OSCAL, CISO Assistant, CAF, workbooks",
        set_up_import_checklist},
};

}  // namespace

Verb set_up_frameworks() {
  return {.run = list_shipped, .commands = below};
}

}  // namespace assure::cli
