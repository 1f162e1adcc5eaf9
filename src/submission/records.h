// The field tables of an evidence folder's language: every key, its type and its meaning.
#pragma once

#include "framework/records.h"
#include "record/codec.h"
#include "submission/submission.h"

namespace assure::record {

template <>
struct Choices<submission::StageOfPack> {
  static constexpr std::string_view names[] = {"draft", "final"};
};
template <>
struct Choices<submission::DocumentStatus> {
  static constexpr std::string_view names[] = {"draft", "final", "approved"};
};
template <>
struct Choices<submission::Sensitivity> {
  static constexpr std::string_view names[] = {"public", "internal", "confidential"};
};
template <>
struct Choices<submission::ActionStatus> {
  static constexpr std::string_view names[] = {"open", "done"};
};
template <>
struct Choices<submission::Better> {
  static constexpr std::string_view names[] = {"higher", "lower"};
};

}  // namespace assure::record

namespace assure::submission {

using record::name_of;

// A section that every folder may have.
struct SectionInfo {
  std::string_view name;
  std::string_view meaning;  // one line
  const record::TypeInfo* type = nullptr;
  // Adds what the section holds to `into`.
  void (*decode)(record::Decoder&, yaml::Value, Submission& into) = nullptr;
};
const std::vector<SectionInfo>& fixed_sections();
const SectionInfo* fixed_section(std::string_view name);  // null when it is none of them
// Those of a folder that answers to these checklists.
std::vector<std::string> section_names(const std::vector<framework::Framework>& frameworks);

// The two shapes of a response.
const record::RecordType<Response>& given_response();   // to a criterion of the checklist
const record::RecordType<Response>& chosen_response();  // to one that the organisation chose

}  // namespace assure::submission
