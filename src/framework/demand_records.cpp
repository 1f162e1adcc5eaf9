// The field tables of what must be there besides answers.
#include <type_traits>
#include <utility>

#include "framework/basis_field.h"
#include "framework/records.h"
#include "framework/told.h"

namespace assure::record {

using namespace framework;

namespace {

// A day is written as an id, too.
template <class D>
Field<D> by_field(std::string_view meaning) {
  return field<&D::by, D>("by", optional, meaning).unpublished(told_by_gaps);
}

constexpr std::string_view asked_by =
    "the day, or the milestone or stage, by which it is asked for; until then, what is missing is a note";

// What every demand has, and then its own.
template <class D>
std::vector<Field<D>> demand_fields(std::vector<Field<D>> own) {
  auto guidance = field<&Demand::guidance, D>("guidance", optional, "what is looked for");
  // Pages list functions by the directorates that answer for them.
  constexpr bool listed = !std::is_same_v<D, FunctionDemand>;
  std::vector<Field<D>> fields = {
      field<&Demand::id, D>("id", required, "what a folder's record names it by").in_json(titled),
      field<&Demand::title, D>("title", required, "what readers see").on_page(),
      listed ? std::move(guidance).on_page() : std::move(guidance).unpublished("read with the checklist"),
      field<&Demand::from_stage, D>(
          "from_stage", optional, "asked for once that stage is entered; always when absent")
          .on_page(),
      by_field<D>(asked_by)};
  fields.insert(fields.end(), own.begin(), own.end());
  fields.push_back(basis_field<D>());
  return fields;
}

}  // namespace

template <>
const RecordType<ApprovalBy>& record_type<ApprovalBy>() {
  static const RecordType<ApprovalBy> type("approval rule", "who must approve it, and before which day",
      {field<&ApprovalBy::body>("body", required, "the body that approves").on_page(),
          field<&ApprovalBy::act>("act", optional,
              "what the body does with it: approve (when absent), agree, certify or consider")
              .on_page_where("in the gap of a document without it"),
          field<&ApprovalBy::before>("before", optional, "the day by which that is too late")
              .unpublished(told_by_gaps),
          basis_field<ApprovalBy>()});
  return type;
}

template <>
const RecordType<Part>& record_type<Part>() {
  static const RecordType<Part> type("part", "a part that a document must have, or a task of a stage",
      {field<&Part::id>("id", required, "what an evidence item, or the record of a stage, names it by")
              .on_page_where("in the gap of a document without it; of a task always"),
          field<&Part::title>("title", optional, "what readers see; else the id")
              .on_page_where("in the gap of a document without it; of a task always")},
      "id");
  return type;
}

template <>
const RecordType<EvidenceDemand>& record_type<EvidenceDemand>() {
  static const RecordType<EvidenceDemand> type("kind of evidence", "documents that have to be there",
      {field<&EvidenceDemand::kind>("kind", required, "what evidence items name it by").in_json(titled),
          field<&EvidenceDemand::title>("title", required, "what readers see").on_page(),
          field<&EvidenceDemand::guidance>("guidance", optional, "what is looked for").on_page(),
          field<&EvidenceDemand::count>("count", optional, "how many; 1 when absent").on_page(),
          field<&EvidenceDemand::covers>("covers", optional, "how long a time it must speak of")
              .unpublished(told_by_gaps),
          field<&EvidenceDemand::refreshed>("refreshed", optional, "how old it may be on the day")
              .unpublished(told_by_gaps),
          field<&EvidenceDemand::rewritten>("rewritten", optional, "how often a new version is written")
              .unpublished(told_by_init),
          field<&EvidenceDemand::approved_by>(
              "approved_by", optional, "who must have approved it, and before when")
              .on_page(),
          field<&EvidenceDemand::parts>("parts", optional, "the parts that it must have")
              .on_page_where("in the gap of a document without one"),
          by_field<EvidenceDemand>(asked_by), basis_field<EvidenceDemand>()});
  return type;
}

template <>
const RecordType<TimetableEntry>& record_type<TimetableEntry>() {
  static const RecordType<TimetableEntry> type("timetable entry", "a milestone that the authority sets",
      {field<&TimetableEntry::id>("id", required, "what milestones of a folder name it by").in_json(titled),
          field<&TimetableEntry::title>("title", required, "what readers see").on_page(),
          field<&TimetableEntry::starts>("starts", optional, "when it starts; without `due` it has no end")
              .on_page(),
          field<&TimetableEntry::due>("due", optional, "when; a period is due at its end").on_page(),
          field<&TimetableEntry::needs>("needs", optional, "kinds of evidence that must be there by then")
              .on_page_where("where one is missing"),
          field<&TimetableEntry::owner>("owner", optional, "the role whose post sees to it").on_page(),
          basis_field<TimetableEntry>()});
  return type;
}

template <>
const RecordType<Stage>& record_type<Stage>() {
  static const RecordType<Stage> type("stage", "a step of the work, in order",
      {field<&Stage::id>("id", required, "what a folder names it by").in_json(titled),
          field<&Stage::title>("title", required, "what readers see").on_page(),
          field<&Stage::of>("of", optional, "kinds of evidence that it makes").on_page(),
          field<&Stage::parts>("parts", optional, "the parts of them that it makes")
              .unpublished("read with the checklist"),
          field<&Stage::tasks>("tasks", optional, "what is done in it").on_page(),
          field<&Stage::tested_with>("tested_with", optional, "whose view is sought before it ends")
              .on_page(),
          field<&Stage::gate>("gate", optional,
              "what must be there before it is entered: decisions, kinds of evidence, milestones, stages")
              .on_page(),
          field<&Stage::may>("may", optional, "what is allowed: step-on, pause, step-off")
              .unpublished(told_by_findings),
          basis_field<Stage>()});
  return type;
}

template <>
const RecordType<Role>& record_type<Role>() {
  static const RecordType<Role> type("role", "a role that a post must fill",
      {field<&Role::role>("role", required, "what posts name it by").in_json(titled),
          field<&Role::title>("title", required, "what readers see").on_page(),
          field<&Role::expected>("expected", optional, "the post that usually fills it").on_page(),
          field<&Role::side>("side", optional, "the side that it belongs to").unpublished(told_by_findings),
          field<&Role::accountable>(
              "accountable", optional, "true: its post owes what is missing and has no owner of its own")
              .unpublished(told_by_findings),
          field<&Role::count>("count", optional, "how many posts fill it, at least; 1 when absent")
              .on_page_where("where too few posts fill it"),
          by_field<Role>(asked_by),
          field<&Role::reports_to>("reports_to", optional, "the role of its line manager").on_page(),
          field<&Role::accountable_to>("accountable_to", optional, "bodies to which its post answers")
              .on_page(),
          basis_field<Role>()});
  return type;
}

template <>
const RecordType<AllowedFile>& record_type<AllowedFile>() {
  static const RecordType<AllowedFile> type("allowed file", "a document of the authority's own",
      {field<&AllowedFile::title>("title", required, "what it is").unpublished(told_by_findings),
          field<&AllowedFile::sha256>("sha256", required, "of its bytes, in hexadecimal")
              .unpublished(told_by_findings)});
  return type;
}

template <>
const RecordType<Delivery>& record_type<Delivery>() {
  static const RecordType<Delivery> type("delivery", "what the place where packs are handed in takes",
      {field<&Delivery::bundle>("bundle", optional, "size of a zip, at most: 35 MB")
              .unpublished(told_by_findings),
          field<&Delivery::file>("file", optional, "size of a document, at most")
              .unpublished(told_by_findings),
          field<&Delivery::blocked>(
              "blocked", optional, "ends of names that are refused, without the dot: docm, exe")
              .unpublished(told_by_findings),
          field<&Delivery::name>("name", optional, "length of a document's name in characters, at most")
              .unpublished(told_by_findings),
          field<&Delivery::path>(
              "path", optional, "length of a document's path inside the pack in characters, at most")
              .unpublished(told_by_findings),
          field<&Delivery::statement>(
              "statement", optional, "length of each statement in characters, at most")
              .unpublished(told_by_findings),
          field<&Delivery::is_signed>("signed", optional, "true: a pack without a signature is not taken")
              .unpublished("`bag-info.txt` asks for a signature"),
          field<&Delivery::sensitivity>("sensitivity", optional,
              "documents that are more sensitive are held back from the pack, and listed")
              .on_page_where("the register says what is held back"),
          field<&Delivery::disclosure_officer>("disclosure_officer", optional,
              "the role whose post decides on findings of disclosure; else the sign-off chain does")
              .unpublished(told_by_findings),
          field<&Delivery::allowed_files>("allowed_files", optional,
              "the authority's own documents: what they hide is not reported, but for identifiers")
              .unpublished(told_by_findings),
          basis_field<Delivery>()});
  return type;
}

template <>
const RecordType<SignOffStep>& record_type<SignOffStep>() {
  static const RecordType<SignOffStep> type("sign-off step", "who signs, in order",
      {field<&SignOffStep::role>("role", required, "what sign-offs name it by").in_json(titled),
          field<&SignOffStep::title>("title", optional, "what readers see; else the role").on_page(),
          field<&SignOffStep::scope>(
              "scope", optional, "`all`, or the element or kind of evidence that it covers")
              .on_page(),
          field<&SignOffStep::act>("act", optional,
              "what the step is: sign (when absent), agree, consider, canvass, propose or certify")
              .on_page(),
          field<&SignOffStep::signers>(
              "signers", optional, "each: every post that has the role signs; one when absent")
              .on_page_where("where there are several"),
          by_field<SignOffStep>(asked_by), basis_field<SignOffStep>()});
  return type;
}

template <>
const RecordType<FunctionDemand>& record_type<FunctionDemand>() {
  static const RecordType<FunctionDemand> type("function", "something that one directorate answers for",
      demand_fields<FunctionDemand>(
          {field<&FunctionDemand::expected>("expected", optional, "the directorate that the source names")
                  .on_page_where("where no directorate answers for it"),
              field<&FunctionDemand::side>("side", optional, "the side that it belongs to")
                  .unpublished(told_by_findings),
              field<&FunctionDemand::together_with>(
                  "together_with", optional, "functions that the same directorate must have")
                  .unpublished(told_by_findings)}),
      "id");
  return type;
}

template <>
const RecordType<BodyDemand>& record_type<BodyDemand>() {
  static const RecordType<BodyDemand> type("body asked for", "a board or group that must be there",
      demand_fields<BodyDemand>(
          {field<&BodyDemand::chair>("chair", optional, "the post that usually chairs it").on_page(),
              field<&BodyDemand::every>("every", optional, "how often it meets").on_page(),
              field<&BodyDemand::reports_to>("reports_to", optional, "another body of the checklist")
                  .on_page(),
              field<&BodyDemand::members>("members", optional, "roles whose posts belong to it")
                  .unpublished(told_by_findings)}),
      "id");
  return type;
}

template <>
const RecordType<DecisionDemand>& record_type<DecisionDemand>() {
  static const RecordType<DecisionDemand> type("decision asked for", "what must be decided",
      demand_fields<DecisionDemand>(
          {field<&DecisionDemand::ask>("ask", optional, "the verb: note, agree, approve, endorse").on_page(),
              field<&DecisionDemand::body>("body", optional, "who decides").on_page()}),
      "id");
  return type;
}

template <>
const RecordType<CostDemand>& record_type<CostDemand>() {
  static const RecordType<CostDemand> type(
      "cost asked for", "a line that the budget must have", demand_fields<CostDemand>({}), "id");
  return type;
}

template <>
const RecordType<SeriesDemand>& record_type<SeriesDemand>() {
  static const RecordType<SeriesDemand> type("series asked for", "something that must recur",
      demand_fields<SeriesDemand>(
          {field<&SeriesDemand::every>("every", optional, "week, fortnight, month, quarter or year")
                  .on_page()}),
      "id");
  return type;
}

template <>
const RecordType<ConsultationDemand>& record_type<ConsultationDemand>() {
  static const RecordType<ConsultationDemand> type("consultation asked for", "who must be consulted",
      demand_fields<ConsultationDemand>({field<&ConsultationDemand::at_least>(
          "at_least", optional, "how long, in days, the first and the last included")
                                             .on_page()}),
      "id");
  return type;
}

template <>
const RecordType<SurveyDemand>& record_type<SurveyDemand>() {
  static const RecordType<SurveyDemand> type("survey asked for", "a 360-degree survey",
      demand_fields<SurveyDemand>(
          {field<&SurveyDemand::groups>("groups", optional, "the groups whose answers it must have")
                  .on_page()}),
      "id");
  return type;
}

template <>
const RecordType<Separation>& record_type<Separation>() {
  static const RecordType<Separation> type("separation rule", "sides that one post does not hold together",
      {field<&Separation::between>("between", required, "the two sides").unpublished(told_by_findings),
          field<&Separation::duties>(
              "for", required, "owner: of criteria; approver: of evidence; role: of the checklist")
              .unpublished(told_by_findings),
          basis_field<Separation>()});
  return type;
}

}  // namespace assure::record
