// The records of the language as definitions of a JSON Schema: each once, with those that it names.
#pragma once

#include <set>
#include <string>

#include "record/type_info.h"
#include "schema/scalars.h"
#include "submission/names.h"

namespace assure::schema {

using record::Referent;
using submission::ElementNames;
using submission::Names;

class Definitions {
 public:
  // `names`: what the folder calls things; must outlive this.
  explicit Definitions(const Names& names) : names_(&names) {}

  // What a value of this type may be.
  Json value(const record::TypeInfo& type);
  // The same, or nothing: what stands behind a key that may be left out.
  Json optional_value(const record::TypeInfo& type);

  // A reference to the record's definition.
  Json record(const record::RecordInfo& info);
  // The same of a record that has names of its own in this section.
  Json record_in(const record::RecordInfo& info, const ElementNames& section);

  // What may be under `private`.
  Json private_notes();

  void add(const std::string& name, Json definition) { definitions_[name] = std::move(definition); }
  Json all() const { return definitions_; }

 private:
  Json reference(const record::RecordInfo& info, const std::string& name);
  Json definition(const record::RecordInfo& info);
  Json field(const record::FieldInfo& field);
  Json alternatives(const record::TypeInfo& type, const Json& scalars = {});
  Json listed(Referent what);
  Json scalar_alternatives(const record::FieldInfo& field);

  const Names* names_;
  std::string scope_;  // "-in-competencies" while a record of that section is defined
  std::set<std::string> known_;
  Json definitions_ = Json::object();
};

// Null stands for nothing.
Json with_null(Json alternatives);

}  // namespace assure::schema
