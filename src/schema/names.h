// What a folder and its checklists call things.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "submission/folder.h"

namespace assure::schema {

// What a name can be of. What a checklist asks for by id is apart from the folder's records that answer it.
enum class Named : std::uint8_t {
  Action,
  AskedBody,
  AskedConsultation,
  AskedCost,
  AskedDecision,
  AskedMilestone,
  AskedSeries,
  Body,
  Checklist,
  Cost,
  Criterion,
  Directorate,
  Document,
  Element,
  Figure,
  Function,
  Item,
  Kind,
  Milestone,
  OrganisationType,
  Post,
  Role,
  SignOffRole,
  Stage,
  Value
};

struct Name {
  std::string text;
  std::string title;
};
using NameList = std::vector<Name>;

// A section that answers to an element of a checklist.
struct Section {
  std::string name;
  std::string title;
  bool chosen = false;  // the organisation chooses the criteria
  NameList criteria;
  NameList values;  // of the scales of its criteria
};

struct Names {
  std::map<Named, NameList> lists;
  std::vector<Section> sections;
  bool complete = false;  // every checklist was read, so no others give names
};

Names names_of(const submission::Folder& folder);

}  // namespace assure::schema
