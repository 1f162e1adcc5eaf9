// AS526 obscure-name
#include "bag/names.h"
#include "rules/documents/packed_names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule obscure_name = {
    .code = "AS526",
    .name = "obscure-name",
    .severity = diag::Severity::Warning,
    .summary = "a name has a character that shows as something else elsewhere, or is not taken",
    .explanation =
        R"(Names in any script are fine in a pack. This one has a character to which Unicode gives no meaning: one for
private use, which a Mac or a copying program has put in the place of a `:` or a `?`, or one that is not assigned
yet. Readers see a box, or a letter of another font, and some computers refuse to unpack the file.

Rename the file in plain characters and correct it where it is declared.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: "documents/report\uF022 annual.txt"
    owner: ceo
    dated: 2008-06-30
    status: final
-- documents/annual-report.txt --
(absent)
-- documents/report)"
           "\uF022"
           R"( annual.txt --
The trust reports every year.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: "documents/report annual.txt"
    owner: ceo
    dated: 2008-06-30
    status: final
-- documents/annual-report.txt --
(absent)
-- documents/report annual.txt --
The trust reports every year.
)",
};

void check_obscure_name(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  PackedNames packed = packed_names(evaluation);
  for (std::size_t i = 0; i < packed.paths.size(); ++i) {
    const std::string& path = packed.paths[i];
    auto why = bag::obscure(path);
    if (!why || bag::unsafe(path) || bag::unportable(path)) continue;
    out.report(obscure_name, packed.spans[i], "the path `{}` {}", packed.names[i], *why)
        .help("rename the file in plain characters");
  }
}

}  // namespace assure::rules
