#include "framework/records.h"

namespace assure::record {

using namespace framework;

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
      {field<&Term::term>("term", required, "the term or abbreviation").on_page(),
          field<&Term::means>("means", required, "its meaning in plain words").on_page(),
          field<&Term::instead_of>("instead_of", optional, "names for the same that are not used")
              .in_json("a finding tells where one of them is used")});
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
const RecordType<OrganisationType>& record_type<OrganisationType>() {
  static const RecordType<OrganisationType> type("organisation type", "a kind of organisation",
      {field<&OrganisationType::id>("id", required, "what `organisation.type` of a folder names it by"),
          field<&OrganisationType::title>("title", optional, "what readers see; else the id"),
          field<&OrganisationType::criteria>(
              "criteria", optional, "how many of the deepest criteria apply to it, by the source")},
      "id");
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
          field<&Framework::organisation_types>(
              "organisation_types", optional, "kinds of organisation that it tells apart"),
          field<&Framework::evidence>("evidence", optional, "documents that have to be there"),
          field<&Framework::timetable>("timetable", optional, "milestones that the authority sets"),
          field<&Framework::stages>("stages", optional, "steps of the work, in order"),
          field<&Framework::roles>("roles", optional, "roles that posts must fill"),
          field<&Framework::separation>("separation", optional, "sides that one post does not hold together"),
          field<&Framework::sign_off>("sign_off", optional, "who signs, in order"),
          field<&Framework::delivery>("delivery", optional, "what the place where packs are handed in takes"),
          field<&Framework::functions>("functions", optional, "what directorates must answer for"),
          field<&Framework::bodies>("bodies", optional, "boards and groups that must be there"),
          field<&Framework::decisions>("decisions", optional, "what must be decided, and by whom"),
          field<&Framework::costs>("costs", optional, "lines that the budget must have"),
          field<&Framework::series>("series", optional, "what must recur: meetings, bulletins, reports"),
          field<&Framework::consultations>("consultations", optional, "who must be consulted, for how long"),
          field<&Framework::roll_ups>("roll_ups", optional, "figures over many criteria"),
          field<&Framework::benchmarks>("benchmarks", optional, "how others were rated")});
  return type;
}

}  // namespace assure::record
