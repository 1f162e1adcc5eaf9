// What a folder and its checklists call things.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"
#include "record/referent.h"
#include "submission/folder.h"

namespace assure::submission {

using record::Referent;

struct KnownName {
  std::string text;
  std::string title;
  std::string meaning{};        // of a value of a scale
  bool with_checklist = false;  // `wcc-2008/C7`, which is as good as `C7`
};
using NameList = std::vector<KnownName>;

// A section that answers to an element of a checklist.
struct ElementNames {
  std::string name;
  std::string title;
  bool chosen = false;  // the organisation chooses the criteria
  NameList criteria;
  NameList values;  // of the scales of its criteria
};

struct Names {
  std::map<Referent, NameList> lists;
  std::vector<ElementNames> sections;
  bool complete = false;  // every checklist was read, so no others give names
};

Names names_of(const Folder& folder);

// All that a field may name, by its short name, with what readers know it by. Of criteria and values only
// those of `section`, when it is one of a checklist.
std::vector<base::Titled> titles_of(
    const Names& names, std::span<const Referent> to, std::string_view section = {});

}  // namespace assure::submission
