#include "schema/schema.h"

#include "diag/formats/json.h"
#include "schema/definitions.h"
#include "submission/records.h"

namespace assure::schema {
namespace {

Json document(std::string_view name, std::string_view title, std::string_view description) {
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"$id", "urn:assure:schema:" + std::string(name)}, {"title", title}, {"description", description}};
}

Json described(std::string_view meaning, const Json& schema) {
  Json result = {{"description", meaning}};
  result.update(schema);
  return result;
}

// What a file is, by the key that its first one has to be.
Json when_it_has(std::string_view key, Json then, Json otherwise) {
  return {{"if", {{"type", "object"}, {"required", {key}}}}, {"then", std::move(then)},
      {"else", std::move(otherwise)}};
}

Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

Json responses(Definitions& definitions, const ElementNames& section) {
  const auto& type = section.chosen ? submission::chosen_response() : submission::given_response();
  return described(
      section.title, with_null(Json::array({list_of(definitions.record_in(type.info, section))})));
}

// Which of the two a section holds is known to the checklist.
Json any_responses(Definitions& definitions) {
  return described("the responses to an element of a checklist",
      with_null(Json::array({list_of(definitions.record(submission::given_response().info)),
          list_of(definitions.record(submission::chosen_response().info))})));
}

Json sections(Definitions& definitions, const Names& names) {
  Json properties = Json::object();
  for (const ElementNames& section : names.sections)
    properties[section.name] = responses(definitions, section);
  // A section that every folder may have comes before an element of its name.
  for (const auto& section : submission::fixed_sections()) {
    properties[std::string(section.row->name)] =
        described(section.row->meaning, definitions.optional_value(*section.type));
  }
  const std::string private_key(record::private_key);
  if (!properties.contains(private_key)) properties[private_key] = definitions.private_notes();
  Json others = names.complete ? Json(false) : any_responses(definitions);
  return {{"title", "sections"}, {"description", "any mix of sections"}, {"type", {"object", "null"}},
      {"properties", std::move(properties)}, {"additionalProperties", std::move(others)}};
}

}  // namespace

std::string folder_schema(const Names& names) {
  Definitions definitions(names);
  definitions.add("sections", sections(definitions, names));
  // One after the other: definitions stand in the order in which they are asked for.
  Json checklist = definitions.record(record::record_info<framework::Framework>());
  Json crosswalk = definitions.record(record::record_info<framework::Crosswalk>());
  Json schema = document("folder", "assure: evidence folder", "a YAML file of an evidence folder");
  schema.update(when_it_has("framework", std::move(checklist),
      when_it_has("crosswalk", std::move(crosswalk), {{"$ref", "#/$defs/sections"}})));
  schema["$defs"] = definitions.all();
  return diag::json_text(schema);
}

std::string checklist_schema() {
  const Names names;
  Definitions definitions(names);
  Json checklist = definitions.record(record::record_info<framework::Framework>());
  Json crosswalk = definitions.record(record::record_info<framework::Crosswalk>());
  Json schema = document("checklist", "assure: checklist", "a checklist or a crosswalk");
  schema.update(when_it_has("crosswalk", std::move(crosswalk), std::move(checklist)));
  schema["$defs"] = definitions.all();
  return diag::json_text(schema);
}

}  // namespace assure::schema
