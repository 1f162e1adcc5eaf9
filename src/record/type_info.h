// What a field table says of a record: read by the decoder, by did-you-mean, by the JSON Schema for editors
// and by the reference in the docs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace assure::record {

enum class Shape : std::uint8_t {
  Text,
  Id,
  Name,
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
  std::string_view expected;                    // "a date such as 2008-11-28"
  std::span<const std::string_view> choices{};  // of a Choice
  const TypeInfo* element = nullptr;            // of a List or Map
  const RecordInfo& (*record)() = nullptr;      // of a Record
};

enum class Need : std::uint8_t { Optional, Required };
// So that the rows of field tables are short.
inline constexpr Need optional = Need::Optional;
inline constexpr Need required = Need::Required;

struct FieldInfo {
  std::string_view name;
  Need need = Need::Optional;
  std::string_view meaning;  // one line
  const TypeInfo* type = nullptr;
};

struct RecordInfo {
  std::string_view name;        // "evidence item": messages and docs call it so
  std::string_view meaning;     // one line
  std::string_view short_form;  // the field that a bare text stands for; empty when there is none
  std::vector<FieldInfo> fields;
};

}  // namespace assure::record
