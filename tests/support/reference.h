// The reference pages of docs/, made from the tables that the program itself works with.
#pragma once

#include <string>

namespace assure::tests {

std::string rules_reference();      // docs/rules.md
std::string folder_reference();     // docs/folder.md
std::string checklist_reference();  // docs/checklist.md
// The part of docs/pack-json.md between `<!-- sections -->` and `<!-- /sections -->`.
std::string pack_json_sections();
std::string templates_reference();  // docs/templates-reference.md

}  // namespace assure::tests
