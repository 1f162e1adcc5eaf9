// AS531 same-bytes
#include <string_view>
#include <unordered_map>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule same_bytes = {
    .code = "AS531",
    .name = "same-bytes",
    .severity = diag::Severity::Warning,
    .summary = "two declared files are the same file under two names",
    .explanation =
        R"(Byte for byte, this file is another one that is declared too. A reader would count one document as two proofs.
Often the wrong file was copied: the other document is still missing, or the new version is the old one.

Put the right file there. If it is one document, keep one file and one item, and cite that wherever it is needed:
pages and quotes tell the places apart.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, status: final}
  - {id: minutes, kind: report, title: Minutes, file: documents/minutes.txt, owner: ceo, dated: 2008-06-30,
     status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [annual-report, minutes]}
-- documents/annual-report.txt --
The trust reports every year.
-- documents/minutes.txt --
The trust reports every year.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, status: final}
  - {id: minutes, kind: report, title: Minutes, file: documents/minutes.txt, owner: ceo, dated: 2008-06-30,
     status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [annual-report, minutes]}
-- documents/annual-report.txt --
The trust reports every year.
-- documents/minutes.txt --
The trust reports each year.
)",
};

void check_same_bytes(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::unordered_map<std::string_view, const evaluate::DeclaredFile*> seen;  // by digest
  for (const auto& declared : evaluation.files.declared()) {
    const evaluate::File& file = *declared.file;
    // What is wrong with both is reported for both.
    bool fine = file.inside && file.inside->facts.trouble.empty();
    if (!declared.item || declared.first || !fine || file.digest.empty()) continue;
    auto [at, is_first] = seen.emplace(file.digest, &declared);
    if (is_first) continue;
    const evaluate::DeclaredFile& other = *at->second;
    bool one_item = other.item == declared.item || !other.item->id;
    auto report = one_item
                      ? out.report(same_bytes, declared.path->span, "`{}` has the same bytes as `{}`",
                            file.path, other.file->path)
                      : out.report(same_bytes, declared.path->span, "`{}` has the same bytes as `{}` of `{}`",
                            file.path, other.file->path, other.item->id->text);
    report.help("put the right file there; if it is one document, declare it once")
        .related(other.path->span, "the same bytes here");
  }
}

}  // namespace assure::rules
