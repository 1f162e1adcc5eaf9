#include "submission/unit.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "yaml/canonical.h"

namespace assure::submission {
namespace {

// By what records are named, whichever of these a record has.
constexpr std::array<std::string_view, 7> naming = {
    "id", "criterion", "stage", "role", "figure", "term", "code"};
constexpr std::array<std::string_view, 2> passing = {"stage", "as_of"};

std::string id_of(yaml::Value record) {
  if (!record.is_mapping()) return {};
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto entry = record.entry(i);
    bool names = std::find(naming.begin(), naming.end(), entry.key.text()) != naming.end();
    if (names && entry.value.is_scalar()) return std::string(entry.value.text());
  }
  return {};
}

Unit unit_of(std::string_view section, std::string id, yaml::Value value) {
  std::span<const std::string_view> without;
  if (section == "submission") without = passing;
  return {
      std::string(section), std::move(id), value.span(), base::sha256_hex(yaml::canonical(value, without))};
}

}  // namespace

std::vector<Unit> units_of(std::string_view section, yaml::Value value) {
  std::vector<Unit> units;
  if (value.is_null()) return units;
  if (!value.is_sequence()) {
    units.push_back(unit_of(section, {}, value));
    return units;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    units.push_back(unit_of(section, id_of(value.item(i)), value.item(i)));
  }
  return units;
}

}  // namespace assure::submission
