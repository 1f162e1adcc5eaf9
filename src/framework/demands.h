// What a checklist wants to be there besides answers: documents, milestones, stages, roles, bodies,
// decisions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "framework/criteria.h"
#include "framework/sensitivity.h"
#include "record/spanned.h"

namespace assure::framework {

enum class Frequency : std::uint8_t { Week, Fortnight, Month, Quarter, Year };
enum class StageMove : std::uint8_t { StepOn, Pause, StepOff };
enum class Duty : std::uint8_t { Owner, Approver, Role };
enum class Act : std::uint8_t { Sign, Agree, Consider, Canvass, Propose, Certify };
// What a body does with a document.
enum class Consent : std::uint8_t { Approve, Agree, Certify, Consider };
enum class Signers : std::uint8_t { One, Each };

struct ApprovalBy : Stated {
  Text body;
  Spanned<Consent> act;        // Approve when absent
  Spanned<base::Date> before;  // the day itself is too late
};

struct Part : Record {
  Spanned<Id> id;
  Text title;
};

// A kind of document that has to be there.
struct EvidenceDemand : Stated {
  Spanned<Id> kind;
  Text title;
  Text guidance;
  Spanned<std::int64_t> count;  // 1 when absent
  Spanned<base::Duration> covers;
  Spanned<base::Duration> refreshed;
  Spanned<base::Duration> rewritten;
  ApprovalBy approved_by;
  std::vector<Part> parts;
  Spanned<Id> by;  // see Demand

  std::size_t needed() const { return count ? static_cast<std::size_t>(*count) : 1; }
  std::string name() const { return title ? *title : kind->text; }
  // Whether one of this date is older on the day than `refreshed` allows.
  bool is_too_old(base::Date dated, base::Date day) const {
    return refreshed && !refreshed->reaches(dated, day);
  }
};

struct TimetableEntry : Stated {
  Spanned<Id> id;
  Text title;
  Spanned<base::Period> starts;  // without `due`: it has no end
  Spanned<base::Period> due;
  std::vector<Spanned<Id>> needs;  // kinds of evidence
  Spanned<Id> owner;               // role
};

struct Stage : Stated {
  Spanned<Id> id;
  Text title;
  std::vector<Spanned<Id>> of;     // kinds of evidence that it makes
  std::vector<Spanned<Id>> parts;  // of those
  std::vector<Part> tasks;
  std::vector<Spanned<Id>> tested_with;  // whose agreement is sought before it ends
  // What must be there before it is entered: decisions, kinds of evidence, milestones, stages.
  std::vector<Spanned<Id>> gate;
  std::vector<Spanned<StageMove>> may;  // what is allowed besides going through it
};

struct Role : Stated {
  Spanned<Id> role;
  Text title;
  Text expected;  // the post that the source names
  Spanned<Side> side;
  Spanned<std::int64_t> count;              // posts that fill it, at least; 1 when absent
  Spanned<bool> accountable;                // owes what nobody else does; one role of a checklist at most
  Spanned<Id> by;                           // see Demand
  Spanned<Id> reports_to;                   // role of the line manager, of the checklist
  std::vector<Spanned<Id>> accountable_to;  // bodies of the checklist

  std::size_t needed() const { return count ? static_cast<std::size_t>(*count) : 1; }
};

// A document that an authority publishes for all to fill in or to copy from.
struct AllowedFile : Record {
  Text title;
  Text sha256;  // of its bytes, in hexadecimal
};

// What the place where packs are handed in takes.
struct Delivery : Stated {
  Spanned<Size> bundle;                    // of a zip, at most
  Spanned<Size> file;                      // of a document, at most
  std::vector<Spanned<Name>> blocked;      // ends of names without the dot: docm, exe
  Spanned<std::int64_t> name;              // characters of a document's name, at most
  Spanned<std::int64_t> path;              // characters of its path in the pack, at most
  Spanned<std::int64_t> statement;         // characters of a statement, at most
  Spanned<bool> is_signed;                 // a pack without a signature is not taken
  Spanned<Sensitivity> sensitivity;        // what is above it stays at home
  Spanned<Id> disclosure_officer;          // the role that decides on findings of disclosure
  std::vector<AllowedFile> allowed_files;  // what they hide is the authority's own
};

struct SignOffStep : Stated {
  Spanned<Id> role;
  Text title;
  Spanned<Id> scope;         // `all`, an element, or a kind of evidence
  Spanned<Act> act;          // Sign when absent
  Spanned<Signers> signers;  // One when absent
  Spanned<Id> by;            // see Demand

  bool of_each() const { return signers.value_or(Signers::One) == Signers::Each; }
};

// Records that a folder must have besides responses and evidence. A folder's record answers the demand of its
// id.
struct Demand : Stated {
  Spanned<Id> id;
  Text title;
  Text guidance;
  Spanned<Id> from_stage;  // asked for once that stage is entered; always when absent
  // A day, milestone or stage: what is missing before then is not owed yet; always when absent.
  Spanned<Id> by;
};

// Something that one directorate answers for.
struct FunctionDemand : Demand {
  Text expected;  // the directorate that the source names
  Spanned<Side> side;
  std::vector<Spanned<Id>> together_with;  // functions of the same directorate
};

struct BodyDemand : Demand {
  Text chair;  // the post that the source names
  Spanned<Frequency> every;
  Spanned<Id> reports_to;            // another body
  std::vector<Spanned<Id>> members;  // roles whose posts belong to it, all of them
};

struct DecisionDemand : Demand {
  Text ask;   // the verb
  Text body;  // who decides
};

struct CostDemand : Demand {};

// Something that recurs: meetings, bulletins, reports.
struct SeriesDemand : Demand {
  Spanned<Frequency> every;
};

struct ConsultationDemand : Demand {
  Spanned<base::Duration> at_least;  // days, the first and the last included
};

// A 360-degree survey.
struct SurveyDemand : Demand {
  std::vector<Text> groups;  // whose answers it must have
};

// One post does not hold both sides.
struct Separation : Stated {
  std::vector<Spanned<Side>> between;
  std::vector<Spanned<Duty>> duties;
};

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::Frequency> {
  static constexpr Choice all[] = {{"week", {}, "every week"}, {"fortnight", {}, "every two weeks"},
      {"month", {}, "every month"}, {"quarter", {}, "every three months"}, {"year", {}, "every year"}};
};

template <>
struct Choices<framework::StageMove> {
  static constexpr Choice all[] = {{"step-on", "step on", "enter the stage"},
      {"pause", {}, "stop for a time"}, {"step-off", "step off", "leave the stage for good"}};
};

// The words are those of a step that was taken.
template <>
struct Choices<framework::Act> {
  static constexpr Choice all[] = {{"sign", "signed", "answers for it"}, {"agree", "agreed", "agrees to it"},
      {"consider", "considered", "considers it, and need not agree"},
      {"canvass", "canvassed", "is asked for a view"}, {"propose", "proposed", "gets a formal proposal"},
      {"certify", "certified", "certifies it"}};
};

template <>
struct Choices<framework::Consent> {
  static constexpr Choice all[] = {{"approve", "approved", "approves it"},
      {"agree", "agreed", "agrees to it"}, {"certify", "certified", "certifies it"},
      {"consider", "considered", "considers it, which is no approval"}};
};

template <>
struct Choices<framework::Signers> {
  static constexpr Choice all[] = {
      {"one", {}, "one post that has the role"}, {"each", {}, "every post that has the role"}};
};

template <>
struct Choices<framework::Duty> {
  static constexpr Choice all[] = {{"owner", {}, "owner of criteria"},
      {"approver", {}, "approver of evidence"}, {"role", {}, "role of the checklist"}};
};

}  // namespace assure::base
