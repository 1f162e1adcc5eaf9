// AS525 oversize-pack
#include <algorithm>

#include <fmt/format.h>

#include "record/size.h"
#include "rules/documents/delivery.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule oversize_pack = {
    .code = "AS525",
    .name = "oversize-pack",
    .severity = diag::Severity::Warning,
    .summary = "the documents are more than one pack may hold where it is handed in",
    .explanation =
        R"(The checklist names the size of a pack that the receiving mail system or portal takes, and the documents
together are larger already. PDF files, pictures and office files are compressed as they are and shrink no
further, so the pack will most likely be refused.

Make the largest documents smaller or leave out what no answer cites. Or let `assure build --split` make
several packs, each of which is complete in itself and fits.)",
    .bad = R"(-- in checklist.yaml --
delivery: {bundle: 10 bytes}
)",
    .good = R"(-- in checklist.yaml --
delivery: {bundle: 10 MB}
)",
};

namespace {

void check_size(const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& checklist,
    diag::Diagnostics& out) {
  const auto& id = checklist.framework->id->text;
  const auto& limit = checklist.framework->delivery.bundle;
  if (!limit) return;
  std::vector<Delivered> documents = delivered_documents(evaluation, checklist);
  std::stable_sort(documents.begin(), documents.end(),
      [](const Delivered& a, const Delivered& b) { return a.size() > b.size(); });
  std::uint64_t sum = 0;
  for (const auto& document : documents) sum += document.size();
  if (sum <= limit->bytes) return;
  auto report = out.report(oversize_pack, evaluation.place_of(id),
      "the documents have {} together; `{}` takes packs of at most {}{}",
      record::size_over(sum, limit->bytes), id, record::exact_size(limit->bytes),
      framework::mark_of(checklist.framework->delivery));
  const Delivered& largest = documents.front();
  report.help(largest.size() <= limit->bytes
                  ? split_help(limit->bytes)
                  : fmt::format("make `{}` smaller: unless it shrinks in the zip, no pack can hold it",
                        **largest.path));
  for (std::size_t i = 0; i < std::min<std::size_t>(3, documents.size()); ++i) {
    report.related(documents[i].path->span,
        fmt::format("`{}` has {}", **documents[i].path, record::size_over(documents[i].size(), 0)));
  }
}

}  // namespace

void check_oversize_pack(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& checklist : evaluation.frameworks) check_size(evaluation, checklist, out);
}

}  // namespace assure::rules
