// AS315 crosswalk-disagrees
#include "evaluate/crosswalk.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule crosswalk_disagrees = {
    .code = "AS315",
    .name = "crosswalk-disagrees",
    .severity = diag::Severity::Warning,
    .summary = "one of two criteria that ask for the same is claimed in full, and the other not at all",
    .explanation =
        R"(The crosswalk says that whoever satisfies the one criterion satisfies the other: they are `equal`, or the one
asks all that the other does and more. Yet the one is rated with the highest value of its scale, and the other
with the lowest of its own. Scales of different authorities cannot be compared in between, so nothing else is
compared; but everything on one side and nothing on the other cannot both be true. An authority that reads both
packs will ask which of them is.

Correct the rating that is wrong. When the criteria do not ask for the same, correct the `relation` of the mapping.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {level: {values: [1, 2, 3, 4]}}
elements: [{id: duties, title: Duties, scale: level, criteria: [D1]}]
-- duties.yaml --
duties: [{criterion: D1, rating: 1}]
-- crosswalk.yaml --
crosswalk: sample-other
title: What both ask for
maps: [{from: sample/S1, to: other/D1, relation: equal}]
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {level: {values: [1, 2, 3, 4]}}
elements: [{id: duties, title: Duties, scale: level, criteria: [D1]}]
-- duties.yaml --
duties: [{criterion: D1, rating: 2}]
-- crosswalk.yaml --
crosswalk: sample-other
title: What both ask for
maps: [{from: sample/S1, to: other/D1, relation: equal}]
)",
};

namespace {

using evaluate::CriterionResult;
using evaluate::MappedCriterion;
using framework::Relation;

// A scale of one value has no lowest one.
bool is_rated(const CriterionResult& criterion) {
  return criterion.rating && criterion.scale && criterion.scale->values.size() > 1;
}
bool at_top(const CriterionResult& criterion) {
  return is_rated(criterion) && criterion.rating->index + 1 == criterion.scale->values.size();
}
bool at_bottom(const CriterionResult& criterion) {
  return is_rated(criterion) && criterion.rating->index == 0;
}

// Where a rating is claimed; not valid for one that follows from parts.
source::Span claimed_at(const CriterionResult& criterion) {
  return criterion.response ? criterion.response->rating.span : source::Span{};
}

// `whole` asks for all that `part` does.
void check_claims(const framework::Mapping& mapping, const MappedCriterion& whole,
    const MappedCriterion& part, diag::Diagnostics& out) {
  if (!at_top(*whole.criterion) || !at_bottom(*part.criterion)) return;
  source::Span at = claimed_at(*whole.criterion);
  out.report(crosswalk_disagrees, at.valid() ? at : mapping.relation.span,
         "`{}` is at {}, the highest, and `{}`, which asks {}, is at {}, the lowest{}", (*whole.name)->text,
         whole.criterion->label(whole.criterion->rating->index), (*part.name)->text,
         *mapping.relation == Relation::Equal ? "for the same" : "for no more",
         part.criterion->label(part.criterion->rating->index), framework::mark_of(mapping))
      .help("correct the rating that is wrong, or the relation")
      .related(claimed_at(*part.criterion), "the lowest here")
      .related(mapping.relation.span, "mapped here");
}

}  // namespace

void check_crosswalk_disagrees(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& pair : evaluate::mapped_pairs(evaluation)) {
    if (!pair.usable()) continue;
    const Relation relation = *pair.mapping->relation;
    if (relation == Relation::Equal || relation == Relation::SupersetOf)
      check_claims(*pair.mapping, pair.from, pair.to, out);
    if (relation == Relation::Equal || relation == Relation::SubsetOf)
      check_claims(*pair.mapping, pair.to, pair.from, out);
  }
}

}  // namespace assure::rules
