// The field tables of what will happen when.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Action>& record_type<Action>() {
  static const RecordType<Action> type("action", "what will be done, by whom, by when",
      {field<&Action::id>("id", required, "what it is called elsewhere"),
          field<&Action::what>("what", required, "what will be done"),
          field<&Action::who>("who", optional, "the post that does it"),
          field<&Action::due>("due", optional, "when; a period is due at its end"),
          field<&Action::plan_by>("plan_by", optional, "of an action in two steps: when the plan is due"),
          field<&Action::compliant_by>("compliant_by", optional, "and when the thing itself is due"),
          field<&Action::as_written>("as_written", optional, "what the paper says of when, in its words"),
          field<&Action::written>("written", optional, "the day of the paper that it comes from"),
          field<&Action::planned>(
              "planned", optional, "of an action in two steps: the day the plan was ready"),
          field<&Action::depends_on>("depends_on", optional, "actions or milestones that come first"),
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
          field<&StageRecord::entered>("entered", optional, "the day it was stepped on"),
          field<&StageRecord::paused>("paused", optional, "the day it was paused, while it is"),
          field<&StageRecord::stepped_off>("stepped_off", optional, "the day it was left for good"),
          field<&StageRecord::done>("done", optional, "the day it ended"),
          field<&StageRecord::tested_with>("tested_with", optional, "whose view was sought"),
          field<&StageRecord::note>("note", optional, "how")});
  return type;
}

template <>
const RecordType<Series>& record_type<Series>() {
  static const RecordType<Series> type("series", "something that recurs: meetings, bulletins, reports",
      {field<&Series::id>("id", required, "of the checklist's series, or the folder's own"),
          field<&Series::title>("title", optional, "what readers see; else the checklist's, else the id"),
          field<&Series::body>("body", optional, "the body whose meetings they are"),
          field<&Series::every>(
              "every", optional, "week, fortnight, month, quarter or year; else the checklist's"),
          field<&Series::from>("from", required, "the first day of the first period"),
          field<&Series::until>("until", optional, "the last day of the series"),
          field<&Series::held>("held", optional, "the days on which it took place")});
  return type;
}

template <>
const RecordType<Consultation>& record_type<Consultation>() {
  static const RecordType<Consultation> type("consultation", "a time in which views are sought",
      {field<&Consultation::id>("id", required, "of the checklist's consultations, or the folder's own"),
          field<&Consultation::title>(
              "title", optional, "what readers see; else the checklist's, else the id"),
          field<&Consultation::opens>("opens", required, "the first day"),
          field<&Consultation::closes>("closes", required, "the last day"),
          field<&Consultation::promised>(
              "promised", optional, "how long it was to be, in days: the first and the last count"),
          field<&Consultation::note>("note", optional, "anything a reader should know")});
  return type;
}

}  // namespace assure::record
