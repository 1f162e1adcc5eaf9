// A new evidence folder from the checklists that it will answer to: every criterion and document asked for,
// ready to be filled in. What is written claims nothing: a record that would answer something is a comment.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "framework/framework.h"

namespace assure::scaffold {

struct Checklist {
  const framework::Framework* framework = nullptr;
  std::string_view text;            // of its file, which the folder gets a copy of; empty when it is shipped
  std::optional<base::Date> due{};  // its own deadline, when that is not the submission's
};

// The authority's deadline.
struct Due {
  base::Date day;
  std::string origin;  // "Taken from ...": a sentence on where it comes from; empty when the user gave it
};

struct Request {
  std::vector<Checklist> checklists;  // at least one; no two of one id
  std::string reference;              // an id
  std::optional<Due> due;             // none: a line to fill in
  std::string type;                   // of the organisation; empty: a line to fill in
  std::string organisation{};         // its name; empty: a line to fill in
};

struct NewFile {
  std::string path;  // relative to the folder, with `/`
  std::string text;
};

// Pure. By path, and assure.yaml first. Fails when two of the checklists cannot be answered in one folder.
base::Result<std::vector<NewFile>> scaffold(const Request& request);

// The first day by which a timetable needs documents; of timetables that need none, their last day. None when
// they name no day.
std::optional<Due> due_from(const std::vector<Checklist>& checklists);
// Fails when a checklist that tells types of organisation apart does not know this one, or none does.
base::Status check_type(const std::vector<Checklist>& checklists, const std::string& type);

// An id from a title or the name of a folder: "Chief Executive" is `chief-executive`. Empty when no letter or
// digit of ASCII is in it.
std::string id_from(std::string_view name);

}  // namespace assure::scaffold
