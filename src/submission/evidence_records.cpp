// The field tables of evidence and of citations.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Approval>& record_type<Approval>() {
  static const RecordType<Approval> type("approval", "who approved it, when, and where that is minuted",
      {field<&Approval::by>("by", required, "the body"), field<&Approval::on>("on", required, "the day"),
          field<&Approval::minute>("minute", optional, "the minute's number")});
  return type;
}

template <>
const RecordType<Reference>& record_type<Reference>() {
  static const RecordType<Reference> type("reference", "something that a document refers to as attached",
      {field<&Reference::title>("title", required, "what the document calls it"),
          field<&Reference::item>("item", optional, "the evidence item that holds it")},
      "title");
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
          field<&EvidenceItem::refers_to>("refers_to", optional, "what it refers to as attached"),
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

}  // namespace assure::record
