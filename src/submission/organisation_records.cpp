// The field tables of who is accountable.
#include "submission/records.h"

namespace assure::record {

using namespace submission;

template <>
const RecordType<Organisation>& record_type<Organisation>() {
  static const RecordType<Organisation> type("organisation", "who submits",
      {field<&Organisation::name>("name", required, "its full name").on_page(),
          field<&Organisation::short_name>("short_name", optional, "the name for headers and tables")
              .in_json("for the headers of other programs"),
          field<&Organisation::type>("type", optional, "its type, when a checklist tells types apart")
              .naming_only({Referent::OrganisationType})
              .on_page()});
  return type;
}

template <>
const RecordType<Post>& record_type<Post>() {
  static const RecordType<Post> type("post", "somebody who is accountable: a post, never a person",
      {field<&Post::id>("id", required, "what owners name it by").on_page(),
          field<&Post::title>("title", required, "the post's title").on_page(),
          field<&Post::directorate>("directorate", optional, "the directorate it belongs to")
              .naming({Referent::Directorate})
              .on_page(),
          field<&Post::side>("side", optional, "commissioning, provision or corporate").on_page(),
          field<&Post::roles>("roles", optional, "roles of the checklists that it fills")
              .naming_only({Referent::Role, Referent::SignOffRole})
              .on_page(),
          field<&Post::reports_to>("reports_to", optional, "the post that it reports to")
              .naming({Referent::Post}),
          field<&Post::accountable_to>("accountable_to", optional, "the bodies to which it answers")
              .naming({Referent::Body, Referent::AskedBody})
              .labelled("Accountable to"),
          field<&Post::vacant>("vacant", optional, "true: nobody holds it, so it fills no role"),
          field<&Post::until>("until", optional, "the last day of an interim post")
              .labelled("In post until")});
  return type;
}

template <>
const RecordType<DottedLine>& record_type<DottedLine>() {
  static const RecordType<DottedLine> type("dotted line", "whom a directorate also answers to",
      {field<&DottedLine::to>("to", required, "the directorate").naming({Referent::Directorate}).on_page(),
          field<&DottedLine::about>("about", optional, "in which matter").on_page()},
      "to");
  return type;
}

template <>
const RecordType<Directorate>& record_type<Directorate>() {
  static const RecordType<Directorate> type("directorate", "a part of the organisation",
      {field<&Directorate::id>("id", required, "what posts name it by").on_page(),
          field<&Directorate::title>("title", required, "its title").on_page(),
          field<&Directorate::side>("side", optional, "commissioning, provision or corporate").on_page(),
          field<&Directorate::functions>("functions", optional, "what it answers for")
              .naming({Referent::Function})
              .on_page(),
          field<&Directorate::lead>("lead", optional, "the post that leads it")
              .naming({Referent::Post})
              .on_page(),
          field<&Directorate::dotted_lines>("dotted_lines", optional, "directorates that it also answers to")
              .on_page()});
  return type;
}

template <>
const RecordType<Body>& record_type<Body>() {
  static const RecordType<Body> type("body", "a board or group",
      {field<&Body::id>("id", required, "of the checklist's bodies, or the folder's own")
              .naming({Referent::AskedBody})
              .on_page(),
          field<&Body::title>("title", optional, "what readers see; else the checklist's, else the id")
              .on_page(),
          field<&Body::chair>("chair", optional, "the post that chairs it")
              .naming({Referent::Post})
              .on_page(),
          field<&Body::members>("members", optional, "the posts that sit on it")
              .naming({Referent::Post})
              .on_page(),
          field<&Body::reports_to>("reports_to", optional, "the body that it reports to")
              .naming({Referent::Body, Referent::AskedBody})
              .on_page()});
  return type;
}

}  // namespace assure::record
