#include "compile/templates.h"

#include "base/text.h"
#include "templates/check.h"
#include "templates/rules.h"

namespace assure::compile {
namespace {

constexpr std::uint64_t largest_template = 1'000'000;  // bytes

bool is_passed_over(const base::Entry& entry) {
  return entry.name.starts_with('.') ||
         (entry.kind == base::EntryKind::File && base::lower_ascii(entry.name).starts_with("readme"));
}

// Reports what is no file that can be read.
base::Result<bool> is_readable(base::Env& env, const std::string& path, const base::Entry& entry,
    source::Sources& sources, diag::Diagnostics& out) {
  namespace rules = templates::rules;
  auto whole = [&] { return source::Span{sources.add(path, {}), 0, 0}; };
  switch (entry.kind) {
    case base::EntryKind::Directory:
      out.report(rules::unknown_template, whole(), "`{}` is a folder", entry.name)
          .help("put its files beside the others: templates are found by name alone");
      return false;
    case base::EntryKind::Symlink:
      out.report(rules::unreadable_template, whole(), "`{}` is a symbolic link", entry.name)
          .help("put a copy of the file in its place");
      return false;
    case base::EntryKind::Other:
      out.report(rules::unreadable_template, whole(), "`{}` is not a file", entry.name)
          .help("take it out of the folder");
      return false;
    case base::EntryKind::File:
      break;
  }
  auto info = ASSURE_TRY(env.files.info(path));
  if (info.size <= largest_template) return true;
  out.report(rules::unreadable_template, whole(), "`{}` has {} bytes, and {} are read at most", entry.name,
         info.size, largest_template)
      .help("take out of it what is not needed");
  return false;
}

}  // namespace

base::Result<std::optional<templates::TemplateSet>> read_templates(
    base::Env& env, const std::string& directory, source::Sources& sources, diag::Diagnostics& out) {
  templates::TemplateSet set;
  if (directory.empty()) return set;
  auto entries = ASSURE_TRY(env.files.list(directory));
  std::size_t before = out.all().size();
  for (const base::Entry& entry : entries) {
    if (is_passed_over(entry)) continue;
    std::string path = base::join_path(directory, entry.name);
    auto readable = ASSURE_TRY(is_readable(env, path, entry, sources, out));
    if (!readable) continue;
    auto text = ASSURE_TRY(env.files.read(path, largest_template, base::Links::Refuse));
    std::uint32_t file = sources.add(path, std::move(text));
    std::size_t faults = out.all().size();
    templates::OwnTemplate own{entry.name, file, sources.file(file).text()};
    templates::check_template(own, templates::template_files(), out);
    if (out.all().size() == faults) set.replace(entry.name, sources.file(file).text());
  }
  if (out.all().size() > before) return std::nullopt;
  return set;
}

}  // namespace assure::compile
