// The sections that every folder may have, a row each. Reading, merging, looking up by id, the rule on ids
// that are repeated, sealing and pack.json all go by these rows.
#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/members.h"
#include "record/referent.h"
#include "submission/submission.h"

namespace assure::submission {

struct SectionRow {
  std::string_view name;
  std::string_view meaning;  // one line
  // Read before the others, since it says how they are read.
  bool first = false;
  // Elsewhere than in assure.yaml it would come too late.
  bool manifest_only = false;
  // It goes on after somebody signed for the whole, whose signature does not cover it.
  bool goes_on = false;
  // No pack has it: pack.json, its pages and its copy of the YAML leave it out.
  bool stays_home = false;
  // Keys that say how far the work is, and are no part of what somebody signs for.
  std::span<const std::string_view> unsealed{};
  // What a field names by the ids of its records.
  std::optional<record::Referent> referent{};
  // Its key in pack.json, where that has something else by its name; empty: the name.
  std::string_view other_key{};

  std::string_view json_key() const { return other_key.empty() ? name : other_key; }
};

// A section that is one value: `Member` of a Submission. In several files it is repeated.
template <auto Member>
struct SingleSection : SectionRow {
  using Value = std::remove_cvref_t<decltype(std::declval<Submission>().*Member)>;
  static constexpr bool is_list = false;
  static constexpr auto member = Member;
};

// A section of records: those of several files add up.
template <auto Member>
struct ListSection : SectionRow {
  using Value = std::remove_cvref_t<decltype(std::declval<Submission>().*Member)>;
  using Record = typename Value::value_type;
  static constexpr bool is_list = true;
  static constexpr auto member = Member;
};

// Whether its records are named by an `id`.
template <class Row>
inline constexpr bool has_ids = false;
template <class Row>
requires requires(typename Row::Record record) {
  record.id->text;
}
inline constexpr bool has_ids<Row> = true;

inline constexpr std::array<std::string_view, 2> keys_of_progress = {"stage", "as_of"};

using record::Referent;

inline constexpr std::tuple section_rows = {
    SingleSection<&Submission::organisation>{{"organisation", "who submits"}},
    SingleSection<&Submission::head>{{.name = "submission",
        .meaning = "what is submitted, to what, by when",
        .first = true,
        .unsealed = keys_of_progress}},
    SingleSection<&Submission::documents>{{.name = "documents",
        .meaning = "where the evidence files are; only in assure.yaml",
        .first = true,
        .manifest_only = true}},
    ListSection<&Submission::posts>{
        {.name = "posts", .meaning = "who is accountable", .referent = Referent::Post}},
    ListSection<&Submission::directorates>{{.name = "directorates",
        .meaning = "the parts of the organisation",
        .referent = Referent::Directorate}},
    ListSection<&Submission::evidence>{
        {.name = "evidence", .meaning = "the documents that prove something", .referent = Referent::Item}},
    ListSection<&Submission::actions>{
        {.name = "actions", .meaning = "what will be done, by whom, by when", .referent = Referent::Action}},
    ListSection<&Submission::milestones>{{.name = "milestones",
        .meaning = "days that matter",
        .goes_on = true,
        .referent = Referent::Milestone}},
    ListSection<&Submission::stages>{{"stages", "how far the checklist's stages are"}},
    ListSection<&Submission::bodies>{
        {.name = "bodies", .meaning = "boards and groups", .referent = Referent::Body}},
    ListSection<&Submission::series>{
        {.name = "series", .meaning = "what recurs: meetings, bulletins, reports", .goes_on = true}},
    ListSection<&Submission::consultations>{{"consultations", "when views are sought"}},
    ListSection<&Submission::costs>{
        {.name = "costs", .meaning = "the lines of the budget", .referent = Referent::Cost}},
    ListSection<&Submission::decisions>{{"decisions", "what bodies were asked for, and what they said"}},
    ListSection<&Submission::feedback>{{"feedback", "360-degree surveys"}},
    ListSection<&Submission::panel_ratings>{
        {.name = "panel_ratings", .meaning = "what panels give elements as a whole", .goes_on = true}},
    ListSection<&Submission::figures>{
        {.name = "figures", .meaning = "numbers that several places state", .other_key = "stated_figures"}},
    ListSection<&Submission::results>{
        {"results", "what the organisation says that figures of the checklist come to"}},
    ListSection<&Submission::sign_offs>{
        {.name = "sign_offs", .meaning = "who answers for what the folder says", .goes_on = true}},
    ListSection<&Submission::waivers>{{"waivers", "findings that are accepted"}},
    ListSection<&Submission::disclosures>{{.name = "disclosures",
        .meaning = "what was decided on findings of disclosure",
        .goes_on = true,
        .stays_home = true}},
    ListSection<&Submission::glossary>{{"glossary", "terms that readers need"}},
};

// Besides them a Submission has the sections of checklists, its units, and what no pack shows.
static_assert(base::member_count<Submission>() == std::tuple_size_v<decltype(section_rows)> + 3,
    "each section of a Submission has a row above");

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Calls `visit` with each row.
template <class Visit>
constexpr void for_each_section(Visit visit) {
  std::apply([&](const auto&... row) { (visit(row), ...); }, section_rows);
}

}  // namespace assure::submission
