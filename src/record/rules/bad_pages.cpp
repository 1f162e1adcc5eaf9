// AS208 bad-pages
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule bad_pages = {
    .code = "AS208",
    .name = "bad-pages",
    .severity = diag::Severity::Error,
    .summary = "page numbers are not written as pages",
    .explanation =
        R"(A citation names the pages of a document on which its proof is, so that a reader of the pack can open it
there. What is written here is no page and no range of pages: pages count from 1 as a viewer counts them,
and a range goes from the lower to the higher.

Write 4, 4-6 or [4, 9-11]. For a document without fixed pages leave `pages` out and quote the words instead.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, pages: 6-4}]
)",
    .good = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, quote: The trust reports every year}]
)",
};

}  // namespace assure::record::rules
