// A checklist as data: what an authority asks for, in the terms of a file in schemas/. Nothing here knows any
// regime. Each struct mirrors a mapping of the file; its field table (records.cpp) says what every key means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "record/spanned.h"

namespace assure::framework {

using record::Id;
using record::Keyed;
using record::Name;
using record::Record;
using record::Spanned;
using Text = Spanned<std::string>;

enum class Side : std::uint8_t { Commissioning, Provision, Corporate };
enum class Presence : std::uint8_t { Optional, Required };
enum class Importance : std::uint8_t { Essential, Desirable };
enum class RollUpMethod : std::uint8_t { Lowest };

// Where a fact of the checklist comes from.
struct SourceNote : Record {
  Text title;
  Text paragraph;
  Text address;
};

struct Term : Record {
  Text term;
  Text means;
};

struct ScaleValue : Record {
  Spanned<Name> value;
  Text label;
  Text meaning;
  Spanned<double> points;
};

// Values from the lowest to the highest.
struct Scale : Record {
  Text title;
  std::vector<ScaleValue> values;

  // Index of a value, or npos.
  std::size_t index_of(std::string_view value) const;
  static constexpr std::size_t npos = std::size_t(-1);
};

// What a claim of `from` or better needs.
struct ClaimNeed : Record {
  Spanned<Name> from;
  Spanned<std::int64_t> items;
  std::vector<Spanned<Id>> kinds;  // of any of these; any kind when empty
  Spanned<bool> approved;
  Spanned<base::Duration> within;  // dated no longer than this before the day of judgement
};

struct StatementShape : Record {
  Spanned<bool> required;
  Spanned<std::int64_t> at_most;  // Unicode code points
};

struct ResponseShape : Record {
  Spanned<Presence> owner;
  StatementShape statement;
  Spanned<Presence> target;
};

// How the rating of a criterion follows from the ratings of its parts.
struct RollUp : Record {
  Spanned<RollUpMethod> by;
};

struct Criterion : Record {
  Spanned<Name> id;
  Text title;
  Text guidance;
  Text scale;  // else the parent's, else the element's
  Spanned<Name> expected;
  Spanned<Importance> importance;
  std::vector<Text> method;
  Spanned<Side> side;
  std::vector<ClaimNeed> evidence;  // else the parent's, else the element's
  RollUp roll_up;
  std::vector<Criterion> criteria;
};

struct Choose : Record {
  Spanned<std::int64_t> at_least;
  Spanned<std::int64_t> at_most;
};

struct MeasureShape : Record {
  Spanned<Presence> baseline;
  Spanned<Presence> target;
  Spanned<Presence> comparator;
  Spanned<base::Duration> horizon;  // from the baseline to the last target
};

// A part of the checklist; the name of a section in a folder.
struct Element : Record {
  Spanned<Id> id;
  Text title;
  Text guidance;
  Text scale;
  ResponseShape response;
  std::vector<ClaimNeed> evidence;
  Choose choose;         // given: the organisation chooses the criteria
  MeasureShape measure;  // what each chosen criterion measures
  std::vector<Criterion> criteria;
};

struct ApprovalBy : Record {
  Text body;
  Spanned<base::Date> before;  // the day itself is too late
};

struct Part : Record {
  Spanned<Id> id;
  Text title;
};

// A kind of document that has to be there.
struct EvidenceDemand : Record {
  Spanned<Id> kind;
  Text title;
  Text guidance;
  Spanned<std::int64_t> count;  // 1 when absent
  Spanned<base::Duration> covers;
  Spanned<base::Duration> refreshed;
  Spanned<base::Duration> rewritten;
  ApprovalBy approved_by;
  std::vector<Part> parts;

  std::size_t needed() const { return count ? static_cast<std::size_t>(*count) : 1; }
  std::string name() const { return title ? *title : kind->text; }
};

struct TimetableEntry : Record {
  Spanned<Id> id;
  Text title;
  Spanned<base::Period> due;
  std::vector<Spanned<Id>> needs;  // kinds of evidence
};

struct Stage : Record {
  Spanned<Id> id;
  Text title;
  std::vector<Spanned<Id>> of;           // kinds of evidence that it makes
  std::vector<Spanned<Id>> parts;        // of those
  std::vector<Spanned<Id>> tested_with;  // whose agreement is sought before it ends
};

struct Role : Record {
  Spanned<Id> role;
  Text title;
  Text expected;  // the post that the source names
  Spanned<Side> side;
};

struct SignOffStep : Record {
  Spanned<Id> role;
  Text title;
  Spanned<Id> scope;  // `all` or an element
};

struct Benchmark : Record {
  Spanned<Name> criterion;
  Spanned<base::Date> as_of;
  Spanned<std::int64_t> of;
  Keyed<Spanned<std::int64_t>> counts;
  Text source;
};

struct Framework : Record {
  Spanned<Id> id;
  Text title;
  Text edition;
  Text authority;
  Text summary;
  std::vector<SourceNote> source;
  std::vector<Term> glossary;
  Keyed<Scale> scales;
  std::vector<Element> elements;
  std::vector<EvidenceDemand> evidence;
  std::vector<TimetableEntry> timetable;
  std::vector<Stage> stages;
  std::vector<Role> roles;
  std::vector<SignOffStep> sign_off;
  std::vector<Benchmark> benchmarks;

  bool shipped = false;  // part of the program
  std::string path;      // as it was named or shipped
  const Scale* scale(std::string_view name) const;
  const Element* element(std::string_view id) const;
  const EvidenceDemand* demand(std::string_view kind) const;
  const Benchmark* benchmark(std::string_view criterion) const;
};

}  // namespace assure::framework
