// Who is accountable: posts, directorates and bodies, never persons.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Side;
using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::Record;
using record::Spanned;

struct Organisation : Record {
  Text name;
  Text short_name;
  Spanned<Id> type;  // of the checklist's organisation types
};

struct Post : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Id> directorate;
  Spanned<Side> side;
  std::vector<Spanned<Id>> roles;
  Spanned<Id> reports_to;                   // another post, its line manager
  std::vector<Spanned<Id>> accountable_to;  // bodies
  Spanned<bool> vacant;                     // nobody holds it: it fills no role
  Spanned<base::Date> until;                // the last day of an interim post

  // Whoever holds it can fill a role, sign or chair on that day.
  bool is_held_on(base::Date day) const { return !vacant.value_or(false) && !has_ended_by(day); }
  bool has_ended_by(base::Date day) const { return until && *until < day; }
};

// Whom a directorate also answers to.
struct DottedLine : Record {
  Spanned<Id> to;  // directorate
  Text about;
};

struct Directorate : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Side> side;
  Spanned<Id> lead;             // post
  std::vector<Text> functions;  // ids of the checklist's functions, or plain words
  std::vector<DottedLine> dotted_lines;
};

// A board or group.
struct Body : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Id> chair;                 // post
  std::vector<Spanned<Id>> members;  // posts
  Spanned<Id> reports_to;            // another body
};

}  // namespace assure::submission
