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

struct Request {
  std::vector<Checklist> checklists;  // at least one; no two of one id
  std::string reference;              // an id
  base::Date due;
};

struct NewFile {
  std::string path;  // relative to the folder, with `/`
  std::string text;
};

// Pure. By path, and assure.yaml first. Fails when two of the checklists cannot be answered in one folder.
base::Result<std::vector<NewFile>> scaffold(const Request& request);

// The last day that a timetable names.
std::optional<base::Date> last_due(const std::vector<Checklist>& checklists);

// An id from a title or the name of a folder: "Chief Executive" is `chief-executive`. Empty when no letter or
// digit of ASCII is in it.
std::string id_from(std::string_view name);

}  // namespace assure::scaffold
