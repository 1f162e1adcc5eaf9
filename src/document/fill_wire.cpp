#include "document/fill_wire.h"

#include <algorithm>
#include <set>

#include "base/byte_order_mark.h"
#include "document/content.h"
#include "document/wire.h"
#include "document/wire_fields.h"

namespace assure::document {
namespace {

std::string number_bytes(std::size_t number) {
  return little_endian(static_cast<std::uint32_t>(number));
}

bool is_place(std::size_t row, std::size_t column) {
  return 1 <= row && row <= table::last_row && 1 <= column && column <= table::last_column;
}

bool may_be_written(table::Kind kind) {
  return kind == table::Kind::Text || kind == table::Kind::Number || kind == table::Kind::Date;
}

std::optional<CellValue> value_of(Fields& fields) {
  CellValue value;
  auto sheet = fields.text();
  auto row = fields.number<std::uint32_t>();
  auto column = fields.number<std::uint32_t>();
  auto kind = fields.number<std::uint8_t>();
  auto text = fields.text();
  if (!text || !is_place(*row, *column) || *kind > static_cast<std::uint8_t>(table::Kind::Date))
    return fields.stop();
  value.kind = static_cast<table::Kind>(*kind);
  if (!may_be_written(value.kind)) return fields.stop();
  value.sheet = std::move(*sheet);
  value.row = *row;
  value.column = *column;
  value.text = std::move(*text);
  if (value.kind != table::Kind::Date) return value;
  auto day = fields.day();
  if (!day) return std::nullopt;
  value.day = *day;
  return value;
}

std::optional<RefusedValue> refused_of(Fields& fields, std::size_t least, std::size_t values) {
  auto number = fields.number<std::uint32_t>();
  auto why = fields.text();
  auto help = fields.text();
  if (!help || *number < least || *number >= values || why->empty() || !is_one_line(*why, largest_line) ||
      !is_one_line(*help, largest_line))
    return fields.stop();
  return RefusedValue{*number, std::move(*why), std::move(*help)};
}

std::optional<EmptiedCell> emptied_of(Fields& fields) {
  auto sheet = fields.text();
  auto row = fields.number<std::uint32_t>();
  auto column = fields.number<std::uint32_t>();
  if (!column || !is_place(*row, *column)) return fields.stop();
  return EmptiedCell{std::move(*sheet), *row, *column};
}

bool begins_as_xml(std::string_view bytes) {
  if (bytes.starts_with(base::byte_order_mark)) bytes.remove_prefix(base::byte_order_mark.size());
  return bytes.starts_with('<');
}

std::optional<ChangedPart> part_of(Fields& fields, std::set<std::string>& names) {
  auto name = fields.text();
  auto bytes = fields.text();
  if (!bytes || !is_one_line(*name, largest_line) || !name->ends_with(".xml") || !begins_as_xml(*bytes) ||
      !names.insert(*name).second)
    return fields.stop();
  return ChangedPart{std::move(*name), std::move(*bytes)};
}

}  // namespace

std::string fill_content(std::span<const CellValue> values, std::string_view workbook) {
  std::string bytes = number_bytes(values.size());
  for (const CellValue& value : values) {
    bytes += framed(value.sheet);
    bytes += number_bytes(value.row);
    bytes += number_bytes(value.column);
    bytes += static_cast<char>(value.kind);
    bytes += framed(value.text);
    if (value.kind == table::Kind::Date) bytes += little_endian(static_cast<std::uint32_t>(value.day.days()));
  }
  std::string content = number_bytes(bytes.size());
  content.reserve(content.size() + bytes.size() + workbook.size());
  content += bytes;
  content += workbook;
  return content;
}

std::optional<FillContent> decode_fill_content(std::string_view bytes) {
  if (bytes.size() < 4) return std::nullopt;
  const std::size_t length = from_little_endian<std::uint32_t>(bytes);
  if (length > bytes.size() - 4) return std::nullopt;
  Fields fields(bytes.substr(4, length));
  FillContent content{{}, bytes.substr(4 + length)};
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_values) return std::nullopt;
  while (content.values.size() < *count) {
    auto value = value_of(fields);
    if (!value) return std::nullopt;
    content.values.push_back(std::move(*value));
  }
  if (!fields.at_end()) return std::nullopt;
  return content;
}

std::string encode(const FilledParts& filled) {
  std::string bytes = framed(filled.trouble) + number_bytes(filled.formulas);
  bytes += number_bytes(filled.emptied.size());
  for (const EmptiedCell& cell : filled.emptied)
    bytes += framed(cell.sheet) + number_bytes(cell.row) + number_bytes(cell.column);
  bytes += number_bytes(filled.refused.size());
  for (const RefusedValue& refused : filled.refused)
    bytes += number_bytes(refused.number) + framed(refused.why) + framed(refused.help);
  bytes += number_bytes(filled.parts.size());
  for (const ChangedPart& part : filled.parts) {
    bytes += framed(part.name);
    bytes += framed(part.bytes);
  }
  return bytes;
}

std::optional<FilledParts> decode_filled(std::string_view bytes, std::size_t values) {
  Fields fields(bytes);
  FilledParts filled;
  auto trouble = fields.text();
  auto formulas = fields.number<std::uint32_t>();
  auto emptied = fields.number<std::uint32_t>();
  if (!emptied || *emptied > table::most_cells) return std::nullopt;
  while (filled.emptied.size() < *emptied) {
    auto cell = emptied_of(fields);
    if (!cell) return std::nullopt;
    filled.emptied.push_back(std::move(*cell));
  }
  auto refused = fields.number<std::uint32_t>();
  if (!refused || *refused > values || !is_one_line(*trouble, largest_line)) return std::nullopt;
  filled.trouble = std::move(*trouble);
  filled.formulas = *formulas;
  while (filled.refused.size() < *refused) {
    const std::size_t least = filled.refused.empty() ? 0 : filled.refused.back().number + 1;
    auto one = refused_of(fields, least, values);
    if (!one) return std::nullopt;
    filled.refused.push_back(std::move(*one));
  }
  auto parts = fields.number<std::uint32_t>();
  if (!parts || *parts > most_changed_parts) return std::nullopt;
  std::set<std::string> names;
  while (filled.parts.size() < *parts) {
    auto part = part_of(fields, names);
    if (!part) return std::nullopt;
    filled.parts.push_back(std::move(*part));
  }
  const bool beside =
      !filled.trouble.empty() && !(filled.parts.empty() && filled.refused.empty() && filled.emptied.empty());
  if (!fields.at_end() || beside) return std::nullopt;
  return filled;
}

}  // namespace assure::document
