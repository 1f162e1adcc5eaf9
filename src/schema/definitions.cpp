#include "schema/definitions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "record/codec.h"

namespace assure::schema {
namespace {

using record::FieldInfo;
using record::Need;
using record::RecordInfo;
using record::Shape;
using record::TypeInfo;

Json any_of(Json alternatives) {
  return alternatives.size() == 1 ? alternatives[0] : Json{{"anyOf", std::move(alternatives)}};
}

// "list of a name such as `C7`"
std::string value_text(const TypeInfo& type) {
  switch (type.shape) {
    case Shape::List:
      return "list of " + value_text(*type.element);
    case Shape::Map:
      return "mapping to " + value_text(*type.element);
    case Shape::Record:
      return std::string(type.record().name);
    case Shape::Choice: {
      std::vector<std::string> names;
      for (const base::Choice& choice : type.choices) names.emplace_back(choice.name);
      return "`" + base::join(names, "`, `") + "`";
    }
    default:
      return std::string(type.expected);
  }
}

// What a reader of YAML makes of a text without quotes: `3`, `03` and `true` are no text to it.
Json unquoted(const std::string& text) {
  const std::string lower = base::lower_ascii(text);
  if (lower == "true" || lower == "false") return lower == "true";
  double number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return text;
  bool whole = std::abs(number) < 1e15 && number == std::floor(number);
  return whole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

void add_name(Json& schema, const submission::KnownName& name) {
  auto add = [&](const Json& value) {
    schema["enum"].push_back(value);
    schema["enumDescriptions"].push_back(
        name.meaning.empty() ? name.title : fmt::format("{}: {}", name.title, name.meaning));
  };
  Json value = unquoted(name.text);
  if (!value.is_string()) add(value);
  add(name.text);
}

// What an editor writes for a value that has to be there: `$1`, `$2` are the places to fill in.
Json blank(const TypeInfo& type, int& places);

Json blank_record(const RecordInfo& info, int& places) {
  Json body = Json::object();
  for (const FieldInfo& field : info.fields) {
    if (field.need == Need::Required) body[std::string(field.name)] = blank(*field.type, places);
  }
  return body;
}

Json blank(const TypeInfo& type, int& places) {
  switch (type.shape) {
    case Shape::List:
      return Json::array({blank(*type.element, places)});
    case Shape::Map: {
      std::string key = fmt::format("${}", ++places);
      return {{key, blank(*type.element, places)}};
    }
    case Shape::Record:
      if (type.record().short_form.empty()) return blank_record(type.record(), places);
      [[fallthrough]];
    default:
      return fmt::format("${}", ++places);
  }
}

}  // namespace

Json with_null(Json alternatives) {
  alternatives.push_back({{"type", "null"}});
  return any_of(std::move(alternatives));
}

Json Definitions::value(const TypeInfo& type) {
  return any_of(alternatives(type));
}

Json Definitions::optional_value(const TypeInfo& type) {
  return with_null(alternatives(type));
}

Json Definitions::record(const RecordInfo& info) {
  std::string name(info.name);
  std::replace(name.begin(), name.end(), ' ', '-');
  return reference(info, name);
}

Json Definitions::record_in(const RecordInfo& info, const ElementNames& section) {
  // What the record holds is the same in every section, and has the names of all: it is defined first.
  definition(info);
  Names names = *names_;
  names.lists[Referent::Criterion] = section.criteria;
  names.lists[Referent::Value] = section.values;
  const Names* all = std::exchange(names_, &names);
  scope_ = "-in-" + section.name;
  Json result = reference(info, "response" + scope_);
  names_ = all;
  scope_.clear();
  return result;
}

Json Definitions::private_notes() {
  const std::string name = "notes-that-stay-at-home";
  if (known_.insert(name).second) {
    Json notes = {{"description", "notes that stay at home: no page and no pack shows them"}};
    notes.update(optional_value(record::Codec<std::string>::type_info()));
    add(name, std::move(notes));
  }
  return {{"$ref", "#/$defs/" + name}};
}

Json Definitions::reference(const RecordInfo& info, const std::string& name) {
  if (known_.insert(name).second) add(name, definition(info));
  return {{"$ref", "#/$defs/" + name}};
}

Json Definitions::definition(const RecordInfo& info) {
  Json properties = Json::object();
  Json required = Json::array();
  const FieldInfo* short_form = nullptr;
  for (const FieldInfo& entry : info.fields) {
    properties[std::string(entry.name)] = field(entry);
    if (entry.need == Need::Required) required.push_back(entry.name);
    if (entry.name == info.short_form) short_form = &entry;
  }
  properties[std::string(record::private_key)] = private_notes();
  int places = 0;
  Json mapping = {{"type", "object"}, {"properties", std::move(properties)}, {"required", required},
      {"additionalProperties", false}};
  if (!required.empty()) {
    mapping["defaultSnippets"] = {
        {{"label", info.name}, {"description", info.meaning}, {"body", blank_record(info, places)}}};
  }
  Json result = {{"title", info.name}, {"description", info.meaning}};
  if (!short_form) {
    result.update(mapping);
    return result;
  }
  result["anyOf"] = Json::array({mapping});
  for (const Json& scalar : alternatives(*short_form->type, scalar_alternatives(*short_form))) {
    result["anyOf"].push_back(scalar);
  }
  return result;
}

Json Definitions::field(const FieldInfo& field) {
  Json result = {{"description", field.meaning}};
  bool required = field.need == Need::Required;
  result["markdownDescription"] =
      fmt::format("{}\n\n{}{}", field.meaning, required ? "needed: " : "", value_text(*field.type));
  Json values = alternatives(*field.type, scalar_alternatives(field));
  result.update(required ? any_of(std::move(values)) : with_null(std::move(values)));
  if (required && field.type->shape == record::Shape::Text) result["pattern"] = "\\S";
  return result;
}

// A reference to the list of these names; nothing when there are none.
Json Definitions::listed(Referent what) {
  auto list = names_->lists.find(what);
  if (list == names_->lists.end() || list->second.empty()) return {};
  std::string name = fmt::format("names-{}", base::name_of(what));
  if (what == Referent::Criterion || what == Referent::Value) name += scope_;
  if (known_.insert(name).second) {
    Json names = {{"enum", Json::array()}, {"enumDescriptions", Json::array()},
        {"errorMessage", "none of the names that the folder's checklists give"}};
    for (const submission::KnownName& entry : list->second) add_name(names, entry);
    add(name, std::move(names));
  }
  return {{"$ref", "#/$defs/" + name}};
}

// The names that a field may hold, and whatever else it may; empty when any will do.
Json Definitions::scalar_alternatives(const FieldInfo& field) {
  Json result = Json::array();
  for (Referent what : field.names.to) {
    if (Json names = listed(what); !names.is_null()) result.push_back(std::move(names));
  }
  if (result.empty() || (field.names.closed && names_->complete)) return result;
  const TypeInfo& type = field.type->shape == Shape::List ? *field.type->element : *field.type;
  result.push_back(value(type));
  return result;
}

// A list, because a single value stands for a list of one, and a bare text for some records.
Json Definitions::alternatives(const TypeInfo& type, const Json& scalars) {
  switch (type.shape) {
    case Shape::List: {
      Json items = alternatives(*type.element, scalars);
      Json result = Json::array({{{"type", "array"}, {"items", any_of(items)}}});
      for (Json& item : items) result.push_back(std::move(item));
      return result;
    }
    case Shape::Map:
      return Json::array({{{"type", "object"}, {"additionalProperties", value(*type.element)}}});
    case Shape::Record:
      return Json::array({record(type.record())});
    case Shape::Choice:
      return Json::array({choice_schema(type)});
    default:
      break;
  }
  if (!scalars.empty()) return scalars;
  std::string name(scalar_name(type.shape));
  if (known_.insert(name).second) add(name, scalar_schema(type));
  return Json::array({{{"$ref", "#/$defs/" + name}}});
}

}  // namespace assure::schema
