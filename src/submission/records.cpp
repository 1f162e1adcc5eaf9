#include "submission/records.h"

#include <algorithm>

namespace assure::record {

using namespace submission;

template <>
const RecordType<Head>& record_type<Head>() {
  static const RecordType<Head> type("submission", "what is submitted, to what, by when",
      {field<&Head::reference>("reference", required, "names the pack: letters, digits, dot, dash"),
          field<&Head::title>("title", required, "what readers see"),
          field<&Head::period>("period", optional, "the year or cycle"),
          field<&Head::due>("due", required, "the authority's deadline"),
          field<&Head::stage>("stage", optional, "draft or final; every page of a draft says so"),
          field<&Head::as_of>("as_of", optional, "the day on which everything is judged; else today"),
          field<&Head::frameworks>(
              "frameworks", required, "checklists: shipped ids, or paths inside the folder")});
  return type;
}

template <>
const RecordType<Assessment>& record_type<Assessment>() {
  static const RecordType<Assessment> type("assessment", "a rating by somebody else",
      {field<&Assessment::by>("by", required, "who"),
          field<&Assessment::rating>("rating", required, "the value given"),
          field<&Assessment::on>("on", optional, "when"),
          field<&Assessment::comment>("comment", optional, "what was said")});
  return type;
}

template <>
const RecordType<Measure>& record_type<Measure>() {
  static const RecordType<Measure> type("measure", "figures over the years",
      {field<&Measure::unit>("unit", required, "what is counted"),
          field<&Measure::better>("better", required, "higher or lower"),
          field<&Measure::baseline>("baseline", optional, "where it started: year to figure"),
          field<&Measure::actual>("actual", optional, "what was reached: year to figure"),
          field<&Measure::target>("target", optional, "what should be reached: year to figure"),
          field<&Measure::comparator>("comparator", optional, "how others did: name to years to figures")});
  return type;
}

template <>
const RecordType<SignOff>& record_type<SignOff>() {
  static const RecordType<SignOff> type("sign-off", "somebody answers for what the folder says",
      {field<&SignOff::role>("role", required, "a role of the checklist's chain"),
          field<&SignOff::post>("post", required, "the post that signed"),
          field<&SignOff::on>("on", required, "when"),
          field<&SignOff::scope>("scope", optional, "`all`, or an element"),
          field<&SignOff::digest>("digest", optional, "of what was signed; written by `assure sign-off`"),
          field<&SignOff::covers>("covers", optional, "the digest of each record that it covers")});
  return type;
}

template <>
const RecordType<Waiver>& record_type<Waiver>() {
  static const RecordType<Waiver> type("waiver", "a finding that is accepted, never silently",
      {field<&Waiver::code>("code", required, "the finding's code"),
          field<&Waiver::at>("at", required, "the file it is in"),
          field<&Waiver::reason>("reason", required, "why it is accepted"),
          field<&Waiver::approved_by>("approved_by", required, "the post that accepts it"),
          field<&Waiver::until>("until", required, "the last day on which it holds")});
  return type;
}

}  // namespace assure::record

namespace assure::submission {

using record::field;
using record::optional;
using record::required;

namespace {

std::vector<record::Field<Response>> shared_response_fields() {
  return {field<&Response::owner>("owner", optional, "the post that answers for it"),
      field<&Response::rating>("rating", optional, "the self-assessment: a value of the scale"),
      field<&Response::target>("target", optional, "the value aimed at"),
      field<&Response::statement>("statement", optional, "what is claimed, in Markdown"),
      field<&Response::evidence>("evidence", optional, "what proves it"),
      field<&Response::assessments>("assessments", optional, "ratings by others"),
      field<&Response::not_applicable>(
          "not_applicable", optional, "instead of a rating: why it does not apply")};
}

template <class T, std::vector<T> Submission::*Member>
SectionInfo list_section(std::string_view name, std::string_view meaning) {
  return {name, meaning, &record::Codec<std::vector<T>>::type_info(),
      [](record::Decoder& decoder, yaml::Value value, Submission& into) {
        auto items = record::Codec<std::vector<T>>::decode(decoder, value);
        if (!items) return;
        for (auto& item : *items) (into.*Member).push_back(std::move(item));
      }};
}

template <class T, T Submission::*Member>
SectionInfo single_section(std::string_view name, std::string_view meaning) {
  return {name, meaning, &record::Codec<T>::type_info(),
      [](record::Decoder& decoder, yaml::Value value, Submission& into) {
        if (auto item = record::Codec<T>::decode(decoder, value)) into.*Member = std::move(*item);
      }};
}

}  // namespace

const record::RecordType<Response>& given_response() {
  static const record::RecordType<Response> type = [] {
    auto fields = shared_response_fields();
    fields.insert(
        fields.begin(), field<&Response::criterion>("criterion", required, "the criterion of the checklist"));
    return record::RecordType<Response>("response", "the answer to a criterion", std::move(fields));
  }();
  return type;
}

const record::RecordType<Response>& chosen_response() {
  static const record::RecordType<Response> type = [] {
    auto fields = shared_response_fields();
    fields.insert(
        fields.begin(), {field<&Response::criterion>("id", required, "what it is called elsewhere"),
                            field<&Response::title>("title", required, "what readers see"),
                            field<&Response::priority>("priority", optional, "true: a strategic priority"),
                            field<&Response::measure>("measure", optional, "its figures over the years")});
    return record::RecordType<Response>(
        "chosen criterion", "what the organisation chose, and how it measures it", std::move(fields));
  }();
  return type;
}

const std::vector<SectionInfo>& fixed_sections() {
  static const std::vector<SectionInfo> sections = {
      single_section<Organisation, &Submission::organisation>("organisation", "who submits"),
      single_section<Head, &Submission::head>("submission", "what is submitted, to what, by when"),
      single_section<Text, &Submission::documents>("documents", "where evidence files live"),
      list_section<Post, &Submission::posts>("posts", "who is accountable"),
      list_section<Directorate, &Submission::directorates>("directorates", "the parts of the organisation"),
      list_section<EvidenceItem, &Submission::evidence>("evidence", "the documents that prove something"),
      list_section<Action, &Submission::actions>("actions", "what will be done, by whom, by when"),
      list_section<Milestone, &Submission::milestones>("milestones", "days that matter"),
      list_section<StageRecord, &Submission::stages>("stages", "how far the checklist's stages are"),
      list_section<Body, &Submission::bodies>("bodies", "boards and groups"),
      list_section<Series, &Submission::series>("series", "what recurs: meetings, bulletins, reports"),
      list_section<Consultation, &Submission::consultations>("consultations", "when views are sought"),
      list_section<Cost, &Submission::costs>("costs", "the lines of the budget"),
      list_section<Decision, &Submission::decisions>(
          "decisions", "what bodies were asked for, and what they said"),
      list_section<Feedback, &Submission::feedback>("feedback", "360-degree surveys"),
      list_section<Figure, &Submission::figures>("figures", "numbers that several places state"),
      list_section<ReportedResult, &Submission::results>(
          "results", "what the organisation says that figures of the checklist come to"),
      list_section<SignOff, &Submission::sign_offs>("sign_offs", "who answers for what the folder says"),
      list_section<Waiver, &Submission::waivers>("waivers", "findings that are accepted"),
      list_section<Term, &Submission::glossary>("glossary", "terms that readers need"),
  };
  return sections;
}

const SectionInfo* fixed_section(std::string_view name) {
  const auto& sections = fixed_sections();
  auto found =
      std::find_if(sections.begin(), sections.end(), [&](const SectionInfo& s) { return s.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

std::vector<std::string> section_names(const std::vector<framework::Framework>& frameworks) {
  std::vector<std::string> names;
  for (const auto& framework : frameworks) {
    for (const auto& element : framework.elements) names.push_back(element.id->text);
  }
  for (const auto& section : fixed_sections()) names.emplace_back(section.name);
  return names;
}

}  // namespace assure::submission
