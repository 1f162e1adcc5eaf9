// A folder judged by its checklists on one day: every criterion, kind of evidence, milestone and signature
// with what was found. Points into the Folder that it was made from, which must outlive it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "evaluate/demands.h"
#include "evaluate/disclosures.h"
#include "evaluate/feedback.h"
#include "evaluate/figure.h"
#include "evaluate/files.h"
#include "evaluate/gap.h"
#include "evaluate/held_back.h"
#include "evaluate/plan.h"
#include "evaluate/seal.h"
#include "evaluate/shortfall.h"
#include "evaluate/users.h"
#include "framework/framework.h"
#include "submission/folder.h"
#include "submission/records_by_id.h"

namespace assure::evaluate {

// Records by id. Of two with the same id the first is found.
struct Index {
  submission::RecordsById records;
  // Open actions by what they close.
  std::unordered_map<std::string_view, const submission::Action*> closers;
  // Evidence items by kind, in source order.
  std::unordered_map<std::string_view, std::vector<const submission::EvidenceItem*>> kinds;

  // Null when there is none; of several with one id the first.
  template <class Record>
  const Record* find(std::string_view id) const {
    return records.find<Record>(id);
  }
  const submission::Post* post(std::string_view id) const { return find<submission::Post>(id); }
  const submission::EvidenceItem* item(std::string_view id) const {
    return find<submission::EvidenceItem>(id);
  }
};

struct Cited {
  const submission::Citation* citation = nullptr;
  const submission::EvidenceItem* item = nullptr;  // null when nothing of that id is declared
};

struct Rating {
  std::size_t index = 0;  // on the scale, from the lowest
  std::string how;        // "self-assessment", "lowest of C5.1 (3), C5.2 (2)"
};

// How far the rating of a criterion rests on evidence that holds (evaluate/support.h).
struct Support {
  std::size_t value = 0;  // the highest on the scale, up to the rating, that such evidence carries
  std::string why_not;    // why that is not all that is claimed; empty when the claim is supported
  bool complete() const { return why_not.empty(); }
};

enum class Answer : std::uint8_t {
  None,      // nobody answered
  Given,     // by a response of its own
  RolledUp,  // by the answers to its parts
  NotApplicable,
  Broken,  // something was answered, with a fault that was reported
};

struct CriterionResult {
  const framework::Framework* framework = nullptr;
  const framework::Element* element = nullptr;
  const framework::Criterion* criterion = nullptr;  // null when the organisation chose it
  const submission::Response* response = nullptr;   // null when there is none
  const framework::Scale* scale = nullptr;          // null when it is not rated
  const std::vector<framework::ClaimNeed>* needs = nullptr;
  std::string id;
  std::string title;
  std::size_t depth = 0;             // 0: of the element itself
  std::vector<std::size_t> parts;    // indexes of its parts
  std::optional<std::size_t> whole;  // index of what it is a part of
  Answer answer = Answer::None;
  std::optional<Rating> rating;
  std::optional<Support> support;  // of the rating; none without one
  std::optional<std::size_t> target;
  std::optional<std::size_t> expected;
  std::vector<Cited> cited;
  std::string not_applicable;         // why the checklist does not ask this organisation; empty when it does
  bool undecided = false;             // whether it does depends on a type that is not known
  std::optional<bool> may_not_apply;  // whether a response may say so; none when the checklist does not tell
  // How others were rated, the latest that was known on the day of judgement; null when nothing was.
  const framework::Benchmark* benchmark = nullptr;
  std::string unresolved;  // why its parts, though answered, come to no rating: "mean of ...: 2.5"

  // What readers see of a value of its scale.
  std::string label(std::size_t value) const;
  // Asked of this organisation, and not answered as not applicable.
  bool is_essential() const {
    return criterion && criterion->importance.value_or(framework::Importance::Desirable) ==
                            framework::Importance::Essential;
  }
  // Said by the organisation, not by the checklist.
  bool said_not_to_apply() const {
    return not_applicable.empty() && response && response->not_applicable.given();
  }
  bool applies() const { return not_applicable.empty() && answer != Answer::NotApplicable; }
  const submission::Assessment* panel() const;  // the latest by somebody else
};

struct KindResult {
  const framework::EvidenceDemand* demand = nullptr;
  std::vector<const submission::EvidenceItem*> items;  // current ones, in source order
  std::size_t need() const { return demand->needed(); }
  bool complete() const { return items.size() >= need(); }
};

// A record that is not as it was when somebody signed for it.
struct Change {
  enum class What : std::uint8_t { Changed, Added, Removed };
  What what = What::Changed;
  std::string name;   // competencies/C7
  source::Span span;  // where it stands now; not valid for a file, or when it was removed
};

struct SignOffResult {
  const framework::SignOffStep* step = nullptr;
  const submission::SignOff* sign_off = nullptr;  // null when nobody signed
  const submission::Post* signer = nullptr;       // the post that has to; null when none is held that does
  // What of it is not any more as it was signed; empty when it holds, or when it is bound to nothing.
  std::vector<Change> changes;
  bool lapsed() const { return !changes.empty(); }
};

// A response that answers nothing, and why.
struct StrayResponse {
  enum class Why : std::uint8_t { UnknownCriterion, SeveralFrameworks, AnsweredTwice };
  Why why = Why::UnknownCriterion;
  const submission::ResponseSection* section = nullptr;
  const submission::Response* response = nullptr;
  const submission::Response* first = nullptr;  // the answer that counts, when there are two
  std::vector<std::string> names;               // of several frameworks, the criteria that may be meant
};

struct FrameworkResult {
  const framework::Framework* framework = nullptr;
  // What is its own, or else the submission's.
  std::optional<base::Date> due;
  submission::StageOfPack stage = submission::StageOfPack::Draft;
  std::string reference;                  // empty when there is none
  std::vector<CriterionResult> criteria;  // in order of the checklist, a criterion before its parts
  std::vector<KindResult> kinds;
  std::vector<MilestoneResult> milestones;
  std::vector<SignOffResult> sign_offs;
  std::vector<RoleResult> roles;
  std::vector<StageResult> stages;
  std::vector<DemandResult> demands;  // functions, bodies, decisions, costs, series, consultations
  std::vector<FigureResult> figures;
  // The organisation's, among those that the checklist tells apart; null when it is none of them.
  const framework::OrganisationType* type = nullptr;

  std::unordered_map<std::string, std::size_t> places;  // of the criteria by id, the first of each

  const CriterionResult* find(const std::string& criterion) const;
  bool is_final() const { return stage == submission::StageOfPack::Final; }
};

struct Evaluation {
  const submission::Folder* folder = nullptr;
  base::Date as_of;
  Files files;
  HeldBack held_back;
  Index index;
  Users users;
  std::vector<FrameworkResult> frameworks;
  std::vector<StrayResponse> strays;     // in source order
  std::vector<SeriesResult> series;      // in source order
  std::vector<FeedbackResult> feedback;  // in source order
  std::vector<Shortfall> shortfalls;     // for the rules to tell
  Disclosures disclosures;
  // All that is owed, by framework, criterion and place; empty until `list_gaps` made it of what the rules
  // found.
  std::vector<Gap> gaps;
  std::size_t unread = 0;  // entries that could not be read: what they would have said is not known
  bool plain = false;      // the pack is to have no scripts; whoever builds it says so

  // When this is what one checklist asks for: what it was taken from. Signatures are of that.
  const Evaluation* whole = nullptr;

  const submission::Submission& submission() const { return folder->submission; }
  bool is_final() const;  // all of its checklists
  // Of a checklist, by its id; of what belongs to none, the earliest of all. None when nobody gave one.
  std::optional<base::Date> deadline_of(std::string_view framework) const;
  // The earliest of the checklists that need an item.
  std::optional<base::Date> deadline_of(const submission::EvidenceItem& item) const;
  bool has_one_deadline() const;
  // Whether a gap concerns a checklist: it is one of its own, or of a record that it needs or that nobody
  // needs.
  bool concerns(const Gap& gap, std::string_view framework) const;
  // Where the folder says that it answers to a checklist: the place of what is nowhere.
  source::Span place_of(std::string_view framework) const;
};

// What a response of a section may name: criteria, as `wcc-2008/C7` when `with_checklist`;
// then also those whose own id has a slash.
std::vector<std::string> criterion_names(
    const Evaluation& evaluation, std::string_view section, bool with_checklist);

// Pure: no file, no clock. `files`: those of the folder, with what was read of them. `whole`: of which the
// folder is what one checklist asks for; must outlive the result.
Evaluation evaluate(
    const submission::Folder& folder, base::Date as_of, Files files, const Evaluation* whole = nullptr);

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::Answer> {
  static constexpr Choice all[] = {{"none", "not answered"}, {"given", "answered"},
      {"rolled-up", "answered in parts"}, {"not-applicable", "not applicable"}, {"broken", "faulty"}};
};

template <>
struct Choices<evaluate::Change::What> {
  static constexpr Choice all[] = {{"changed"}, {"added", "was added"}, {"removed", "was removed"}};
};

}  // namespace assure::base
