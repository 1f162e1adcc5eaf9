#include "intake/fates.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assure::intake {

void Fates::add(const CellAt& cell, const Fate& fate) {
  entries_.push_back({static_cast<std::uint32_t>(cell.sheet), static_cast<std::uint32_t>(cell.row),
      static_cast<std::uint32_t>(cell.column), number_of(fate.record), number_of(fate.field),
      number_of(fate.value), number_of(fate.why)});
  sorted_ = false;
}

std::vector<Fate> Fates::of(const CellAt& cell) const {
  std::vector<Fate> found;
  for (auto [at, end] = range_of(cell); at != end; ++at) {
    const Entry& entry = entries_[at];
    found.push_back({*texts_[entry.record], *texts_[entry.field], *texts_[entry.value], *texts_[entry.why]});
  }
  return found;
}

void Fates::set_field(const CellAt& cell, std::string_view field) {
  const std::uint32_t number = number_of(field);
  for (auto [at, end] = range_of(cell); at != end; ++at) entries_[at].field = number;
}

std::uint32_t Fates::number_of(std::string_view text) {
  auto [known, fresh] = numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(texts_.size()));
  if (fresh) texts_.push_back(&known->first);
  return known->second;
}

std::pair<std::size_t, std::size_t> Fates::range_of(const CellAt& cell) const {
  const auto place = [](const Entry& entry) { return std::tie(entry.sheet, entry.row, entry.column); };
  if (!sorted_) {
    std::stable_sort(entries_.begin(), entries_.end(),
        [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
    sorted_ = true;
  }
  const Entry wanted{static_cast<std::uint32_t>(cell.sheet), static_cast<std::uint32_t>(cell.row),
      static_cast<std::uint32_t>(cell.column), 0, 0, 0, 0};
  const auto [first, last] = std::equal_range(entries_.begin(), entries_.end(), wanted,
      [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
  return {
      static_cast<std::size_t>(first - entries_.begin()), static_cast<std::size_t>(last - entries_.begin())};
}

}  // namespace assure::intake
