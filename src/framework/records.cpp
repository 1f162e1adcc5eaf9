#include "framework/records.h"
#include "framework/told.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<SourceNote>& record_type<SourceNote>() {
  static const RecordType<SourceNote> type("source", "where a fact of the checklist comes from",
      {field<&SourceNote::title>("title", required, "the paper, letter or page")
              .on_page_where("of a checklist; of a crosswalk read with it"),
          field<&SourceNote::paragraph>("paragraph", optional, "the place in it")
              .on_page_where("of a checklist; of a crosswalk read with it"),
          field<&SourceNote::address>("address", optional, "where it was published")
              .on_page_where("of a checklist; of a crosswalk read with it")},
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
      {field<&Benchmark::criterion>("criterion", required, "the criterion").on_page(),
          field<&Benchmark::as_of>("as_of", required, "when").on_page(),
          field<&Benchmark::of>("of", required, "how many organisations").on_page(),
          field<&Benchmark::counts>("counts", required, "how many got each value").on_page(),
          field<&Benchmark::source>("source", required, "where the figures come from").on_page()});
  return type;
}

template <>
const RecordType<OrganisationType>& record_type<OrganisationType>() {
  static const RecordType<OrganisationType> type("organisation type", "a kind of organisation",
      {field<&OrganisationType::id>("id", required, "what `organisation.type` of a folder names it by")
              .in_json(titled),
          field<&OrganisationType::title>("title", optional, "what readers see; else the id")
              .on_page_where("where the organisation is not asked for something"),
          field<&OrganisationType::criteria>(
              "criteria", optional, "how many of the deepest criteria apply to it, by the source")
              .unpublished("compared with the criteria that apply")},
      "id");
  return type;
}

template <>
const RecordType<EarlierEdition>& record_type<EarlierEdition>() {
  static const RecordType<EarlierEdition> type("earlier edition",
      "an edition of the checklist before this one",
      {field<&EarlierEdition::edition>("edition", required, "the year or version").unpublished(told_by_show),
          field<&EarlierEdition::digest>(
              "digest", optional, "SHA-256 of what it said: a copy of it in a folder is known by that")
              .unpublished(told_by_findings),
          field<&EarlierEdition::changed>("changed", required, "what the edition after it says otherwise")
              .unpublished(told_by_show)},
      "edition");
  return type;
}

template <>
const RecordType<Framework>& record_type<Framework>() {
  static const RecordType<Framework> type("checklist", "what an authority asks for",
      {field<&Framework::id>("framework", required, "its id; the first key of the file").in_json(titled),
          field<&Framework::title>("title", required, "what readers see").on_page(),
          field<&Framework::edition>("edition", optional, "the year or version").on_page(),
          field<&Framework::issued>("issued", optional, "when the authority issued it: a day, month or year")
              .on_page(),
          field<&Framework::earlier>("earlier", optional, "editions before this one, from the first on")
              .unpublished(told_by_show),
          field<&Framework::authority>("authority", required, "who asks").on_page(),
          field<&Framework::summary>("summary", optional, "what it is for, in a sentence").on_page(),
          field<&Framework::source>("source", optional, "where its facts come from").on_page(),
          field<&Framework::glossary>("glossary", optional, "terms that readers need").on_page(),
          field<&Framework::scales>("scales", required, "the scales, by name").on_page(),
          field<&Framework::elements>("elements", required, "what has to be answered").on_page(),
          field<&Framework::organisation_types>(
              "organisation_types", optional, "kinds of organisation that it tells apart")
              .on_page_where("where the organisation is not asked for something"),
          field<&Framework::evidence>("evidence", optional, "documents that have to be there").on_page(),
          field<&Framework::timetable>("timetable", optional, "milestones that the authority sets").on_page(),
          field<&Framework::stages>("stages", optional, "steps of the work, in order").on_page(),
          field<&Framework::roles>("roles", optional, "roles that posts must fill").on_page(),
          field<&Framework::separation>("separation", optional, "sides that one post does not hold together")
              .unpublished(told_by_findings),
          field<&Framework::sign_off>("sign_off", optional, "who signs, in order").on_page(),
          field<&Framework::delivery>("delivery", optional, "what the place where packs are handed in takes")
              .unpublished(told_by_findings),
          field<&Framework::functions>("functions", optional, "what directorates must answer for").on_page(),
          field<&Framework::bodies>("bodies", optional, "boards and groups that must be there").on_page(),
          field<&Framework::decisions>("decisions", optional, "what must be decided, and by whom").on_page(),
          field<&Framework::costs>("costs", optional, "lines that the budget must have").on_page(),
          field<&Framework::series>("series", optional, "what must recur: meetings, bulletins, reports")
              .on_page(),
          field<&Framework::consultations>("consultations", optional, "who must be consulted, for how long")
              .on_page(),
          field<&Framework::surveys>("surveys", optional, "360-degree surveys, and whose answers they need")
              .on_page(),
          field<&Framework::roll_ups>("roll_ups", optional, "figures over many criteria").on_page(),
          field<&Framework::benchmarks>("benchmarks", optional, "how others were rated").on_page()});
  return type;
}

}  // namespace assure::record
