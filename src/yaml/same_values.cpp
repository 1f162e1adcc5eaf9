#include "yaml/same_values.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace assure::yaml {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;
using Action = diag::Fix::Action;

class Comparison {
 public:
  explicit Comparison(std::span<const diag::Fix> made) {
    for (const diag::Fix& fix : made) {
      auto& fixes = fix.action == Action::Write ? written_ : removed_;
      fixes.emplace(Place(fix.span.begin, fix.span.end), &fix);
    }
  }

  bool same(Value before, Value after) const {
    if (before.kind() != after.kind()) return false;
    switch (before.kind()) {
      case Kind::Scalar:
        return text_of(before) == after.text();
      case Kind::Sequence:
        return same_items(before, after);
      case Kind::Mapping:
        return same_entries(before, after);
      case Kind::Null:
      case Kind::Broken:
        return true;
    }
    return false;
  }

 private:
  using Fixes = std::map<Place, const diag::Fix*>;

  static const diag::Fix* find(const Fixes& fixes, Value value) {
    auto found = fixes.find({value.span().begin, value.span().end});
    return found == fixes.end() ? nullptr : found->second;
  }

  std::string_view text_of(Value scalar) const {
    const diag::Fix* fix = find(written_, scalar);
    return fix ? std::string_view(fix->text) : scalar.text();
  }

  bool same_items(Value before, Value after) const {
    std::size_t at = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (find(removed_, before.item(i))) continue;
      if (at == after.size() || !same(before.item(i), after.item(at))) return false;
      ++at;
    }
    return at == after.size();
  }

  bool same_entries(Value before, Value after) const {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
      auto [key, value] = before.entry(i);
      auto [other_key, other_value] = after.entry(i);
      if (text_of(key) != other_key.text() || !same(value, other_value)) return false;
    }
    return true;
  }

  Fixes written_, removed_;
};

// The sections of all documents but those of this name.
std::vector<MapEntry> sections(const Tree& tree, std::string_view without) {
  std::vector<MapEntry> found;
  for (std::uint32_t document : tree.documents) {
    Value root(tree, document);
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
      if (root.entry(i).key.text() != without) found.push_back(root.entry(i));
    }
  }
  return found;
}

// Of all sections of this name, in order. None when one of them is no list.
std::optional<std::vector<Value>> items_of_sections(const Tree& tree, std::string_view name) {
  std::vector<Value> items;
  for (std::uint32_t document : tree.documents) {
    Value root(tree, document);
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
      const auto [key, value] = root.entry(i);
      if (key.text() != name || value.is_null()) continue;
      if (!value.is_sequence()) return std::nullopt;
      for (std::size_t at = 0; at < value.size(); ++at) items.push_back(value.item(at));
    }
  }
  return items;
}

}  // namespace

bool same_values(const Tree& before, const Tree& after, std::span<const diag::Fix> made) {
  const Comparison comparison(made);
  return before.truncated == after.truncated &&
         std::equal(before.documents.begin(), before.documents.end(), after.documents.begin(),
             after.documents.end(), [&](std::uint32_t one, std::uint32_t other) {
               return comparison.same({before, one}, {after, other});
             });
}

bool same_but_for(const Tree& before, const Tree& after, std::string_view name) {
  const Comparison comparison({});
  const auto one = sections(before, name), other = sections(after, name);
  return std::equal(
      one.begin(), one.end(), other.begin(), other.end(), [&](const MapEntry& a, const MapEntry& b) {
        return a.key.text() == b.key.text() && comparison.same(a.value, b.value);
      });
}

std::optional<std::vector<Value>> added_items(const Tree& before, const Tree& after, std::string_view name) {
  if (!same_but_for(before, after, name)) return std::nullopt;
  const Comparison comparison({});
  const auto one = items_of_sections(before, name), other = items_of_sections(after, name);
  if (!one || !other || one->size() > other->size()) return std::nullopt;
  const bool same = std::equal(
      one->begin(), one->end(), other->begin(), [&](Value a, Value b) { return comparison.same(a, b); });
  if (!same) return std::nullopt;
  return std::vector<Value>(other->begin() + static_cast<std::ptrdiff_t>(one->size()), other->end());
}

}  // namespace assure::yaml
