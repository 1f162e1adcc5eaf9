#include "cli/cli.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "cli/parser.h"
#include "cli/program.h"

namespace assure::cli {
namespace {

constexpr Command commands[] = {
    {"init", "Write a new evidence folder with everything that checklists ask for, ready to fill",
        set_up_init},
    {"import", "Make an evidence folder of a tracker in a spreadsheet and the files beside it",
        set_up_import},
    {"add", "Write evidence items for documents that nothing declares, ready to look through", set_up_add},
    {"check", "Report every finding in an evidence folder", set_up_check},
    {"fix", "Correct misspelt keys, dates, titles for ids and repeats in the YAML files", set_up_fix},
    {"gaps", "List what is missing, and who owes it by when", set_up_gaps},
    {"crosswalk", "Show what serves several checklists at once, and what each asks for alone",
        set_up_crosswalk},
    {"status", "Tell how it stands: timetable, actions, days left, readiness", set_up_status},
    {"register", "List the documents: kind, owner, dates, approval, and what cites them", set_up_register},
    {"diff", "Compare two packs, or a pack and a folder: answers, evidence, gaps", set_up_diff},
    {"export", "Fill the authority's workbook with the answers of an evidence folder", set_up_export},
    {"build", "Compile the submission pack: pages, evidence, and a zip that anyone can verify", set_up_build},
    {"serve", "Show the pack in a browser on this computer, rebuilt as files change",
        ASSURE_HAS_SERVE ? set_up_serve : nullptr},
    {"inspect", "Say of loose documents what they are, what is hidden in them, and what must not leave",
        set_up_inspect},
    {"verify", "Check that a pack is whole: nothing missing, added or changed; and who signed it",
        set_up_verify},
    {"unpack", "Verify a pack, and unpack it when it is whole", set_up_unpack},
    {"sign", "Put a signature into a pack, or a timestamp", ASSURE_HAS_SIGN ? set_up_sign : nullptr},
    {"sign-off", "Record a signature, bound to a digest of what it covers", set_up_sign_off},
    {"frameworks", "List, show, export and check checklists", set_up_frameworks},
    {"schema", "Print a JSON Schema of the YAML files, for editors and CI", set_up_schema},
    {"explain", "Say what a code means and how to fix it", set_up_explain},
    {"completion", "Print the script with which a shell completes commands", set_up_completion},
    {"man", "Print the manual page", set_up_man},
};

constexpr std::string_view footer =
    "Exit status: 0 nothing to report, 1 findings, 2 could not run, 3 a fault of assure itself.";

constexpr Program program = {"assure", ASSURE_VERSION,
    "Compiler for assurance evidence: checks a folder of YAML and documents against a checklist, "
    "and builds the submission pack.",
    footer, commands};

}  // namespace

const Program& this_program() {
  return program;
}

std::vector<Option> shared_options(Common& common) {
  return {
      {"--as-of", "DATE", &common.as_of, "Judge everything as on this day (2008-11-28)"},
      {"--color", "WHEN", one_of(common.color), "Colour the output: auto, always or never"},
      {"--quiet,-q", "", &common.quiet, "Print no more than findings and results"},
      {"--jobs,-j", "N", Number{&common.jobs, 1, 256}, "Work on this many files at once"},
  };
}

std::size_t Context::jobs() const {
  return common.jobs ? static_cast<std::size_t>(*common.jobs) : std::max<std::size_t>(1, env.cores);
}

bool Context::color_on_out() const {
  if (common.color != Color::Auto) return common.color == Color::Always;
  // https://no-color.org: set and not empty means no.
  auto no_color = env.variable("NO_COLOR");
  return env.out_is_terminal && (!no_color || no_color->empty());
}

Exit Context::could_not_run(const base::Failure& failure) const {
  env.err << "assure: " << base::harmless(failure.message) << '\n';
  return Exit::CouldNotRun;
}

void Context::tell_unread(const compile::Compilation& compilation) const {
  if (!compilation.folder.truncated || common.quiet) return;
  env.err << "assure: part of the folder could not be read; gaps are reported once that is fixed\n";
}

base::Result<compile::Options> Context::compile_options() const {
  compile::Options options;
  options.jobs = jobs();
  options.remembers = true;
  if (auto inspector = env.variable("ASSURE_INSPECT")) options.inspector = *inspector;
  if (common.as_of.empty()) return options;
  options.as_of = base::Date::parse(common.as_of);
  if (!options.as_of)
    return base::fail(fmt::format("--as-of: `{}` is no day such as 2008-11-28", common.as_of));
  return options;
}

base::Result<std::string> Context::root_of(const std::string& directory) const {
  if (directory.empty()) return submission::find_root(env.files, ".");
  if (env.files.exists(base::join_path(directory, "assure.yaml"))) return directory;
  ASSURE_TRY(env.files.list(directory));
  if (auto why = submission::misnamed_manifest(env.files, directory)) return tl::make_unexpected(*why);
  return base::fail(fmt::format("{}: no assure.yaml in it: not an evidence folder", directory));
}

base::Result<std::unique_ptr<compile::Compilation>> Context::compile(
    const std::string& directory, const std::function<void(compile::Options&)>& adjust) const {
  auto options = ASSURE_TRY(compile_options());
  if (adjust) adjust(options);
  auto root = ASSURE_TRY(root_of(directory));
  return compile::compile(env, root, options);
}

int run(base::Env& env, std::span<const std::string> arguments) {
  Common common;
  auto parsed = parse(env, program, shared_options(common), arguments);
  Exit status = parsed.ended;
  Context context{env, common};
  if (parsed.run) status = parsed.run(context);
  env.out.flush();
  // What nobody could read was not said.
  if (!env.out) status = context.could_not_run({"standard output: cannot be written"});
  return static_cast<int>(status);
}

}  // namespace assure::cli
