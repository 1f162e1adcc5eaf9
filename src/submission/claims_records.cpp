// The field tables of numbers that a folder states.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

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
const RecordType<Statement>& record_type<Statement>() {
  static const RecordType<Statement> type("statement of a figure", "one place that states it",
      {field<&Statement::value>("value", required, "the figure as it stands there"),
          field<&Statement::item>("item", optional, "the evidence item that states it"),
          field<&Statement::pages>("pages", optional, "where in it"),
          field<&Statement::note>("note", optional, "anything a reader should know")},
      "value");
  return type;
}

template <>
const RecordType<Figure>& record_type<Figure>() {
  static const RecordType<Figure> type("stated figure", "a number that several places state",
      {field<&Figure::id>("id", required, "what it is called elsewhere"),
          field<&Figure::title>("title", required, "what is counted"),
          field<&Figure::stated>("stated", required, "where it is stated, and how"),
          field<&Figure::settled>("settled", optional, "when they differ: which holds, and why")});
  return type;
}

template <>
const RecordType<ReportedResult>& record_type<ReportedResult>() {
  static const RecordType<ReportedResult> type("reported result",
      "what the organisation says that a figure of the checklist comes to",
      {field<&ReportedResult::figure>("figure", required, "the figure's id"),
          field<&ReportedResult::value>("value", optional, "the figure"),
          field<&ReportedResult::met>("met", optional, "of a share: how many are met"),
          field<&ReportedResult::of>("of", optional, "of a share: how many apply"),
          field<&ReportedResult::band>("band", optional, "the band it falls in")});
  return type;
}

}  // namespace assure::record
