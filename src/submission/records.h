// The field tables of an evidence folder's language: every key, its type and its meaning.
#pragma once

#include "framework/records.h"
#include "record/codec.h"
#include "submission/sections.h"

namespace assure::submission {

using record::name_of;

// A section that every folder may have, with what its type makes of it.
struct SectionInfo {
  const SectionRow* row = nullptr;
  const record::TypeInfo* type = nullptr;
  // Of a section that is one value, where `into` has it; not valid when it does not, and for lists.
  source::Span (*place)(const Submission& into) = nullptr;
  // Adds what the section holds to `into`.
  void (*decode)(record::Decoder&, yaml::Value, Submission& into) = nullptr;
};
const std::vector<SectionInfo>& fixed_sections();
const SectionInfo* fixed_section(std::string_view name);  // null when it is none of them
// Those of a folder that answers to these checklists.
std::vector<std::string> section_names(const std::vector<framework::Framework>& frameworks);

// The two shapes of a response, and the one that an element asks for.
const record::RecordType<Response>& given_response();   // to a criterion of the checklist
const record::RecordType<Response>& chosen_response();  // to one that the organisation chose
const record::RecordType<Response>& response_type(const framework::Element& element);

}  // namespace assure::submission
