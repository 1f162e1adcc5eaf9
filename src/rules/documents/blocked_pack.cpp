// AS539 blocked-pack
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule blocked_pack = {
    .code = "AS539",
    .name = "blocked-pack",
    .severity = diag::Severity::Warning,
    .summary = "the place where the pack is handed in refuses files that every pack has",
    .explanation =
        R"(The checklist names types of files that the receiving mail system or portal refuses, and the pack itself has such
files, whatever its documents are: its pages, their style and scripts, `pack.json`, the manifests and the YAML that it
was compiled from. Such a pack may be turned away as a whole, most often without a word.

Scripts can be left out: `build --plain` makes the same pages without search and filters. The other files cannot. Ask the
authority how it takes packs, and hand in the one file of `build --single-file`, or the PDF of `build --pdf`, where that
is enough.)",
    .bad = R"(-- in checklist.yaml --
delivery: {blocked: [js, exe]}
)",
    .good = R"(-- in checklist.yaml --
delivery: {blocked: [docm, exe]}
)",
};

namespace {

// How names of a pack's own files end.
std::set<std::string> own_types(const evaluate::Evaluation& evaluation) {
  std::set<std::string> types = {"html", "css", "json", "txt"};
  if (!evaluation.plain) types.insert("js");
  for (const std::string& path : evaluation.folder->source_paths)
    types.insert(base::lower_ascii(path.substr(path.rfind('.') + 1)));
  return types;
}

}  // namespace

void check_blocked_pack(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto types = own_types(evaluation);
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& end : framework.framework->delivery.blocked) {
      const std::string type = end ? base::lower_ascii(end->text) : std::string();
      if (!types.contains(type)) continue;
      const std::string& id = framework.framework->id->text;
      out.report(blocked_pack, evaluation.place_of(id),
             "`{}` takes no `.{}` files, and every pack has some{}", id, type,
             framework::mark_of(framework.framework->delivery))
          .help(type == "js" ? "build with `--plain`"
                             : "ask the authority how it takes packs; `build --single-file` and `--pdf` make "
                               "one file to hand in")
          .related(end.span, "the checklist refuses it here");
    }
  }
}

}  // namespace assure::rules
