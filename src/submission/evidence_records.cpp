// The field tables of evidence and of citations.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Approval>& record_type<Approval>() {
  static const RecordType<Approval> type("approval", "who approved it, when, and where that is minuted",
      {field<&Approval::by>("by", required, "the body").on_page(),
          field<&Approval::act>("act", optional,
              "what the body did: approve, agree, certify or consider; when absent, what the checklist wants")
              .on_page(),
          field<&Approval::on>("on", required, "the day").on_page(),
          field<&Approval::minute>("minute", optional, "the minute's number").on_page()});
  return type;
}

template <>
const RecordType<Reference>& record_type<Reference>() {
  static const RecordType<Reference> type("reference", "something that a document refers to as attached",
      {field<&Reference::title>("title", required, "what the document calls it").on_page(),
          field<&Reference::item>("item", optional, "the evidence item that holds it")
              .naming({Referent::Item})
              .on_page()},
      "title");
  return type;
}

template <>
const RecordType<EvidenceItem>& record_type<EvidenceItem>() {
  static const RecordType<EvidenceItem> type("evidence item", "a document that proves something",
      {field<&EvidenceItem::id>("id", required, "what responses cite it by").on_page(),
          field<&EvidenceItem::kind>("kind", optional, "a kind that a checklist asks for, or any other")
              .naming({Referent::Kind})
              .on_page(),
          field<&EvidenceItem::title>("title", required, "what readers see").on_page(),
          field<&EvidenceItem::files>("files", optional, "its files, relative to the folder")
              .naming({Referent::Document})
              .on_page(),
          field<&EvidenceItem::files>("file", optional, "its file, when there is one")
              .naming({Referent::Document})
              .unpublished("is given under `files`"),
          field<&EvidenceItem::owner>("owner", optional, "the post that keeps it")
              .naming({Referent::Post})
              .on_page(),
          field<&EvidenceItem::dated>("dated", optional, "the document's own date").on_page(),
          field<&EvidenceItem::covers>("covers", optional, "the period it speaks of").on_page(),
          field<&EvidenceItem::valid_until>("valid_until", optional, "the last day on which it holds")
              .on_page(),
          field<&EvidenceItem::status>("status", optional, "draft, final or approved").on_page(),
          field<&EvidenceItem::approved>("approved", optional, "who approved it, and when").on_page(),
          field<&EvidenceItem::sensitivity>("sensitivity", optional, "public, internal or confidential")
              .on_page(),
          field<&EvidenceItem::superseded_by>("superseded_by", optional, "the item that took its place")
              .naming({Referent::Item})
              .on_page(),
          field<&EvidenceItem::refers_to>("refers_to", optional, "what it refers to as attached").on_page(),
          field<&EvidenceItem::parts>("parts", optional, "where its parts are: part to pages"),
          field<&EvidenceItem::note>("note", optional, "anything a reader should know").on_page()});
  return type;
}

template <>
const RecordType<Citation>& record_type<Citation>() {
  static const RecordType<Citation> type("citation", "an evidence item and what it shows here",
      {field<&Citation::item>("item", required, "the evidence item's id").naming({Referent::Item}).on_page(),
          field<&Citation::pages>("pages", optional, "where in the document: 4, 4-6 or [4, 9-11]").on_page(),
          field<&Citation::slide>("slide", optional, "which slide of a presentation: 4, 4-6 or [4, 9-11]")
              .on_page(),
          field<&Citation::section>(
              "section", optional, "a heading of the document; `Plan > Risks` one below another")
              .on_page(),
          field<&Citation::sheet>("sheet", optional, "a sheet of a workbook, by its name").on_page(),
          field<&Citation::cell>("cell", optional, "a cell there: B7").on_page(),
          field<&Citation::range>("range", optional, "several cells there: B2:B9").on_page(),
          field<&Citation::value>("value", optional, "what the cell, or one of them, shows: 85%").on_page(),
          field<&Citation::quote>("quote", optional, "words that the document says there").on_page(),
          field<&Citation::shows>("shows", optional, "what it proves").on_page()},
      "item");
  return type;
}

}  // namespace assure::record
