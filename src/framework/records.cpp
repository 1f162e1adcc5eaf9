#include "framework/records.h"

namespace assure::record {

using namespace framework;
constexpr Need required = Need::Required;
constexpr Need optional = Need::Optional;

template <>
const RecordType<SourceNote>& record_type<SourceNote>() {
  static const RecordType<SourceNote> type("source", "where a fact of the checklist comes from",
      {field<&SourceNote::title>("title", required, "the paper, letter or page"),
          field<&SourceNote::paragraph>("paragraph", optional, "the place in it"),
          field<&SourceNote::address>("address", optional, "where it was published")},
      "title");
  return type;
}

template <>
const RecordType<Term>& record_type<Term>() {
  static const RecordType<Term> type("glossary entry", "a term and what it means here",
      {field<&Term::term>("term", required, "the term or abbreviation"),
          field<&Term::means>("means", required, "its meaning in plain words")});
  return type;
}

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
const RecordType<RollUp>& record_type<RollUp>() {
  static const RecordType<RollUp> type("roll-up", "how a rating follows from the ratings of the parts",
      {field<&RollUp::by>("by", required, "lowest: the lowest rating of any part")});
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
          field<&Element::criteria>("criteria", optional, "what is asked for")});
  return type;
}

template <>
const RecordType<ApprovalBy>& record_type<ApprovalBy>() {
  static const RecordType<ApprovalBy> type("approval rule", "who must approve it, and before which day",
      {field<&ApprovalBy::body>("body", required, "the body that approves"),
          field<&ApprovalBy::before>("before", optional, "the day by which that is too late")});
  return type;
}

template <>
const RecordType<Part>& record_type<Part>() {
  static const RecordType<Part> type("part", "a part that a document must have",
      {field<&Part::id>("id", required, "what an evidence item names it by"),
          field<&Part::title>("title", optional, "what readers see; else the id")},
      "id");
  return type;
}

template <>
const RecordType<EvidenceDemand>& record_type<EvidenceDemand>() {
  static const RecordType<EvidenceDemand> type("kind of evidence", "documents that have to be there",
      {field<&EvidenceDemand::kind>("kind", required, "what evidence items name it by"),
          field<&EvidenceDemand::title>("title", required, "what readers see"),
          field<&EvidenceDemand::guidance>("guidance", optional, "what is looked for"),
          field<&EvidenceDemand::count>("count", optional, "how many; 1 when absent"),
          field<&EvidenceDemand::covers>("covers", optional, "how long a time it must speak of"),
          field<&EvidenceDemand::refreshed>("refreshed", optional, "how old it may be on the day"),
          field<&EvidenceDemand::rewritten>(
              "rewritten", optional, "how often it is written anew; told to readers"),
          field<&EvidenceDemand::approved_by>(
              "approved_by", optional, "who must have approved it, and before when"),
          field<&EvidenceDemand::parts>("parts", optional, "the parts that it must have")});
  return type;
}

template <>
const RecordType<TimetableEntry>& record_type<TimetableEntry>() {
  static const RecordType<TimetableEntry> type("timetable entry", "a milestone that the authority sets",
      {field<&TimetableEntry::id>("id", required, "what milestones of a folder name it by"),
          field<&TimetableEntry::title>("title", required, "what readers see"),
          field<&TimetableEntry::due>("due", optional, "when; a period is due at its end"),
          field<&TimetableEntry::needs>("needs", optional, "kinds of evidence that must be there by then")});
  return type;
}

template <>
const RecordType<Stage>& record_type<Stage>() {
  static const RecordType<Stage> type("stage", "a step of the work, in order",
      {field<&Stage::id>("id", required, "what a folder names it by"),
          field<&Stage::title>("title", required, "what readers see"),
          field<&Stage::of>("of", optional, "kinds of evidence that it makes"),
          field<&Stage::parts>("parts", optional, "the parts of them that it makes"),
          field<&Stage::tested_with>("tested_with", optional, "whose view is sought before it ends")});
  return type;
}

template <>
const RecordType<Role>& record_type<Role>() {
  static const RecordType<Role> type("role", "a role that a post must fill",
      {field<&Role::role>("role", required, "what posts name it by"),
          field<&Role::title>("title", required, "what readers see"),
          field<&Role::expected>("expected", optional, "the post that usually fills it"),
          field<&Role::side>("side", optional, "the side that it belongs to")});
  return type;
}

template <>
const RecordType<SignOffStep>& record_type<SignOffStep>() {
  static const RecordType<SignOffStep> type("sign-off step", "who signs, in order",
      {field<&SignOffStep::role>("role", required, "what sign-offs name it by"),
          field<&SignOffStep::title>("title", optional, "what readers see; else the role"),
          field<&SignOffStep::scope>("scope", optional, "`all`, or the element that it covers")});
  return type;
}

template <>
const RecordType<Benchmark>& record_type<Benchmark>() {
  static const RecordType<Benchmark> type("benchmark", "how others were rated",
      {field<&Benchmark::criterion>("criterion", required, "the criterion"),
          field<&Benchmark::as_of>("as_of", required, "when"),
          field<&Benchmark::of>("of", required, "how many organisations"),
          field<&Benchmark::counts>("counts", required, "how many got each value"),
          field<&Benchmark::source>("source", required, "where the figures come from")});
  return type;
}

template <>
const RecordType<Framework>& record_type<Framework>() {
  static const RecordType<Framework> type("checklist", "what an authority asks for",
      {field<&Framework::id>("framework", required, "its id; the first key of the file"),
          field<&Framework::title>("title", required, "what readers see"),
          field<&Framework::edition>("edition", optional, "the year or version"),
          field<&Framework::authority>("authority", required, "who asks"),
          field<&Framework::summary>("summary", optional, "what it is for, in a sentence"),
          field<&Framework::source>("source", optional, "where its facts come from"),
          field<&Framework::glossary>("glossary", optional, "terms that readers need"),
          field<&Framework::scales>("scales", required, "the scales, by name"),
          field<&Framework::elements>("elements", required, "what has to be answered"),
          field<&Framework::evidence>("evidence", optional, "documents that have to be there"),
          field<&Framework::timetable>("timetable", optional, "milestones that the authority sets"),
          field<&Framework::stages>("stages", optional, "steps of the work, in order"),
          field<&Framework::roles>("roles", optional, "roles that posts must fill"),
          field<&Framework::sign_off>("sign_off", optional, "who signs, in order"),
          field<&Framework::benchmarks>("benchmarks", optional, "how others were rated")});
  return type;
}

}  // namespace assure::record
