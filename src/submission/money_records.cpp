// The field tables of costs and decisions.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Cost>& record_type<Cost>() {
  static const RecordType<Cost> type("cost", "a line of the budget",
      {field<&Cost::id>("id", required, "of the checklist's costs, or the folder's own")
              .naming({Referent::AskedCost})
              .on_page(),
          field<&Cost::title>("title", optional, "what readers see; else the checklist's, else the id")
              .on_page(),
          field<&Cost::gross>("gross", optional, "before the credit").on_page(),
          field<&Cost::credit>("credit", optional, "what is taken off").on_page(),
          field<&Cost::net>("net", optional, "gross less credit").on_page(),
          field<&Cost::budget>("budget", optional, "what may be spent on it").on_page(),
          field<&Cost::committed>("committed", optional, "what was promised or spent").on_page(),
          field<&Cost::currency>("currency", optional, "three letters of ISO 4217; GBP when absent")
              .on_page(),
          field<&Cost::total_of>("total_of", optional, "the lines that it adds up")
              .naming({Referent::Cost, Referent::AskedCost})
              .on_page(),
          field<&Cost::note>("note", optional, "anything a reader should know").on_page()});
  return type;
}

template <>
const RecordType<Decision>& record_type<Decision>() {
  static const RecordType<Decision> type("decision", "what a body is asked for, and what it said",
      {field<&Decision::id>("id", required, "what it is called elsewhere")
              .naming({Referent::AskedDecision})
              .on_page(),
          field<&Decision::ask>("ask", required, "the verb: note, agree, approve, endorse").on_page(),
          field<&Decision::text>("text", required, "what is asked").on_page(),
          field<&Decision::body>("body", required, "who decides").on_page(),
          field<&Decision::on>("on", optional, "when").on_page(),
          field<&Decision::outcome>("outcome", optional, "what was decided").on_page(),
          field<&Decision::amount>("amount", optional, "how much money it is about").on_page(),
          field<&Decision::cost>("cost", optional, "the line of `costs` that the amount is for")
              .naming({Referent::Cost, Referent::AskedCost})
              .on_page()});
  return type;
}

}  // namespace assure::record
