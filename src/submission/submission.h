// An evidence folder as values: what its YAML says, every value with its place. Each struct mirrors a mapping
// of the language; its field table (the *records.cpp files) says what every key means.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "framework/framework.h"
#include "record/spanned.h"
#include "submission/claims.h"
#include "submission/evidence.h"
#include "submission/money.h"
#include "submission/organisation.h"
#include "submission/plan.h"
#include "submission/responses.h"
#include "submission/sign_offs.h"
#include "submission/unit.h"

namespace assure::submission {

using framework::Term;

enum class StageOfPack : std::uint8_t { Draft, Final };

// A checklist that the folder answers to. What it does not say of itself, the submission and the organisation
// say.
struct ChecklistEntry : Record {
  Text checklist;
  Spanned<base::Date> due;
  Spanned<StageOfPack> stage;
  Spanned<record::PackName> reference;
  Spanned<Id> type;  // of the organisation, in the words of this checklist
};

struct Head : Record {
  Spanned<record::PackName> reference;
  Text title;
  Text period;
  Spanned<base::Date> due;
  Spanned<StageOfPack> stage;
  Spanned<base::Date> as_of;
  std::vector<ChecklistEntry> frameworks;

  // The first entry that names the checklist; null when none does.
  const ChecklistEntry* entry_of(const framework::Framework& framework) const;
  // Whether some checklist has a deadline, stage, reference or type of its own.
  bool checklists_differ() const;
};

struct Submission {
  Organisation organisation;
  Head head;
  Text documents;  // the folder of evidence files
  std::vector<Post> posts;
  std::vector<Directorate> directorates;
  std::vector<EvidenceItem> evidence;
  std::vector<ResponseSection> sections;
  std::vector<Action> actions;
  std::vector<Milestone> milestones;
  std::vector<StageRecord> stages;
  std::vector<Body> bodies;
  std::vector<Series> series;
  std::vector<Consultation> consultations;
  std::vector<Cost> costs;
  std::vector<Decision> decisions;
  std::vector<Figure> figures;
  std::vector<ReportedResult> results;
  std::vector<Feedback> feedback;
  std::vector<PanelRating> panel_ratings;
  std::vector<SignOff> sign_offs;
  std::vector<Waiver> waivers;
  std::vector<DisclosureDecision> disclosures;
  std::vector<Term> glossary;
  std::vector<Unit> units;                // every record of every section, in source order
  std::vector<source::Span> unpublished;  // what no pack shows: `private`, and what was not understood

  std::string documents_folder() const { return documents ? *documents : "documents"; }
};

}  // namespace assure::submission

namespace assure::base {

template <>
struct Choices<submission::StageOfPack> {
  static constexpr Choice all[] = {
      {"draft", {}, "every page says that it is a draft"}, {"final", {}, "what is handed in"}};
};

}  // namespace assure::base
