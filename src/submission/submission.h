// An evidence folder as values: what its YAML says, every value with its place. Each struct mirrors a mapping
// of the language; its field table (records.cpp) says what every key means.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Side;
using framework::Term;
using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::Pages;
using record::Record;
using record::Spanned;

enum class StageOfPack : std::uint8_t { Draft, Final };
enum class DocumentStatus : std::uint8_t { Draft, Final, Approved };
enum class Sensitivity : std::uint8_t { Public, Internal, Confidential };
enum class ActionStatus : std::uint8_t { Open, Done };
enum class Better : std::uint8_t { Higher, Lower };

struct Organisation : Record {
  Text name;
  Text short_name;
};

struct Head : Record {
  Spanned<Id> reference;
  Text title;
  Text period;
  Spanned<base::Date> due;
  Spanned<StageOfPack> stage;
  Spanned<base::Date> as_of;
  std::vector<Text> frameworks;
};

struct Post : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Id> directorate;
  Spanned<Side> side;
  std::vector<Spanned<Id>> roles;
};

struct Directorate : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Side> side;
  std::vector<Text> functions;
};

struct Approval : Record {
  Text by;
  Spanned<base::Date> on;
  Text minute;
};

struct EvidenceItem : Record {
  Spanned<Id> id;
  Spanned<Id> kind;
  Text title;
  std::vector<Text> files;  // relative to the folder
  Spanned<Id> owner;
  Spanned<base::Date> dated;
  Spanned<base::Period> covers;
  Spanned<base::Date> valid_until;
  Spanned<DocumentStatus> status;
  Approval approved;
  Spanned<Sensitivity> sensitivity;
  Spanned<Id> superseded_by;
  Keyed<Spanned<Pages>> parts;  // where in the document each part is
  Text note;

  bool is_approved() const {
    return approved.on && status.value_or(DocumentStatus::Approved) != DocumentStatus::Draft;
  }
};

struct Citation : Record {
  Spanned<Id> item;
  Spanned<Pages> pages;
  Text quote;
  Text shows;
};

struct Assessment : Record {
  Text by;
  Spanned<Name> rating;
  Spanned<base::Date> on;
  Text comment;
};

using Series = Keyed<Spanned<double>>;  // year -> figure

struct Measure : Record {
  Text unit;
  Spanned<Better> better;
  Series baseline;
  Series actual;
  Series target;
  Keyed<Series> comparator;
};

// The answer to one criterion. Of a chosen criterion `id` and `title` are the folder's own; of any other
// `criterion` names one of the checklist.
struct Response : Record {
  Spanned<Name> criterion;
  Text title;
  Spanned<bool> priority;
  Measure measure;
  Spanned<Id> owner;
  Spanned<Name> rating;
  Spanned<Name> target;
  Text statement;
  std::vector<Citation> evidence;
  std::vector<Assessment> assessments;
  Text not_applicable;
};

// One section of responses: `competencies:` in one file.
struct Section {
  std::string element;
  source::Span name;
  std::vector<Response> responses;
};

struct Action : Record {
  Spanned<Id> id;
  Text what;
  Spanned<Id> who;
  Spanned<base::Period> due;
  Spanned<base::Period> plan_by;
  Spanned<base::Period> compliant_by;
  Spanned<ActionStatus> status;
  Spanned<base::Date> done;
  std::vector<Spanned<Name>> closes;  // criteria, kinds of evidence or evidence items

  bool is_done() const { return done.given() || (status && *status == ActionStatus::Done); }
  // When the last of it is due, as far as it is known.
  Spanned<base::Period> last_due() const { return compliant_by ? compliant_by : due ? due : plan_by; }
};

struct Milestone : Record {
  Spanned<Id> id;
  Text title;
  Spanned<base::Period> due;
  Spanned<base::Date> done;
  std::vector<Spanned<Id>> needs;  // kinds of evidence or evidence items
};

struct StageRecord : Record {
  Spanned<Id> stage;
  Spanned<base::Date> done;
  std::vector<Spanned<Id>> tested_with;
  Text note;
};

struct Decision : Record {
  Spanned<Id> id;
  Text ask;
  Text text;
  Text body;
  Spanned<base::Date> on;
  Text outcome;
};

struct Feedback : Record {
  Spanned<Id> id;
  Text title;
  Text file;
  Spanned<std::int64_t> min_group;
};

struct SignOff : Record {
  Spanned<Id> role;
  Spanned<Id> post;
  Spanned<base::Date> on;
  Spanned<Id> scope;
};

struct Waiver : Record {
  Text code;
  Text at;  // the finding's file
  Text reason;
  Spanned<Id> approved_by;
  Spanned<base::Date> until;
};

struct Submission {
  Organisation organisation;
  Head head;
  Text documents;  // the folder of evidence files
  std::vector<Post> posts;
  std::vector<Directorate> directorates;
  std::vector<EvidenceItem> evidence;
  std::vector<Section> sections;
  std::vector<Action> actions;
  std::vector<Milestone> milestones;
  std::vector<StageRecord> stages;
  std::vector<Decision> decisions;
  std::vector<Feedback> feedback;
  std::vector<SignOff> sign_offs;
  std::vector<Waiver> waivers;
  std::vector<Term> glossary;

  std::string documents_folder() const { return documents ? *documents : "documents"; }
};

}  // namespace assure::submission
