// AS546 macro-file
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule macro_file = {
    .code = "AS546",
    .name = "macro-file",
    .severity = diag::Severity::Warning,
    .summary = "a declared file is of a type that may hold macros",
    .explanation =
        R"(Files named `.docm`, `.xlsm`, `.pptm` and the like may hold programs that run when somebody opens them. Mail servers and
portals refuse them, readers are warned when they open them, and what such a document shows may depend on what its
program did.

Save it without macros (`.docx`, `.xlsx`, `.pptx`) or as PDF, and declare that file.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.xltm
    owner: ceo
    dated: 2008-06-30
    status: draft
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.xltm --
PK
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

constexpr std::string_view macro_endings[] = {
    "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm"};

// Then that is said of it.
bool is_refused(const evaluate::Evaluation& evaluation, std::string_view ending) {
  return std::any_of(evaluation.frameworks.begin(), evaluation.frameworks.end(), [&](const auto& result) {
    const auto& blocked = result.framework->delivery.blocked;
    return std::any_of(blocked.begin(), blocked.end(),
        [&](const auto& end) { return end && base::lower_ascii(end->text) == ending; });
  });
}

}  // namespace

void check_macro_file(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& declared : evaluation.files.declared()) {
    if (declared.first || !declared.found()) continue;
    const std::string_view path = **declared.path;
    const std::size_t dot = path.rfind('.');
    const std::string ending = base::lower_ascii(dot == std::string_view::npos ? "" : path.substr(dot + 1));
    if (std::find(std::begin(macro_endings), std::end(macro_endings), ending) == std::end(macro_endings))
      continue;
    if (is_refused(evaluation, ending)) continue;
    out.report(macro_file, declared.path->span, "`{}` may hold macros", path)
        .help("save it without them, or as PDF, and declare that file");
  }
}

}  // namespace assure::rules
