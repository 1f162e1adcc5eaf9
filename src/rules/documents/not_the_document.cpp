// AS530 not-the-document
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule not_the_document = {
    .code = "AS530",
    .name = "not-the-document",
    .severity = diag::Severity::Error,
    .summary = "a file is a pointer or a shortcut to a document, and not the document",
    .explanation =
        R"(The file only says where the document is: a shortcut of Windows, a Google document, a web address, a pointer of
Git LFS or git-annex. Or a program left it in the document's place: a lock file, half a download, a placeholder of a
synchronised folder. It opens on the computer that it comes from, if at all; the reader of the pack gets nothing.

Put the document itself there: download or export it, for instance as a PDF, and declare that file. For Git LFS run
`git lfs pull`, in a CI job too.)",
    .bad = R"(-- documents/annual-report.txt --
version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
)",
    .good = R"(-- documents/annual-report.txt --
Documents are kept in git, and large ones as pointers:
version https://git-lfs.github.com/spec/v1
)",
};

void check_not_the_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& declared : evaluation.files.declared()) {
    const auto& inside = declared.file->inside;
    if (!declared.found() || declared.first || !inside || !inside->has(document::Fault::StandIn)) continue;
    const std::string& what = inside->facts.trouble;
    bool pulled = what.find("Git LFS") != std::string::npos;
    out.report(not_the_document, declared.path->span, "`{}` {}, not the document", **declared.path, what)
        .help(pulled ? "run `git lfs pull`" : "put the document itself there, and declare that file");
  }
}

}  // namespace assure::rules
