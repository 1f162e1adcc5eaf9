// The field tables of what will happen when.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Action>& record_type<Action>() {
  static const RecordType<Action> type("action", "what will be done, by whom, by when",
      {field<&Action::id>("id", required, "what it is called elsewhere").on_page(),
          field<&Action::what>("what", required, "what will be done").on_page(),
          field<&Action::who>("who", optional, "the post that does it").naming({Referent::Post}).on_page(),
          field<&Action::with>("with", optional, "posts that do it together with that one")
              .naming({Referent::Post})
              .labelled("Together with"),
          field<&Action::starts>("starts", optional, "when it starts; the end is `due`").labelled("Starts"),
          field<&Action::due>("due", optional, "when; a period is due at its end").on_page(),
          field<&Action::plan_by>("plan_by", optional, "of an action in two steps: when the plan is due")
              .on_page(),
          field<&Action::compliant_by>("compliant_by", optional, "and when the thing itself is due")
              .on_page(),
          field<&Action::as_written>("as_written", optional, "what the paper says of when, in its words")
              .on_page(),
          field<&Action::written>("written", optional, "the day of the paper that it comes from")
              .labelled("Date of the paper"),
          field<&Action::planned>(
              "planned", optional, "of an action in two steps: the day the plan was ready")
              .on_page(),
          field<&Action::depends_on>("depends_on", optional, "actions or milestones that come first")
              .naming({Referent::Action, Referent::Milestone, Referent::AskedMilestone})
              .on_page(),
          field<&Action::status>("status", optional, "open or done").on_page(),
          field<&Action::done>("done", optional, "the day it was done").on_page(),
          field<&Action::closes>("closes", optional, "the criteria or kinds of evidence whose gaps it closes")
              .naming({Referent::Criterion, Referent::Kind, Referent::Item})
              .on_page()});
  return type;
}

template <>
const RecordType<Milestone>& record_type<Milestone>() {
  static const RecordType<Milestone> type("milestone", "a day that matters",
      {field<&Milestone::id>("id", required, "of the checklist's timetable, or the folder's own")
              .naming({Referent::AskedMilestone})
              .on_page(),
          field<&Milestone::title>("title", optional, "what readers see; else the timetable's").on_page(),
          field<&Milestone::starts>(
              "starts", optional, "when it starts; else the timetable's; without `due` it has no end")
              .on_page(),
          field<&Milestone::due>("due", optional, "when; else the timetable's").on_page(),
          field<&Milestone::done>("done", optional, "the day it was reached").on_page(),
          field<&Milestone::needs>(
              "needs", optional, "evidence that must be there by then, besides what the checklist names")
              .naming({Referent::Kind, Referent::Item})
              .on_page(),
          field<&Milestone::owner>("owner", optional, "the post that sees to it; owes what it needs, too")
              .naming({Referent::Post})});
  return type;
}

template <>
const RecordType<StageRecord>& record_type<StageRecord>() {
  static const RecordType<StageRecord> type("stage record", "how far a stage of the checklist is",
      {field<&StageRecord::stage>("stage", required, "the stage's id")
              .naming_only({Referent::Stage})
              .on_page(),
          field<&StageRecord::entered>("entered", optional, "the day it was stepped on").on_page(),
          field<&StageRecord::paused>("paused", optional, "the day it was paused, while it is").on_page(),
          field<&StageRecord::stepped_off>("stepped_off", optional, "the day it was left for good").on_page(),
          field<&StageRecord::done>("done", optional, "the day it ended").on_page(),
          field<&StageRecord::tasks>("tasks", optional, "those of its tasks that are done").on_page(),
          field<&StageRecord::tested_with>("tested_with", optional, "whose view was sought").on_page(),
          field<&StageRecord::note>("note", optional, "how").on_page()});
  return type;
}

template <>
const RecordType<Series>& record_type<Series>() {
  static const RecordType<Series> type("series", "something that recurs: meetings, bulletins, reports",
      {field<&Series::id>("id", required, "of the checklist's series, or the folder's own")
              .naming({Referent::AskedSeries})
              .on_page(),
          field<&Series::title>("title", optional, "what readers see; else the checklist's, else the id")
              .on_page(),
          field<&Series::body>("body", optional, "the body whose meetings they are")
              .naming({Referent::Body, Referent::AskedBody})
              .on_page(),
          field<&Series::every>(
              "every", optional, "week, fortnight, month, quarter or year; else the checklist's")
              .on_page(),
          field<&Series::from>("from", required, "the first day of the first period").on_page(),
          field<&Series::until>("until", optional, "the last day of the series").on_page(),
          field<&Series::held>("held", optional, "the days on which it took place").on_page()});
  return type;
}

template <>
const RecordType<Consultation>& record_type<Consultation>() {
  static const RecordType<Consultation> type("consultation", "a time in which views are sought",
      {field<&Consultation::id>("id", required, "of the checklist's consultations, or the folder's own")
              .naming({Referent::AskedConsultation})
              .on_page(),
          field<&Consultation::title>(
              "title", optional, "what readers see; else the checklist's, else the id")
              .on_page(),
          field<&Consultation::opens>("opens", required, "the first day").on_page(),
          field<&Consultation::closes>("closes", required, "the last day").on_page(),
          field<&Consultation::promised>(
              "promised", optional, "how long it was to be, in days: the first and the last count")
              .on_page(),
          field<&Consultation::note>("note", optional, "anything a reader should know").on_page()});
  return type;
}

}  // namespace assure::record
