#include "schema/scalars.h"

#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/check.h"

namespace assure::schema {
namespace {

using record::Shape;

struct Scalar {
  Shape shape;
  std::string_view name;
  Json rules;
};

// A day that the calendar has: months of 31, 30 and 28 days, and 29 February of leap years.
std::string day_pattern() {
  return "(?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]["
         "0-9]|30)|"
         "02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|"
         "(?:0[48]|[2468][048]|[13579][26])00)-02-29)";
}

std::string period_pattern() {
  std::string single = fmt::format("(?:{}|(?!0000)[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?)", day_pattern());
  return fmt::format("^{0}(?:/{0})?$", single);
}

// One line that begins and ends with what is seen. What nobody sees is listed but for characters above
// U+FFFF, which patterns without Unicode cannot name.
std::string published_id_pattern() {
  const std::string unseen =
      "\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u08e2\\u1680\\u180e"
      "\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u2066-\\u206f\\u3000\\ufeff\\ufff9-\\ufffb";
  return fmt::format("^[^ {0}](?:[^{0}]*[^ {0}])?$", unseen);
}

const std::vector<Scalar>& scalars() {
  const Json anything = {"string", "number", "boolean"};
  static const std::vector<Scalar> table = {
      {Shape::Text, "text", {{"type", anything}}},
      {Shape::Id, "id",
          {{"type", anything}, {"pattern", "^[a-z0-9][a-z0-9.-]*$"}, {"maxLength", 100}, {"minimum", 0}}},
      {Shape::Name, "name", {{"type", anything}, {"pattern", "^[A-Za-z0-9._/-]+$"}, {"maxLength", 200}}},
      {Shape::PublishedId, "published-id",
          {{"type", anything}, {"pattern", published_id_pattern()},
              {"maxLength", record::longest_published_id}}},
      {Shape::PackName, "pack-name",
          {{"type", anything}, {"pattern", "^[A-Za-z0-9][A-Za-z0-9._-]*$"}, {"maxLength", 100},
              {"minimum", 0}}},
      {Shape::Integer, "integer",
          {{"type", {"integer", "string"}}, {"pattern", "^-?[0-9]{1,19}$"}, {"maximum", INT64_MAX}}},
      {Shape::Number, "number",
          {{"type", {"number", "string"}},
              {"pattern", "^-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?$"}}},
      {Shape::Boolean, "boolean", {{"type", {"boolean", "string"}}, {"pattern", "^(?:true|false)$"}}},
      {Shape::Date, "date", {{"type", "string"}, {"pattern", "^" + day_pattern() + "$"}}},
      {Shape::Period, "period",
          {{"type", {"string", "integer"}}, {"pattern", period_pattern()}, {"minimum", 1},
              {"maximum", 9999}}},
      {Shape::Duration, "duration",
          {{"type", "string"}, {"pattern", "^0*(?:[1-9][0-9]{0,3}|10000) (?:day|week|month|year)s?$"}}},
      {Shape::Size, "size",
          {{"type", "string"}, {"pattern", "^[0-9]{1,10} (?:bytes|KB|MB|GB|KiB|MiB|GiB)$"}}},
      {Shape::Money, "money",
          {{"type", {"number", "string"}}, {"pattern", "^-?[0-9]{1,15}(?:\\.[0-9]{2})?$"},
              {"maximum", 999999999999999}}},
      {Shape::Pages, "pages",
          {{"type", {"integer", "string", "array"}}, {"minimum", 1}, {"maximum", INT32_MAX},
              {"pattern", "^\\s*0*[1-9][0-9]*\\s*(?:-\\s*0*[1-9][0-9]*\\s*)?$"},
              {"items", {{"$ref", "#/$defs/pages"}, {"type", {"integer", "string"}}}}}},
  };
  return table;
}

const Scalar& scalar(Shape shape) {
  for (const Scalar& row : scalars()) {
    if (row.shape == shape) return row;
  }
  ASSURE_CHECK(false, "a shape that is no scalar");
  return scalars().front();
}

}  // namespace

std::string_view scalar_name(Shape shape) {
  return scalar(shape).name;
}

Json scalar_schema(const record::TypeInfo& type) {
  Json schema = scalar(type.shape).rules;
  // In place of "does not match the pattern ...".
  schema["errorMessage"] = fmt::format("write {}", type.expected);
  return schema;
}

Json choice_schema(const record::TypeInfo& type) {
  Json names = Json::array(), meanings = Json::array();
  for (const base::Choice& choice : type.choices) {
    names.push_back(choice.name);
    meanings.push_back(choice.meaning);
  }
  return {{"enum", names}, {"enumDescriptions", meanings}};
}

}  // namespace assure::schema
