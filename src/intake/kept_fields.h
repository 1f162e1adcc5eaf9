// Where an item is cited, and which fields of a folder stay, whatever a tracker has no more or cannot say
// yet. Private to this folder.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "intake/edit.h"
#include "intake/records.h"
#include "yaml/tree.h"

namespace assure::intake {

inline bool has(const NewRecord& record, std::string_view key) {
  return std::any_of(
      record.fields.begin(), record.fields.end(), [&](const NewField& field) { return field.key == key; });
}

// What is one way of saying something else: a day that cannot be read is not written beside one that can, and
// no statement beside the reason why the criterion does not apply.
inline bool is_held(const NewRecord& record, std::string_view key, yaml::Value current) {
  auto is_there = [&](std::string_view other) {
    const auto entry = entry_of(current, other);
    return entry && !entry->value.is_null();
  };
  if (key == "as_written") return record.open.contains("due") && is_there("due");
  return key == "statement" && is_there("not_applicable") && !is_there(key) && !has(record, "rating");
}

// Whether the record says in another way what the field said.
inline bool is_replaced(const NewRecord& record, std::string_view key) {
  if (key == "due") return has(record, "as_written");
  if (key == "as_written") return has(record, "due");
  if (key == "not_applicable") return has(record, "rating");
  return has(record, "not_applicable");
}

// Whether a field stays that the tracker has no more, with a word: an emptied cell is no answer. What is
// `private` follows the columns of the tracker, and an item its file.
inline bool is_kept(const NewRecord& record, std::string_view key) {
  const bool answer = record.key_name == "criterion" || record.section == "actions";
  return answer && key != "private" && !is_replaced(record, key);
}

// Where in the list the item is cited.
inline std::optional<std::size_t> position_of(yaml::Value list, std::string_view item) {
  for (std::size_t i = 0; list.is_sequence() && i < list.size(); ++i) {
    if (list.item(i).is_scalar() && list.item(i).text() == item) return i;
    auto entry = entry_of(list.item(i), "item");
    if (entry && entry->value.is_scalar() && entry->value.text() == item) return i;
  }
  return std::nullopt;
}

}  // namespace assure::intake
