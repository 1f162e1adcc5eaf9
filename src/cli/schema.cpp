// assure schema
#include "schema/schema.h"
#include "cli/command.h"

namespace assure::cli {
namespace {

enum class Language : std::uint8_t { Folder, Checklist };

struct SchemaArguments {
  Language language = Language::Folder;
  std::string directory;
};

Exit print_for(const Context& context, const std::string& directory) {
  auto root = context.root_of(directory);
  if (!root) return context.could_not_run(root.error());
  source::Sources sources;
  diag::Diagnostics found;
  auto folder = submission::load(context.env, *root, {context.jobs(), {}}, sources, found);
  if (!folder) return context.could_not_run(folder.error());
  auto names = submission::names_of(*folder);
  context.env.out << schema::folder_schema(names);
  if (names.complete) return Exit::Clean;
  if (!context.common.quiet) {
    context.env.err
        << "assure: the folder or its checklists have faults that hide some of its names; `check` "
           "shows them\n";
  }
  return Exit::Findings;
}

Exit print(const Context& context, const SchemaArguments& arguments) {
  bool checklist = arguments.language == Language::Checklist;
  if (checklist && !arguments.directory.empty())
    return context.could_not_run({"--for: goes with the language of folders, not of checklists"});
  if (!arguments.directory.empty()) return print_for(context, arguments.directory);
  context.env.out << (checklist ? schema::checklist_schema() : schema::folder_schema({}));
  return Exit::Clean;
}

}  // namespace

Verb set_up_schema() {
  auto arguments = std::make_shared<SchemaArguments>();
  auto choose = [arguments](std::size_t number) { arguments->language = static_cast<Language>(number); };
  return {
      .options =
          {
              {"LANGUAGE", "", OneOf{{"folder", "checklist"}, choose},
                  "folder (the files of evidence folders; the default) or checklist (checklists and "
                  "crosswalks)"},
              {"--for", "DIR", &arguments->directory,
                  "An evidence folder whose names are offered: its sections, criteria, values, posts, "
                  "evidence"},
          },
      .run = [arguments](const Context& context) { return print(context, *arguments); },
  };
}

}  // namespace assure::cli
