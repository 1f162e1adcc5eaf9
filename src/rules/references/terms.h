// What the glossaries of a folder and of its checklists say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

struct GlossaryEntry {
  const framework::Term* term = nullptr;            // with a name and a meaning
  const framework::Framework* framework = nullptr;  // null: the folder's own

  // Whether the folder's owner can change it.
  bool own() const { return !framework || !framework->shipped; }
};

// The folder's, then those of its checklists, each in source order.
std::vector<GlossaryEntry> glossary_of(const evaluate::Evaluation& evaluation);

// Where to fix it; of a shipped checklist, where the folder names that.
source::Span place_of(const evaluate::Evaluation& evaluation, const GlossaryEntry& entry);

// Equal results are one term, or one meaning: neither letter case nor white space tells them apart.
std::string as_compared(std::string_view text);

// Where a word of its own may begin in the text.
std::vector<std::size_t> possible_begins(std::string_view text);

// Whether `name` stands in the text as a word of its own, letter case counted, and not inside `term`.
bool uses(std::string_view text, std::string_view name, std::string_view term);

}  // namespace assure::rules
