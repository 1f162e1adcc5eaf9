// The field tables of numbers that a folder states.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Feedback>& record_type<Feedback>() {
  static const RecordType<Feedback> type("feedback survey",
      "a 360-degree survey; its answers are in a csv file",
      {field<&Feedback::id>("id", required, "of the checklist's surveys, or the folder's own")
              .naming({Referent::AskedSurvey})
              .on_page(),
          field<&Feedback::title>("title", optional, "what readers see").on_page(),
          field<&Feedback::file>("file", required, "the answers: group,criterion,rating")
              .naming({Referent::Document})
              .on_page(),
          field<&Feedback::min_group>("min_group", optional, "groups smaller than this are not shown")
              .on_page()});
  return type;
}

template <>
const RecordType<Statement>& record_type<Statement>() {
  static const RecordType<Statement> type("statement of a figure", "one place that states it",
      {field<&Statement::value>("value", required, "the figure as it is there").on_page(),
          field<&Statement::item>("item", optional, "the evidence item that states it")
              .naming({Referent::Item})
              .on_page(),
          field<&Statement::pages>("pages", optional, "where in it").on_page(),
          field<&Statement::note>("note", optional, "anything a reader should know").on_page()},
      "value");
  return type;
}

template <>
const RecordType<Figure>& record_type<Figure>() {
  static const RecordType<Figure> type("stated figure", "a number that several places state",
      {field<&Figure::id>("id", required, "what it is called elsewhere").on_page(),
          field<&Figure::title>("title", required, "what is counted").on_page(),
          field<&Figure::stated>("stated", required, "where it is stated, and how").on_page(),
          field<&Figure::settled>("settled", optional, "when they differ: which holds, and why").on_page()});
  return type;
}

template <>
const RecordType<ReportedResult>& record_type<ReportedResult>() {
  constexpr std::string_view compared =
      "pages show what the checklist's figure comes to; a difference is a finding";
  static const RecordType<ReportedResult> type("reported result",
      "what the organisation says that a figure of the checklist comes to",
      {field<&ReportedResult::figure>("figure", required, "the figure's id")
              .naming_only({Referent::Figure})
              .in_json(compared),
          field<&ReportedResult::value>("value", optional, "the figure").in_json(compared),
          field<&ReportedResult::met>("met", optional, "of a share: how many are met").in_json(compared),
          field<&ReportedResult::of>("of", optional, "of a share: how many apply").in_json(compared),
          field<&ReportedResult::band>("band", optional, "the band it falls in").in_json(compared)});
  return type;
}

}  // namespace assure::record
