// A checklist as data: what an authority asks for, in the terms of a file in schemas/. Nothing here knows any
// regime. Each struct mirrors a mapping of the file; its field table (records.cpp) says what every key means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "framework/criteria.h"
#include "framework/demands.h"
#include "framework/roll_up.h"
#include "record/spanned.h"

namespace assure::framework {

// Where a fact of the checklist comes from.
struct SourceNote : Record {
  Text title;
  Text paragraph;
  Text address;
};

struct Term : Record {
  Text term;
  Text means;
  std::vector<Text> instead_of;  // names for the same that are not used
};

struct Benchmark : Record {
  Spanned<PublishedId> criterion;
  Spanned<base::Date> as_of;
  Spanned<std::int64_t> of;
  Keyed<Spanned<std::int64_t>> counts;
  Text source;
};

// A kind of organisation that the checklist tells apart.
struct OrganisationType : Record {
  Spanned<Id> id;
  Text title;
  Spanned<std::int64_t> criteria;  // how many of the deepest criteria apply to it, by the source

  std::string name() const { return title ? *title : id->text; }
};

// An edition of a checklist before the one at hand.
struct EarlierEdition : Record {
  Text edition;
  Text digest;                // SHA-256 of what it said (Framework::digest), in hexadecimal
  std::vector<Text> changed;  // what the edition after it says otherwise
};

struct Framework : Record {
  Spanned<Id> id;
  Text title;
  Text edition;
  Spanned<base::Period> issued;
  std::vector<EarlierEdition> earlier;  // from the first on
  Text authority;
  Text summary;
  std::vector<SourceNote> source;
  std::vector<Term> glossary;
  Keyed<Scale> scales;
  std::vector<Element> elements;
  std::vector<OrganisationType> organisation_types;
  std::vector<EvidenceDemand> evidence;
  std::vector<TimetableEntry> timetable;
  std::vector<Stage> stages;
  std::vector<Role> roles;
  std::vector<Separation> separation;
  std::vector<SignOffStep> sign_off;
  Delivery delivery;
  std::vector<FunctionDemand> functions;
  std::vector<BodyDemand> bodies;
  std::vector<DecisionDemand> decisions;
  std::vector<CostDemand> costs;
  std::vector<SeriesDemand> series;
  std::vector<ConsultationDemand> consultations;
  std::vector<SurveyDemand> surveys;
  std::vector<RollUp> roll_ups;
  std::vector<Benchmark> benchmarks;

  bool shipped = false;                   // part of the program
  std::string path;                       // as it was named or shipped
  std::string digest;                     // SHA-256 of what it says, in hexadecimal
  std::string file_digest;                // of the bytes of its file
  std::vector<source::Span> unpublished;  // what no pack shows: `private`
  const Scale* scale(std::string_view name) const;
  const Element* element(std::string_view id) const;
  const EvidenceDemand* demand(std::string_view kind) const;
  const OrganisationType* type(std::string_view id) const;
  // Whether what is asked depends on the type of organisation.
  bool tells_types_apart() const;
};

}  // namespace assure::framework
