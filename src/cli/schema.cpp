// assure schema
#include "schema/schema.h"
#include "cli/command.h"

namespace assure::cli {
namespace {

Exit print_for(const Context& context, const std::string& directory) {
  auto root = context.root_of(directory);
  if (!root) return context.could_not_run(root.error());
  source::Sources sources;
  diag::Diagnostics found;
  auto folder = submission::load(context.env, *root, {context.jobs(), {}}, sources, found);
  if (!folder) return context.could_not_run(folder.error());
  auto names = schema::names_of(*folder);
  context.env.out << schema::folder_schema(names);
  if (names.complete) return Exit::Clean;
  if (!context.common.quiet) {
    context.env.err
        << "assure: the folder or its checklists have faults that hide some of its names; `check` "
           "shows them\n";
  }
  return Exit::Findings;
}

}  // namespace

Run set_up_schema(CLI::App& app) {
  struct Arguments {
    std::string language = "folder";
    std::string directory;
  };
  auto arguments = std::make_shared<Arguments>();
  app.add_option("LANGUAGE", arguments->language,
         "folder (the files of evidence folders; the default) or checklist (checklists and "
         "crosswalks)")
      ->check(CLI::IsMember({"folder", "checklist"}));
  app.add_option("--for", arguments->directory,
         "An evidence folder whose names are offered: its sections, criteria, values, posts, evidence")
      ->type_name("DIR");
  return [arguments](const Context& context) {
    bool checklist = arguments->language == "checklist";
    if (checklist && !arguments->directory.empty())
      return context.could_not_run({"--for: goes with the language of folders, not of checklists"});
    if (!arguments->directory.empty()) return print_for(context, arguments->directory);
    context.env.out << (checklist ? schema::checklist_schema() : schema::folder_schema({}));
    return Exit::Clean;
  };
}

}  // namespace assure::cli
