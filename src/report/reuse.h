// Reuse of evidence over several checklists, as `assure crosswalk` shows it.
#pragma once

#include <string>

#include "evaluate/reuse.h"

namespace assure::report {

using evaluate::Alone;
using evaluate::Asked;
using evaluate::find_reuse;
using evaluate::Items;
using evaluate::PairAnswers;
using evaluate::PairState;
using evaluate::Reuse;
using evaluate::ReusedItem;
using evaluate::SharedKind;
using evaluate::SharedRole;
using evaluate::Unmapped;
using evaluate::Use;

// What readers see, harmless in a terminal.
std::string shown_title(const evaluate::FrameworkResult& checklist);
std::string shown_title(const evaluate::CriterionResult& criterion);  // empty when it is but the id
std::string shown_title(const submission::EvidenceItem& item);
std::string shown_answer(const evaluate::CriterionResult& criterion);  // "Level 3", "not answered"
std::string shown_posts(const evaluate::RoleResult& role);             // "Chief Executive", "nobody"

// The whole output, with a line break at its end. Pure.
std::string render_reuse_text(const Reuse& reuse);
std::string render_reuse_markdown(const Reuse& reuse);
std::string render_reuse_json(const Reuse& reuse);

}  // namespace assure::report
