// AS521 oversize-document
#include <fmt/format.h>

#include "record/size.h"
#include "rules/documents/delivery.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule oversize_document = {
    .code = "AS521",
    .name = "oversize-document",
    .severity = diag::Severity::Error,
    .summary = "a document is larger than is taken where the pack is handed in",
    .explanation =
        R"(The checklist names the largest file that the receiving mail system or portal takes. A larger one is refused,
or cut off, and the evidence is not there when the authority looks for it. No other way of packing helps: the
limit is for the document as it lies in the folder.

Save scans and pictures with fewer dots, leave out what no answer cites, or divide the document into several
files under `files`.)",
    .bad = R"(-- in checklist.yaml --
delivery: {file: 10 bytes}
)",
    .good = R"(-- in checklist.yaml --
delivery: {file: 10 KB}
)",
};

void check_oversize_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_delivered(evaluation, [&](const framework::Framework& checklist, const Delivered& document) {
    const auto& limit = checklist.delivery.file;
    if (!limit || document.size() <= limit->bytes) return;
    out.report(oversize_document, document.path->span, "`{}` has {}; `{}` takes documents of at most {}{}",
           **document.path, record::size_over(document.size(), limit->bytes), checklist.id->text,
           record::exact_size(limit->bytes), framework::mark_of(checklist.delivery))
        .help("make it smaller, or divide it into several files")
        .related(limit.span, "the checklist sets the limit here");
  });
}

}  // namespace assure::rules
