// Pages of what a folder records besides answers and documents. Private to `pages/`.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pages/book.h"
#include "pages/site_map.h"
#include "templates/view.h"

namespace assure::pages {

// The pages that this folder has something for, in reading order within each section. The trace matrix is
// matrix_sheets. Of sheets made here the first of a long page stands above its further parts.
std::vector<Sheet> record_sheets(const Book& book);
std::vector<Sheet> matrix_sheets(const Book& book);
std::vector<Sheet> integrity_sheets(const Book& book);

void fill_actions(const Book& book, Slice slice, View view);
void fill_money(const Book& book, View view);
void fill_feedback(const Book& book, View view);
void fill_decisions(const Book& book, View view);
void fill_engagement(const Book& book, View view);
void fill_waivers(const Book& book, View view);

// What each waiver of the folder accepts, in their order.
std::vector<std::vector<const diag::Diagnostic*>> waived_findings(const Book& book);

// The place of each action on the pages of actions.
std::unordered_map<const submission::Action*, std::string> action_paths(const Book& book);

// Whether anything names a board or group.
bool names_bodies(const submission::Submission& submission);
// What each decided, approved and signs: DEEDS.
void fill_deeds(const Book& book, View view);

// Pieces.

// What readers see of a record: its own title, else the checklist's for its id, else the id.
std::string record_title(const Book& book, evaluate::DemandKind kind, const record::Spanned<record::Id>& id,
    const record::Spanned<std::string>& title);
std::string body_title(const Book& book, std::string_view id);
std::string cost_title(const Book& book, std::string_view id);
// Whether a checklist asks for one of these kinds.
bool asks_for(const Book& book, std::initializer_list<evaluate::DemandKind> kinds);
// At the marker DEMANDS, for each checklist that asks for some: what, and whether it is there (demands.html).
void fill_demands(const Book& book, std::initializer_list<evaluate::DemandKind> kinds, View view);

// Paths from the top of the pack.
std::string decision_path(std::string_view id);
std::string cost_path(std::string_view id);
std::string body_path(std::string_view id);
std::string series_path(std::string_view id);
std::string consultation_path(std::string_view id);
// Sets ANCHOR (`cost-module-1`) on the record that its id finds.
void fill_anchor(std::string_view prefix, std::string_view id, bool is_first, View row);

}  // namespace assure::pages
