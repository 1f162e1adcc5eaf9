// What a field table says of a record: the decoder, did-you-mean, pages, pack.json, the JSON Schema for
// editors and the reference in the docs all go by it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "record/referent.h"

namespace assure::record {

// The key of notes that stay at home. Every record may have it, and no field table says so.
inline constexpr std::string_view private_key = "private";

// The longest id of a criterion, in characters.
inline constexpr std::size_t longest_published_id = 200;

enum class Shape : std::uint8_t {
  Text,
  Id,
  Name,
  PublishedId,
  PackName,
  Integer,
  Number,
  Boolean,
  Date,
  Period,
  Duration,
  Size,
  Money,
  Pages,
  Choice,
  List,
  Map,
  Record
};

struct RecordInfo;

struct TypeInfo {
  Shape shape = Shape::Text;
  std::string_view expected;                // "a date such as 2008-11-28"
  std::span<const base::Choice> choices{};  // of a Choice
  const TypeInfo* element = nullptr;        // of a List or Map
  const RecordInfo& (*record)() = nullptr;  // of a Record
};

enum class Need : std::uint8_t { Optional, Required };
// So that the rows of field tables are short.
inline constexpr Need optional = Need::Optional;
inline constexpr Need required = Need::Required;

// Where the readers of a pack find what a field says. Pages and pack.json tell of a checklist in ways of
// their own, so none of its fields is among details.
enum class Shown : std::uint8_t {
  Details,    // with its label among the details of its record on a page, and in pack.json
  Page,       // on a page in a way of its own; what a folder says is in pack.json, too
  Sometimes,  // of a checklist: on a page where it matters
  Json,       // in pack.json alone
  Nowhere,    // of a checklist: but for the file itself, which is in the pack
};

struct FieldInfo {
  std::string_view name;
  Need need = Need::Optional;
  std::string_view meaning;  // one line
  const TypeInfo* type = nullptr;
  std::string_view reader_label{};  // empty: made of the name
  Shown shown = Shown::Details;
  std::string_view reason{};  // why it is on no page, or where it is on one
  References names{};

  // What readers see before the value: "Reports to".
  std::string label() const;
};

struct RecordInfo {
  std::string_view name;          // "evidence item": messages and docs call it so
  std::string_view meaning;       // one line
  std::string_view short_form;    // the field that a bare text stands for; empty when there is none
  std::vector<FieldInfo> fields;  // the first is what a record is named by
};

}  // namespace assure::record
