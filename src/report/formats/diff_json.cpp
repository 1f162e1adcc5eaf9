// What differs, as JSON; the shape is fixed (docs/diff.md).
#include "diag/formats/json.h"
#include "json/values.h"
#include "report/diff.h"
#include "report/formats/gap_history.h"

namespace assure::report {
namespace {

using json::Json;
using json::or_null;

Json pack_side_json(const json::Said& said) {
  return {{"reference", or_null(said.reference)}, {"title", or_null(said.title)}, {"as_of", said.as_of.iso()},
      {"unread", said.unread}};
}

Json answer_side_json(const json::SaidCriterion* criterion) {
  if (!criterion) return nullptr;
  return {{"answer", or_null(criterion->answer)}, {"rating", or_null(criterion->rating)},
      {"label", or_null(criterion->label)}, {"target", or_null(criterion->target)}};
}

Json criterion_change_json(const CriterionChange& change) {
  const auto& any = change.any();
  return {{"framework", any.framework}, {"criterion", any.id}, {"title", or_null(any.title)},
      {"before", answer_side_json(change.before)}, {"now", answer_side_json(change.now)},
      {"statement", json::list_of(change.statement, [](const WordPiece& piece) -> Json {
         return {{"words", base::name_of(piece.piece)}, {"text", piece.text}};
       })}};
}

Json evidence_change_json(const EvidenceChange& change) {
  return {{"change", base::name_of(change.change)}, {"item", or_null(change.item)},
      {"title", or_null(change.title)}, {"path", or_null(change.path)}};
}

}  // namespace

std::string render_diff_json(const Diff& diff) {
  return diag::json_text({{"version", 1}, {"before", pack_side_json(diff.before)},
      {"now", pack_side_json(diff.now)}, {"differs", !diff.none()},
      {"answers", json::list_of(diff.criteria, criterion_change_json)},
      {"evidence", json::list_of(diff.evidence, evidence_change_json)}, {"gaps", history_json(diff.gaps)}});
}

}  // namespace assure::report
