#include "submission/unit.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/digest.h"
#include "submission/records.h"
#include "yaml/canonical.h"

namespace assure::submission {
namespace {

// By what a response is named.
constexpr std::array<std::string_view, 2> response_keys = {"criterion", "id"};

std::string id_of(yaml::Value record, std::span<const std::string_view> naming) {
  if (!record.is_mapping()) return {};
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto entry = record.entry(i);
    bool names = std::find(naming.begin(), naming.end(), entry.key.text()) != naming.end();
    if (names && entry.value.is_scalar()) return std::string(entry.value.text());
  }
  return {};
}

}  // namespace

std::vector<Unit> units_of(std::string_view section, const SectionInfo* fixed, yaml::Value value,
    const std::unordered_set<std::uint32_t>& privates) {
  std::vector<Unit> units;
  // What stays at home is no part of what somebody signs or waives.
  if (value.is_null() || (fixed && fixed->row->stays_home)) return units;
  std::span<const std::string_view> naming = response_keys;
  std::span<const std::string_view> unsealed;
  if (fixed) unsealed = fixed->row->unsealed;
  if (fixed && fixed->type->element) naming = {&fixed->type->element->record().fields.front().name, 1};
  auto add = [&](std::string id, yaml::Value record) {
    units.push_back({std::string(section), std::move(id), record.span(),
        base::sha256_hex(yaml::canonical(record, {unsealed, &privates}))});
  };
  if (!value.is_sequence()) {
    add({}, value);
    return units;
  }
  for (std::size_t i = 0; i < value.size(); ++i) add(id_of(value.item(i), naming), value.item(i));
  return units;
}

}  // namespace assure::submission
