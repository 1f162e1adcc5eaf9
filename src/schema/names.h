// What a folder and its checklists call things.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "record/referent.h"
#include "submission/folder.h"

namespace assure::schema {

using record::Referent;

struct Name {
  std::string text;
  std::string title;
};
using NameList = std::vector<Name>;

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

Names names_of(const submission::Folder& folder);

}  // namespace assure::schema
