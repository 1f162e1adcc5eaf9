// The field tables of costs and decisions.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Cost>& record_type<Cost>() {
  static const RecordType<Cost> type("cost", "a line of the budget",
      {field<&Cost::id>("id", required, "of the checklist's costs, or the folder's own"),
          field<&Cost::title>("title", optional, "what readers see; else the checklist's, else the id"),
          field<&Cost::gross>("gross", optional, "before the credit"),
          field<&Cost::credit>("credit", optional, "what is taken off"),
          field<&Cost::net>("net", optional, "gross less credit"),
          field<&Cost::budget>("budget", optional, "what may be spent on it"),
          field<&Cost::committed>("committed", optional, "what was promised or spent"),
          field<&Cost::currency>("currency", optional, "three letters of ISO 4217; GBP when absent"),
          field<&Cost::total_of>("total_of", optional, "the lines that it adds up"),
          field<&Cost::note>("note", optional, "anything a reader should know")});
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
          field<&Decision::outcome>("outcome", optional, "what was decided"),
          field<&Decision::amount>("amount", optional, "how much money it is about"),
          field<&Decision::cost>("cost", optional, "the line of `costs` that the amount is for")});
  return type;
}

}  // namespace assure::record
