// What a checklist wants to be there besides answers and documents: roles, and records of its ids.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "framework/demands.h"
#include "source/span.h"
#include "submission/organisation.h"

namespace assure::evaluate {

struct RoleResult {
  const framework::Role* role = nullptr;
  std::vector<const submission::Post*> posts;   // those that fill it, in source order
  std::vector<const submission::Post*> vacant;  // those that would, if somebody held them on the day
  bool unread = false;                          // a post has a role that cannot be read: it may be this one

  bool filled() const { return posts.size() >= role->needed(); }
  const submission::Post* post() const { return posts.empty() ? nullptr : posts.front(); }
};

enum class DemandKind : std::uint8_t { Function, Body, Decision, Cost, Series, Consultation, Survey };

using base::name_of;

// A place where a directorate names a function.
struct FunctionHolder {
  const submission::Directorate* directorate = nullptr;
  const framework::Text* written = nullptr;
  bool misspelt = false;  // it is not the function's id, but was most likely meant for it
};

// What a checklist wants to be there, and the folder's record that answers it.
struct DemandResult {
  DemandKind kind = DemandKind::Body;
  const framework::Demand* demand = nullptr;
  bool asked = true;    // false as long as the stage that it waits for is not entered
  bool found = false;   // a record has its id; of a function: a directorate answers for it
  bool unread = false;  // the id of some record cannot be read: it may be this one
  source::Span span;    // of that record's id; when none is found, of one that is nearly the same
  std::string nearest;  // that nearly same id; empty when there is none
  std::vector<FunctionHolder> holders;  // of a function, each directorate once

  const std::string& id() const { return demand->id->text; }
  const framework::FunctionDemand* function() const;  // null when it is no function
};

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::DemandKind> {
  static constexpr Choice all[] = {
      {"function"}, {"body"}, {"decision"}, {"cost"}, {"series"}, {"consultation"}, {"survey"}};
};

}  // namespace assure::base
