// What a folder answers to the criteria of its checklists.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "submission/evidence.h"

namespace assure::submission {

using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::PublishedId;
using record::Record;
using record::Spanned;

enum class Better : std::uint8_t { Higher, Lower };

struct Assessment : Record {
  Text by;
  Spanned<Name> rating;
  Spanned<base::Date> on;
  Text comment;
};

// What a panel, or somebody else, says of an element as a whole.
struct PanelRating : Assessment {
  Spanned<Id> element;
};

using Years = Keyed<Spanned<double>>;  // year -> figure

struct Measure : Record {
  Text indicator;  // the code by which the authority knows it: the same for all that measure it
  Text unit;
  Spanned<Better> better;
  Years baseline;
  Years actual;
  Years target;
  Keyed<Years> comparator;
};

// The answer to one criterion. Of a chosen criterion `id` and `title` are the folder's own; of any other
// `criterion` names one of the checklist.
struct Response : Record {
  Spanned<PublishedId> criterion;
  Text title;
  Spanned<bool> priority;
  Measure measure;
  Spanned<Id> owner;
  Spanned<Name> rating;
  Spanned<Name> target;
  Text statement;
  std::vector<Citation> evidence;
  std::vector<Assessment> assessments;
  Text not_applicable;
};

// One section of responses: `competencies:` in one file.
struct ResponseSection {
  std::string element;
  source::Span name;
  std::vector<Response> responses;
};

}  // namespace assure::submission

namespace assure::base {

template <>
struct Choices<submission::Better> {
  static constexpr Choice all[] = {
      {"higher", {}, "a higher figure is better"}, {"lower", {}, "a lower figure is better"}};
};

}  // namespace assure::base
