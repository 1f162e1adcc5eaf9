// The field tables of scales, elements and criteria.
#include "framework/records.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<ScaleValue>& record_type<ScaleValue>() {
  static const RecordType<ScaleValue> type("scale value", "one step of a scale",
      {field<&ScaleValue::value>("value", required, "what a response writes: 2, green, met"),
          field<&ScaleValue::label>("label", optional, "what readers see; else the value"),
          field<&ScaleValue::meaning>("meaning", optional, "when it is right to claim this value"),
          field<&ScaleValue::points>("points", optional, "what it counts in a sum")},
      "value");
  return type;
}

template <>
const RecordType<Scale>& record_type<Scale>() {
  static const RecordType<Scale> type("scale", "values from the lowest to the highest",
      {field<&Scale::title>("title", optional, "what readers call it"),
          field<&Scale::values>("values", required, "the values, lowest first")});
  return type;
}

template <>
const RecordType<ClaimNeed>& record_type<ClaimNeed>() {
  static const RecordType<ClaimNeed> type("evidence need", "what a claim needs, by the value claimed",
      {field<&ClaimNeed::from>(
           "from", optional, "the value from which on it applies; every value when absent"),
          field<&ClaimNeed::items>("items", optional, "how many evidence items; 1 when absent"),
          field<&ClaimNeed::kinds>("kinds", optional, "kinds that count; any kind when absent"),
          field<&ClaimNeed::approved>("approved", optional, "true: only approved items count"),
          field<&ClaimNeed::within>(
              "within", optional, "only items dated within this time before the day count")});
  return type;
}

template <>
const RecordType<StatementShape>& record_type<StatementShape>() {
  static const RecordType<StatementShape> type("statement rule", "what a statement must be",
      {field<&StatementShape::required>("required", optional, "true: a response without one is a gap"),
          field<&StatementShape::at_most>("at_most", optional, "longest length in characters")});
  return type;
}

template <>
const RecordType<ResponseShape>& record_type<ResponseShape>() {
  static const RecordType<ResponseShape> type("response rule", "what each response must carry",
      {field<&ResponseShape::owner>("owner", optional, "required: a response without an owner is a gap"),
          field<&ResponseShape::statement>("statement", optional, "what the statement must be"),
          field<&ResponseShape::target>(
              "target", optional, "required: a response without a target is a gap")});
  return type;
}

template <>
const RecordType<PartRollUp>& record_type<PartRollUp>() {
  static const RecordType<PartRollUp> type("roll-up", "how a rating follows from the ratings of the parts",
      {field<&PartRollUp::by>("by", required, "lowest: the lowest rating of any part; mean: of their points"),
          field<&PartRollUp::round>("round", optional, "of a mean: how it becomes a value of the scale")});
  return type;
}

template <>
const RecordType<Criterion>& record_type<Criterion>() {
  static const RecordType<Criterion> type("criterion", "one thing that is asked for",
      {field<&Criterion::id>("id", required, "what responses name it by"),
          field<&Criterion::title>("title", optional, "what readers see; else the id"),
          field<&Criterion::guidance>("guidance", optional, "what is looked for"),
          field<&Criterion::scale>("scale", optional, "its scale; else that of what it is part of"),
          field<&Criterion::expected>("expected", optional, "the value that the authority expects"),
          field<&Criterion::profile>(
              "profile", optional, "type of organisation to the value expected of it, before `expected`"),
          field<&Criterion::applies_to>(
              "applies_to", optional, "types of organisation; every type when absent"),
          field<&Criterion::weight>("weight", optional, "in points and means; 1 when absent"),
          field<&Criterion::importance>("importance", optional, "essential or desirable"),
          field<&Criterion::method>("method", optional, "how it is assessed"),
          field<&Criterion::side>("side", optional, "which side of the organisation answers for it"),
          field<&Criterion::evidence>(
              "evidence", optional, "what a claim needs; else that of what it is part of"),
          field<&Criterion::roll_up>("roll_up", optional, "how its rating follows from its parts"),
          field<&Criterion::criteria>("criteria", optional, "its parts")},
      "id");
  return type;
}

template <>
const RecordType<Choose>& record_type<Choose>() {
  static const RecordType<Choose> type("choice rule", "how many criteria the organisation chooses itself",
      {field<&Choose::at_least>("at_least", optional, "the fewest"),
          field<&Choose::at_most>("at_most", optional, "the most")});
  return type;
}

template <>
const RecordType<MeasureShape>& record_type<MeasureShape>() {
  static const RecordType<MeasureShape> type("measure rule",
      "what the measure of a chosen criterion must carry",
      {field<&MeasureShape::baseline>("baseline", optional, "required: where it started"),
          field<&MeasureShape::target>("target", optional, "required: where it should be"),
          field<&MeasureShape::comparator>("comparator", optional, "required: how others do"),
          field<&MeasureShape::horizon>(
              "horizon", optional, "how long from the baseline to the last target, at least")});
  return type;
}

template <>
const RecordType<Element>& record_type<Element>() {
  static const RecordType<Element> type("element",
      "a part of the checklist; a folder answers it in a section of that name",
      {field<&Element::id>("id", required, "the name of the section"),
          field<&Element::title>("title", required, "what readers see"),
          field<&Element::guidance>("guidance", optional, "what it is about"),
          field<&Element::scale>("scale", optional, "the scale of its criteria"),
          field<&Element::response>("response", optional, "what each response must carry"),
          field<&Element::evidence>("evidence", optional, "what a claim needs, by the value claimed"),
          field<&Element::choose>("choose", optional, "given: the organisation chooses the criteria"),
          field<&Element::measure>("measure", optional, "what chosen criteria measure"),
          field<&Element::reach_by>(
              "reach_by", optional, "the milestone by which each criterion is at its expected value"),
          field<&Element::shortfall_action>("shortfall_action", optional,
              "required: a criterion below its expected value needs an open action"),
          field<&Element::criteria>("criteria", optional, "what is asked for")});
  return type;
}

}  // namespace assure::record
