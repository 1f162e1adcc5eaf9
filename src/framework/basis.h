// Whether a rule of a checklist is that of its source, or a proposal of whoever wrote the checklist.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/choices.h"
#include "record/spanned.h"

namespace assure::framework {

enum class Basis : std::uint8_t { Source, Ours };

// The base of every record of a checklist that states a rule.
struct Stated : record::Record {
  record::Spanned<Basis> basis;  // Source when absent

  bool is_ours() const { return basis.value_or(Basis::Source) == Basis::Ours; }
};

// What follows a rule wherever readers meet it, so that no reader takes a proposal for the authority's:
// empty for a rule of the source.
inline std::string_view mark_of(const Stated& rule) {
  return rule.is_ours() ? " (the checklist's own rule, not the authority's)" : "";
}

// The title of a rule that has one, with the mark of whose it is.
template <class Rule>
std::string marked_title(const Rule& rule) {
  return *rule.title + std::string(mark_of(rule));
}

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::Basis> {
  static constexpr Choice all[] = {{"source", {}, "the source says so; when absent"},
      {"ours", {}, "the checklist's own proposal, which findings never call the authority's"}};
};

}  // namespace assure::base
