// The field tables of the checklist language: every key, its type and its meaning.
#pragma once

#include "framework/framework.h"
#include "record/codec.h"

namespace assure::record {

template <>
struct Choices<framework::Side> {
  static constexpr std::string_view names[] = {"commissioning", "provision", "corporate"};
};
template <>
struct Choices<framework::Presence> {
  static constexpr std::string_view names[] = {"optional", "required"};
};
template <>
struct Choices<framework::Importance> {
  static constexpr std::string_view names[] = {"essential", "desirable"};
};
template <>
struct Choices<framework::RollUpMethod> {
  static constexpr std::string_view names[] = {"lowest"};
};

template <>
const RecordType<framework::Term>& record_type<framework::Term>();
template <>
const RecordType<framework::Framework>& record_type<framework::Framework>();

}  // namespace assure::record
