// AS501 missing-file
#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/utf8.h"
#include "rules/meant_files.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule missing_file = {
    .code = "AS501",
    .name = "missing-file",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a declared file is not in the documents folder",
    .explanation =
        R"(An evidence item or a survey names a file, and there is no such file in the documents folder. In the pack, the
link to it would lead nowhere.

Usually the name is misspelt, the file was renamed, or nobody has copied it here yet. `Report.pdf` and
`report.pdf` are two names, although some computers hide the difference; the same goes for two ways in which
accents are encoded. A folder is not a file: name each file in it. Correct the name, or put the file into the
documents folder. No waiver accepts this finding.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/anual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
)",
};

namespace {

bool is_folder(const evaluate::Evaluation& evaluation, const std::string& path) {
  const auto& documents = evaluation.folder->documents;
  auto below = std::lower_bound(documents.begin(), documents.end(), path + "/",
      [](const submission::FoundFile& file, const std::string& prefix) { return file.path < prefix; });
  return below != documents.end() && below->path.starts_with(path + "/");
}

std::string help_for(const std::string& path, const Meant& meant) {
  if (!meant.same_name) return base::question(path, meant.path);
  if (base::nfc(path) == base::nfc(meant.path)) {
    return fmt::format(
        "`{}` is there, with its accents encoded in another way; copy the name from there", meant.path);
  }
  return fmt::format("did you mean `{}`? Letter case counts", meant.path);
}

}  // namespace

void check_missing_file(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!evaluation.files.documents_known()) return;
  const auto& declared = evaluation.files.declared();
  auto meant = meant_files(evaluation);
  for (const auto& file : declared) {
    if (file.found() || file.first || !file.file->outside.empty()) continue;
    const std::string& path = **file.path;
    if (is_folder(evaluation, path)) {
      out.report(missing_file, file.path->span, "`{}` is a folder, not a file", path)
          .help("name the files in it, each by its path");
      continue;
    }
    auto report = out.report(missing_file, file.path->span, "there is no file `{}`", path);
    if (auto other = meant.find(path); other != meant.end()) report.help(help_for(path, other->second));
  }
}

}  // namespace assure::rules
