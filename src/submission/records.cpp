#include "submission/records.h"

namespace assure::record {

using namespace submission;
constexpr Need required = Need::Required;
constexpr Need optional = Need::Optional;

template <>
const RecordType<Organisation>& record_type<Organisation>() {
  static const RecordType<Organisation> type("organisation", "who submits",
      {field<&Organisation::name>("name", required, "its full name"),
          field<&Organisation::short_name>("short_name", optional, "the name for headers and tables")});
  return type;
}

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
const RecordType<Post>& record_type<Post>() {
  static const RecordType<Post> type("post", "somebody who is accountable: a post, never a person",
      {field<&Post::id>("id", required, "what owners name it by"),
          field<&Post::title>("title", required, "the post's title"),
          field<&Post::directorate>("directorate", optional, "the directorate it belongs to"),
          field<&Post::side>("side", optional, "commissioning, provision or corporate"),
          field<&Post::roles>("roles", optional, "roles of the checklists that it fills")});
  return type;
}

template <>
const RecordType<Directorate>& record_type<Directorate>() {
  static const RecordType<Directorate> type("directorate", "a part of the organisation",
      {field<&Directorate::id>("id", required, "what posts name it by"),
          field<&Directorate::title>("title", required, "its title"),
          field<&Directorate::side>("side", optional, "commissioning, provision or corporate"),
          field<&Directorate::functions>("functions", optional, "what it answers for")});
  return type;
}

template <>
const RecordType<Approval>& record_type<Approval>() {
  static const RecordType<Approval> type("approval", "who approved it, when, and where that is minuted",
      {field<&Approval::by>("by", required, "the body"), field<&Approval::on>("on", required, "the day"),
          field<&Approval::minute>("minute", optional, "the minute's number")});
  return type;
}

template <>
const RecordType<EvidenceItem>& record_type<EvidenceItem>() {
  static const RecordType<EvidenceItem> type("evidence item", "a document that proves something",
      {field<&EvidenceItem::id>("id", required, "what responses cite it by"),
          field<&EvidenceItem::kind>("kind", optional, "a kind that a checklist asks for, or any other"),
          field<&EvidenceItem::title>("title", required, "what readers see"),
          field<&EvidenceItem::files>("files", optional, "its files, relative to the folder"),
          field<&EvidenceItem::files>("file", optional, "its file, when there is one"),
          field<&EvidenceItem::owner>("owner", optional, "the post that keeps it"),
          field<&EvidenceItem::dated>("dated", optional, "the document's own date"),
          field<&EvidenceItem::covers>("covers", optional, "the period it speaks of"),
          field<&EvidenceItem::valid_until>("valid_until", optional, "the last day on which it holds"),
          field<&EvidenceItem::status>("status", optional, "draft, final or approved"),
          field<&EvidenceItem::approved>("approved", optional, "who approved it, and when"),
          field<&EvidenceItem::sensitivity>("sensitivity", optional, "public, internal or confidential"),
          field<&EvidenceItem::superseded_by>("superseded_by", optional, "the item that took its place"),
          field<&EvidenceItem::parts>("parts", optional, "where its parts are: part to pages"),
          field<&EvidenceItem::note>("note", optional, "anything a reader should know")});
  return type;
}

template <>
const RecordType<Citation>& record_type<Citation>() {
  static const RecordType<Citation> type("citation", "an evidence item and what it shows here",
      {field<&Citation::item>("item", required, "the evidence item's id"),
          field<&Citation::pages>("pages", optional, "where in the document: 4, 4-6 or [4, 9-11]"),
          field<&Citation::quote>("quote", optional, "words that stand on those pages"),
          field<&Citation::shows>("shows", optional, "what it proves")},
      "item");
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
const RecordType<Action>& record_type<Action>() {
  static const RecordType<Action> type("action", "what will be done, by whom, by when",
      {field<&Action::id>("id", required, "what it is called elsewhere"),
          field<&Action::what>("what", required, "what will be done"),
          field<&Action::who>("who", optional, "the post that does it"),
          field<&Action::due>("due", optional, "when; a period is due at its end"),
          field<&Action::plan_by>("plan_by", optional, "of an action in two steps: when the plan is due"),
          field<&Action::compliant_by>("compliant_by", optional, "and when the thing itself is due"),
          field<&Action::status>("status", optional, "open or done"),
          field<&Action::done>("done", optional, "the day it was done"),
          field<&Action::closes>(
              "closes", optional, "the criteria or kinds of evidence whose gaps it closes")});
  return type;
}

template <>
const RecordType<Milestone>& record_type<Milestone>() {
  static const RecordType<Milestone> type("milestone", "a day that matters",
      {field<&Milestone::id>("id", required, "of the checklist's timetable, or the folder's own"),
          field<&Milestone::title>("title", optional, "what readers see; else the timetable's"),
          field<&Milestone::due>("due", optional, "when; else the timetable's"),
          field<&Milestone::done>("done", optional, "the day it was reached"),
          field<&Milestone::needs>("needs", optional, "evidence that must be there by then")});
  return type;
}

template <>
const RecordType<StageRecord>& record_type<StageRecord>() {
  static const RecordType<StageRecord> type("stage record", "how far a stage of the checklist is",
      {field<&StageRecord::stage>("stage", required, "the stage's id"),
          field<&StageRecord::done>("done", optional, "the day it ended"),
          field<&StageRecord::tested_with>("tested_with", optional, "whose view was sought"),
          field<&StageRecord::note>("note", optional, "how")});
  return type;
}

template <>
const RecordType<Decision>& record_type<Decision>() {
  static const RecordType<Decision> type("decision", "what a body is asked for, and what it said",
      {field<&Decision::id>("id", required, "what it is called elsewhere"),
          field<&Decision::ask>("ask", required, "the verb: note, agree, approve, endorse"),
          field<&Decision::text>("text", required, "what is asked"),
          field<&Decision::body>("body", required, "who decides"),
          field<&Decision::on>("on", optional, "when"),
          field<&Decision::outcome>("outcome", optional, "what was decided")});
  return type;
}

template <>
const RecordType<Feedback>& record_type<Feedback>() {
  static const RecordType<Feedback> type("feedback survey",
      "a 360-degree survey; its answers are in a csv file",
      {field<&Feedback::id>("id", required, "what it is called elsewhere"),
          field<&Feedback::title>("title", optional, "what readers see"),
          field<&Feedback::file>("file", required, "the answers: group,criterion,rating"),
          field<&Feedback::min_group>("min_group", optional, "groups smaller than this are not shown")});
  return type;
}

template <>
const RecordType<SignOff>& record_type<SignOff>() {
  static const RecordType<SignOff> type("sign-off", "somebody answers for what the folder says",
      {field<&SignOff::role>("role", required, "a role of the checklist's chain"),
          field<&SignOff::post>("post", required, "the post that signed"),
          field<&SignOff::on>("on", required, "when"),
          field<&SignOff::scope>("scope", optional, "`all`, or an element")});
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
constexpr record::Need required = record::Need::Required;
constexpr record::Need optional = record::Need::Optional;

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
      list_section<Decision, &Submission::decisions>(
          "decisions", "what bodies were asked for, and what they said"),
      list_section<Feedback, &Submission::feedback>("feedback", "360-degree surveys"),
      list_section<SignOff, &Submission::sign_offs>("sign_offs", "who answers for what the folder says"),
      list_section<Waiver, &Submission::waivers>("waivers", "findings that are accepted"),
      list_section<Term, &Submission::glossary>("glossary", "terms that readers need"),
  };
  return sections;
}

}  // namespace assure::submission
