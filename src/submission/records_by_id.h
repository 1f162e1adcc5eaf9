// The records of a folder by their ids, for every section whose records have one.
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "submission/sections.h"

namespace assure::submission {
namespace detail {

template <class Record>
using ById = std::unordered_map<std::string_view, const Record*>;

template <class Row>
struct MapOf {
  using Type = std::tuple<>;
};
template <class Row>
requires has_ids<Row>
struct MapOf<Row> {
  using Type = std::tuple<ById<typename Row::Record>>;
};

template <class Rows>
struct Maps;
template <class... Rows>
struct Maps<std::tuple<Rows...>> {
  using Type = decltype(std::tuple_cat(std::declval<typename MapOf<Rows>::Type>()...));
};

}  // namespace detail

// Points into the submission, which must outlive it.
class RecordsById {
 public:
  RecordsById() = default;
  explicit RecordsById(const Submission& submission);

  // Null when there is none; of several with one id the first.
  template <class Record>
  const Record* find(std::string_view id) const {
    const auto& records = std::get<detail::ById<Record>>(maps_);
    auto found = records.find(id);
    return found == records.end() ? nullptr : found->second;
  }

 private:
  detail::Maps<std::remove_const_t<decltype(section_rows)>>::Type maps_;
};

}  // namespace assure::submission
