// AS325 checklist-figure
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_figure = {
    .code = "AS325",
    .name = "checklist-figure",
    .severity = diag::Severity::Error,
    .summary = "a figure of a checklist cannot be worked out, or named, as it is written",
    .explanation =
        R"(A checklist says how figures follow from ratings, and what figures of some size are called. As it is written
here, that cannot be done without guessing: bands overlap or are out of order, a value that should count has no
points, a share does not say what counts as met, or a number of criteria is not what the source says. A figure
that rests on a guess would be read as the authority's own arithmetic.

Give each band its own stretch, in order; give every value of the scale its `points`; and write down what the
source says. Numbers are exact to four decimals.)",
    .bad = R"(-- in checklist.yaml --
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: met
    bands: [{label: High, from: 90}, {label: Low, to: 90}]
)",
    .good = R"(-- in checklist.yaml --
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: met
    bands: [{label: High, from: 90}, {label: Low, below: 90}]
)",
};

}  // namespace assure::framework::rules
