// The JSON Schema of the language: what a folder's own names make of it. Whether
// it agrees with the decoder is judged by tests/schema.
#include <functional>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "schema/schema.h"
#include "submission/names.h"
#include "submission/records.h"
#include "support/sample_folder.h"

using namespace assure;
using Json = nlohmann::ordered_json;

namespace {

std::map<std::string_view, const record::RecordInfo*> records_of_folders() {
  std::map<std::string_view, const record::RecordInfo*> found;
  std::function<void(const record::RecordInfo&)> add;
  auto look_into = [&](const record::TypeInfo& type) {
    const record::TypeInfo* inner = &type;
    while (inner->element) inner = inner->element;
    if (inner->record) add(inner->record());
  };
  add = [&](const record::RecordInfo& info) {
    auto [entry, fresh] = found.emplace(info.name, &info);
    CAPTURE(info.name);
    CHECK(entry->second == &info);
    if (!fresh) return;
    for (const auto& field : info.fields) look_into(*field.type);
  };
  for (const auto& section : submission::fixed_sections()) look_into(*section.type);
  add(submission::given_response().info);
  add(submission::chosen_response().info);
  add(record::record_info<framework::Framework>());
  add(record::record_info<framework::Crosswalk>());
  return found;
}

Json schema_for(std::string_view sample) {
  tests::ReadOnlyFiles files = tests::sample_folder(tests::unpack(sample));
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  source::Sources sources;
  diag::Diagnostics found;
  auto folder = submission::load(env, "/sample", {}, sources, found);
  REQUIRE(folder.has_value());
  return Json::parse(schema::folder_schema(submission::names_of(*folder)));
}

const Json& field(const Json& schema, const std::string& record, const std::string& name) {
  return schema["$defs"][record]["properties"][name];
}

}  // namespace

TEST_CASE("records have names of their own, so that each has a definition") {
  const auto records = records_of_folders();
  CHECK(records.size() > 50);
  const Json all = Json::parse(schema::folder_schema({}));
  std::size_t defined = 0;
  for (const auto& [name, definition] : all["$defs"].items()) defined += definition.contains("title");
  CHECK(defined == records.size() + 1);  // and the sections
}

TEST_CASE("a schema for a folder lists the criteria and values of each section, by the title") {
  const Json schema = schema_for(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  level: {values: [{value: 1, label: Weak}, {value: 2, label: Strong, meaning: Better than most}]}
  met: {values: [no, yes]}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports, criteria: [S1.1]}]}
  - {id: skills, title: Skills, scale: level, criteria: [{id: K1, title: Plans}]}
  - {id: goals, title: Goals, choose: {at_least: 1}}
)");
  const Json& names = schema["$defs"];
  CHECK(
      field(schema, "response-in-standards", "criterion")["$ref"] == "#/$defs/names-criterion-in-standards");
  CHECK(names["names-criterion-in-standards"]["enum"] == Json({"S1", "S1.1", "sample/S1", "sample/S1.1"}));
  CHECK(names["names-criterion-in-standards"]["enumDescriptions"] ==
        Json({"Reports", "S1.1", "Reports", "S1.1"}));
  CHECK(field(schema, "response-in-skills", "rating")["anyOf"][0]["$ref"] == "#/$defs/names-value-in-skills");
  CHECK(names["names-value-in-standards"]["enum"] == Json({"no", "yes"}));
  // A reader of YAML gives a number, unless it is quoted.
  CHECK(names["names-value-in-skills"]["enum"] == Json({1, "1", 2, "2"}));
  CHECK(names["names-value-in-skills"]["enumDescriptions"] ==
        Json({"Weak", "Weak", "Strong: Better than most", "Strong: Better than most"}));
  // What the organisation chose is named by itself.
  CHECK(field(schema, "response-in-goals", "id")["$ref"] == "#/$defs/published-id");
  CHECK(field(schema, "assessment", "rating")["$ref"] == "#/$defs/names-value");
  CHECK(names["names-value"]["enum"] == Json({"no", "yes", 1, "1", 2, "2"}));
  CHECK(schema["$defs"]["sections"]["additionalProperties"] == false);
}

TEST_CASE("a name that looks like no text to a reader of YAML is listed as what it gives, and as text") {
  const Json schema = schema_for(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {marks: {values: [007, 1.50, 1e3, true, .5, 0x1g, inf, 99999999999999999999]}}
elements: [{id: standards, title: Standards, scale: marks, criteria: [S1]}]
)");
  CHECK(schema["$defs"]["names-value-in-standards"]["enum"] ==
        Json({7, "007", 1.5, "1.50", 1000, "1e3", true, "true", 0.5, ".5", "0x1g", "inf", 1e20,
            "99999999999999999999"}));
}

TEST_CASE("names that the folder itself gives are offered, and others taken") {
  const Json schema = schema_for("");
  const Json& owner = field(schema, "response-in-standards", "owner")["anyOf"];
  CHECK(owner[0]["$ref"] == "#/$defs/names-post");
  CHECK(owner[1]["$ref"] == "#/$defs/id");
  CHECK(schema["$defs"]["names-post"]["enum"][0] == "ceo");
  CHECK(schema["$defs"]["names-post"]["enumDescriptions"][0] == "Chief Executive");
  const Json& files = field(schema, "evidence-item", "files")["anyOf"];
  CHECK(
      files[0]["items"]["anyOf"] == Json({{{"$ref", "#/$defs/names-document"}}, {{"$ref", "#/$defs/text"}}}));
  CHECK(files[1]["$ref"] == "#/$defs/names-document");  // a single value stands for a list of one
  CHECK(schema["$defs"]["names-document"]["enum"][0] == "documents/annual-report.txt");
  CHECK(schema["$defs"]["names-checklist"]["enumDescriptions"][0] == "Sample checklist");
}

TEST_CASE("while a checklist cannot be read nothing is refused for want of it") {
  const Json schema = schema_for("-- checklist.yaml --\nframework: sample\n");
  CHECK(schema["$defs"]["sections"]["additionalProperties"]["anyOf"].size() == 3);
  CHECK(field(schema, "sign-off", "role")["$ref"] == "#/$defs/id");
}
