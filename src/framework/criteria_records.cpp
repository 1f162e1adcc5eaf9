// The field tables of scales, elements and criteria.
#include "framework/basis_field.h"
#include "framework/records.h"
#include "framework/told.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<ScaleValue>& record_type<ScaleValue>() {
  static const RecordType<ScaleValue> type("scale value", "one step of a scale",
      {field<&ScaleValue::value>("value", required, "what a response writes: 2, green, met").on_page(),
          field<&ScaleValue::label>("label", optional, "what readers see; else the value").on_page(),
          field<&ScaleValue::meaning>("meaning", optional, "when it is right to claim this value").on_page(),
          field<&ScaleValue::points>("points", optional, "what it counts in a sum")
              .unpublished("a sum or mean tells how it was reached")},
      "value");
  return type;
}

template <>
const RecordType<Scale>& record_type<Scale>() {
  static const RecordType<Scale> type("scale", "values from the lowest to the highest",
      {field<&Scale::title>("title", optional, "what readers call it").unpublished(shown_by_values),
          field<&Scale::values>("values", required, "the values, lowest first").on_page(),
          basis_field<Scale>()});
  return type;
}

template <>
const RecordType<ClaimNeed>& record_type<ClaimNeed>() {
  static const RecordType<ClaimNeed> type("evidence need", "what a claim needs, by the value claimed",
      {field<&ClaimNeed::from>(
           "from", optional, "the value from which on it applies; every value when absent")
              .unpublished(told_by_gaps),
          field<&ClaimNeed::items>("items", optional, "how many evidence items; 1 when absent")
              .unpublished(told_by_gaps),
          field<&ClaimNeed::kinds>("kinds", optional, "kinds that count; any kind when absent")
              .unpublished(told_by_gaps),
          field<&ClaimNeed::approved>("approved", optional, "true: only approved items count")
              .unpublished(told_by_gaps),
          field<&ClaimNeed::within>(
              "within", optional, "only items dated within this time before the day count")
              .unpublished(told_by_gaps),
          basis_field<ClaimNeed>()});
  return type;
}

template <>
const RecordType<StatementShape>& record_type<StatementShape>() {
  static const RecordType<StatementShape> type("statement rule", "what a statement must be",
      {field<&StatementShape::required>("required", optional, "true: a response without one is a gap")
              .unpublished(told_by_gaps),
          field<&StatementShape::at_most>("at_most", optional, "longest length in characters")
              .unpublished(told_by_findings),
          basis_field<StatementShape>()});
  return type;
}

template <>
const RecordType<ResponseShape>& record_type<ResponseShape>() {
  static const RecordType<ResponseShape> type("response rule", "what each response must carry",
      {field<&ResponseShape::owner>("owner", optional, "required: a response without an owner is a gap")
              .unpublished(told_by_gaps),
          field<&ResponseShape::statement>("statement", optional, "what the statement must be")
              .unpublished(told_by_gaps),
          field<&ResponseShape::target>("target", optional, "required: a response without a target is a gap")
              .unpublished(told_by_gaps),
          basis_field<ResponseShape>()});
  return type;
}

template <>
const RecordType<PartRollUp>& record_type<PartRollUp>() {
  static const RecordType<PartRollUp> type("roll-up", "how a rating follows from the ratings of the parts",
      {field<&PartRollUp::by>("by", required, "lowest: the lowest rating of any part; mean: of their points")
              .on_page(),
          field<&PartRollUp::round>("round", optional, "of a mean: how it becomes a value of the scale")
              .on_page(),
          basis_field<PartRollUp>()});
  return type;
}

template <>
const RecordType<Criterion>& record_type<Criterion>() {
  static const RecordType<Criterion> type("criterion", "one thing that is asked for",
      {field<&Criterion::id>("id", required, "what responses name it by").on_page(),
          field<&Criterion::title>("title", optional, "what readers see; else the id").on_page(),
          field<&Criterion::guidance>("guidance", optional, "what is looked for").on_page(),
          field<&Criterion::scale>("scale", optional, "its scale; else that of what it is part of")
              .unpublished(shown_by_values),
          field<&Criterion::expected>("expected", optional, "the value that the authority expects").on_page(),
          field<&Criterion::profile>(
              "profile", optional, "type of organisation to the value expected of it, before `expected`")
              .on_page(),
          field<&Criterion::applies_to>(
              "applies_to", optional, "types of organisation; every type when absent")
              .on_page_where("where the criterion is not asked"),
          field<&Criterion::weight>("weight", optional, "in points and means; 1 when absent")
              .unpublished("a mean tells that it is weighted"),
          field<&Criterion::importance>(
              "importance", optional, "essential (not met, it is an error) or desirable")
              .on_page(),
          field<&Criterion::may_not_apply>("may_not_apply", optional,
              "false: a response must not say that it does not apply; true: it may, even of what is "
              "essential; else "
              "as what it is part of")
              .unpublished(told_by_findings),
          field<&Criterion::scored>(
              "scored", optional, "false: panels do not rate it; else as what it is part of")
              .on_page(),
          field<&Criterion::method>("method", optional, "how it is assessed").on_page(),
          field<&Criterion::side>("side", optional, "which side of the organisation answers for it")
              .unpublished(told_by_findings),
          field<&Criterion::evidence>(
              "evidence", optional, "what a claim needs; else that of what it is part of")
              .unpublished(told_by_gaps),
          field<&Criterion::roll_up>("roll_up", optional, "how its rating follows from its parts").on_page(),
          field<&Criterion::criteria>("criteria", optional, "its parts").on_page(), basis_field<Criterion>()},
      "id");
  return type;
}

template <>
const RecordType<Choose>& record_type<Choose>() {
  static const RecordType<Choose> type("choice rule", "how many criteria the organisation chooses itself",
      {field<&Choose::at_least>("at_least", optional, "the fewest").unpublished(told_by_gaps),
          field<&Choose::at_most>("at_most", optional, "the most").unpublished(told_by_gaps),
          basis_field<Choose>()});
  return type;
}

template <>
const RecordType<MeasureShape>& record_type<MeasureShape>() {
  static const RecordType<MeasureShape> type("measure rule",
      "what the measure of a chosen criterion must carry",
      {field<&MeasureShape::baseline>("baseline", optional, "required: where it started")
              .unpublished(told_by_gaps),
          field<&MeasureShape::target>("target", optional, "required: where it should be")
              .unpublished(told_by_gaps),
          field<&MeasureShape::comparator>("comparator", optional, "required: how others do")
              .unpublished(told_by_gaps),
          field<&MeasureShape::horizon>(
              "horizon", optional, "how long from the baseline to the last target, at least")
              .unpublished(told_by_gaps),
          basis_field<MeasureShape>()});
  return type;
}

template <>
const RecordType<Element>& record_type<Element>() {
  static const RecordType<Element> type("element",
      "a part of the checklist; a folder answers it in a section of that name",
      {field<&Element::id>("id", required, "the name of the section").in_json(titled),
          field<&Element::title>("title", required, "what readers see").on_page(),
          field<&Element::guidance>("guidance", optional, "what it is about").on_page(),
          field<&Element::scale>("scale", optional, "the scale of its criteria").unpublished(shown_by_values),
          field<&Element::response>("response", optional, "what each response must carry")
              .unpublished(told_by_gaps),
          field<&Element::may_not_apply>("may_not_apply", optional,
              "false: no response must say that its criterion does not apply; true: each may, even of what "
              "is "
              "essential")
              .unpublished(told_by_findings),
          field<&Element::evidence>("evidence", optional, "what a claim needs, by the value claimed")
              .unpublished(told_by_gaps),
          field<&Element::choose>("choose", optional, "given: the organisation chooses the criteria")
              .unpublished("what was chosen is shown"),
          field<&Element::measure>("measure", optional, "what chosen criteria measure")
              .unpublished(told_by_gaps),
          field<&Element::reach_by>(
              "reach_by", optional, "the milestone by which each criterion is at its expected value")
              .unpublished(told_by_gaps),
          field<&Element::accountable>("accountable", optional,
              "the role whose post owes what is missing of it and has no owner of its own")
              .unpublished(told_by_gaps),
          field<&Element::shortfall_action>("shortfall_action", optional,
              "required: a criterion below its expected value needs an open action")
              .unpublished(told_by_gaps),
          field<&Element::panel>("panel", optional,
              "the scale by which a panel rates it as a whole, and each outcome that was chosen")
              .unpublished(shown_by_values),
          field<&Element::criteria>("criteria", optional, "what is asked for").on_page(),
          basis_field<Element>()});
  return type;
}

}  // namespace assure::record
