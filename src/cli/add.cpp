// assure add
#include "compile/add.h"

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/line_changes.h"

namespace assure::cli {
namespace {

struct AddArguments {
  std::vector<std::string> files;
  std::string directory;
  bool dry_run = false;
};

// Without links but the file itself.
base::Result<std::string> place_of_file(base::FileSystem& files, const std::string& file) {
  const std::size_t slash = file.rfind('/');
  const std::string directory = slash == std::string::npos ? "." : file.substr(0, slash + 1);
  auto folder = ASSURE_TRY(files.canonical(directory));
  std::string path = base::join_path(folder, file.substr(slash == std::string::npos ? 0 : slash + 1));
  if (!files.exists(path)) return base::fail("is not there");
  return path;
}

// Below the folder. A file is named as the user's shell sees it, or as the folder's YAML names it.
base::Result<std::string> path_in_folder(
    const Context& context, const std::string& root, const std::string& file) {
  base::FileSystem& files = context.env.files;
  const std::string folder = ASSURE_TRY(files.canonical(root));
  for (const std::string& named : {file, base::join_path(root, file)}) {
    auto path = place_of_file(files, named);
    const bool inside = path && path->starts_with(folder + "/");
    if (inside) return path->substr(folder.size() + 1);
  }
  return base::fail(fmt::format("{}: is no file of the evidence folder {}", file, root));
}

std::string add_summary(const compile::Added& added, bool dry_run) {
  if (!added.file) return "nothing to add\n";
  return fmt::format("{} in {}{}\n", base::counted(added.items.size(), "new evidence item"),
      base::harmless(added.file->path), dry_run ? ", not written" : "");
}

void show_added(const Context& context, const compile::Added& added, bool dry_run) {
  auto& out = context.env.out;
  if (added.file && dry_run) out << line_changes(added.file->path, added.file->before, added.file->after);
  for (const auto& item : added.items)
    out << fmt::format("{}: `{}`\n", base::harmless(item.path), base::harmless(item.id));
  for (const auto& one : added.left_out)
    out << fmt::format("not added: {}: {}\n", base::harmless(one.path), base::harmless(one.why));
  if (context.common.quiet) return;
  out << add_summary(added, dry_run);
  if (added.file) out << "  help: give each an owner, look through what is guessed, and run `assure check`\n";
}

Exit add_items(const Context& context, const AddArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  auto root = context.root_of(arguments.directory);
  if (!root) return context.could_not_run(root.error());
  std::vector<std::string> paths;
  for (const std::string& file : arguments.files) {
    auto path = path_in_folder(context, *root, file);
    if (!path) return context.could_not_run(path.error());
    paths.push_back(std::move(*path));
  }
  auto compilation = compile::compile(context.env, *root, *options);
  if (!compilation) return context.could_not_run(compilation.error());
  auto added = compile::add_documents(context.env, **compilation, *options, paths);
  if (!added) return context.could_not_run(added.error());
  if (!arguments.dry_run) {
    auto written = compile::write_added(**compilation, *added);
    if (!written) return context.could_not_run(written.error());
  }
  show_added(context, *added, arguments.dry_run);
  return added->left_out.empty() ? Exit::Clean : Exit::Findings;
}

}  // namespace

Verb set_up_add() {
  auto arguments = std::make_shared<AddArguments>();
  return {
      .options =
          {
              {"FILES", "", &arguments->files,
                  "Files of the documents folder; without any, all that nothing declares"},
              {"--folder", "DIR", &arguments->directory, directory_help},
              {"--dry-run", "", &arguments->dry_run, "Write nothing, and show the lines that would be added"},
          },
      .takes = {Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return add_items(context, *arguments); },
  };
}

}  // namespace assure::cli
