// What a checklist asks about: scales, elements, and the tree of criteria in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "framework/basis.h"
#include "framework/roll_up.h"
#include "record/spanned.h"

namespace assure::framework {

enum class Side : std::uint8_t { Commissioning, Provision, Corporate };
enum class Presence : std::uint8_t { Optional, Required };
enum class Importance : std::uint8_t { Essential, Desirable };

struct ScaleValue : Record {
  Spanned<Name> value;
  Text label;
  Text meaning;
  Spanned<double> points;
};

// Values from the lowest to the highest.
struct Scale : Stated {
  Text title;
  std::vector<ScaleValue> values;

  // Index of a value, or npos.
  std::size_t index_of(std::string_view value) const;
  static constexpr std::size_t npos = std::size_t(-1);
};

// What a claim of `from` or better needs.
struct ClaimNeed : Stated {
  Spanned<Name> from;
  Spanned<std::int64_t> items;
  std::vector<Spanned<Id>> kinds;  // of any of these; any kind when empty
  Spanned<bool> approved;
  Spanned<base::Duration> within;  // dated no longer than this before the day of judgement
};

struct StatementShape : Stated {
  Spanned<bool> required;
  Spanned<std::int64_t> at_most;  // Unicode code points
};

struct ResponseShape : Stated {
  Spanned<Presence> owner;
  StatementShape statement;
  Spanned<Presence> target;
};

// How the rating of a criterion follows from the ratings of its parts.
struct PartRollUp : Stated {
  Spanned<RollUpMethod> by;  // lowest or mean
  Rounding round;            // of a mean, to a value of the scale
};

struct Criterion : Stated {
  Spanned<PublishedId> id;
  Text title;
  Text guidance;
  Text scale;  // else the parent's, else the element's
  Spanned<Name> expected;
  Keyed<Spanned<Name>> profile;         // what is expected of each type of organisation, before `expected`
  std::vector<Spanned<Id>> applies_to;  // types of organisation; every one when empty
  Spanned<double> weight;               // in sums of points and in means; 1 when absent
  Spanned<Importance> importance;
  Spanned<bool> may_not_apply;  // else as what it is part of
  Spanned<bool> scored;         // false: no panel rates it; else as what it is part of
  std::vector<Text> method;
  Spanned<Side> side;
  std::vector<ClaimNeed> evidence;  // else the parent's, else the element's
  PartRollUp roll_up;
  std::vector<Criterion> criteria;
};

struct Choose : Stated {
  Spanned<std::int64_t> at_least;
  Spanned<std::int64_t> at_most;
};

struct MeasureShape : Stated {
  Spanned<Presence> baseline;
  Spanned<Presence> target;
  Spanned<Presence> comparator;
  Spanned<base::Duration> horizon;  // from the baseline to the last target
};

// A part of the checklist; the name of a section in a folder.
struct Element : Stated {  // the basis: of what it wants reached and done, and of its panel
  Spanned<Id> id;
  Text title;
  Text guidance;
  Text scale;
  ResponseShape response;
  Spanned<bool> may_not_apply;  // whether a response may say that its criterion does not apply
  std::vector<ClaimNeed> evidence;
  Choose choose;                       // given: the organisation chooses the criteria
  MeasureShape measure;                // what each chosen criterion measures
  Spanned<Id> reach_by;                // milestone by whose day every criterion is at its expected value
  Spanned<Id> accountable;             // role; else that which is accountable for the whole checklist
  Spanned<Presence> shortfall_action;  // required: what is below the expected value needs an open action
  Text panel;                          // scale by which a panel rates the element as a whole, or its outcomes
  std::vector<Criterion> criteria;
};

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::Side> {
  static constexpr Choice all[] = {{"commissioning", {}, "buys services"},
      {"provision", {}, "provides services"}, {"corporate", {}, "serves both"}};
};

template <>
struct Choices<framework::Presence> {
  static constexpr Choice all[] = {
      {"optional", {}, "may be left out"}, {"required", {}, "has to be there: a gap when it is not"}};
};

template <>
struct Choices<framework::Importance> {
  static constexpr Choice all[] = {
      {"essential", {}, "cannot be done without"}, {"desirable", {}, "good to have"}};
};

}  // namespace assure::base
