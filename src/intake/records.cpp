#include "intake/records.h"

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/lines.h"
#include "yaml/quoted.h"

namespace assure::intake {

using yaml::field_text;
using yaml::indented;
using yaml::record_text;

std::string lines_of(const NewCitation& citation) {
  std::vector<std::string> fields = {field_text("item", citation.item)};
  if (citation.pages.empty()) return record_text(fields);
  const bool several = citation.pages.find(',') != std::string::npos;
  fields.push_back(fmt::format("pages: {}{}{}", several ? "[" : "", citation.pages, several ? "]" : ""));
  return record_text(fields);
}

std::string lines_of(const NewField& field) {
  if (field.shape == Shape::Text) return field_text(field.key, field.text, field.comment);
  if (field.shape == Shape::Names) {
    std::vector<std::string> names;
    for (const std::string& name : field.names) names.push_back(yaml::quoted(name));
    return fmt::format("{}: [{}]", field.key, base::join(names, ", "));
  }
  std::string lines = field.key + ":";
  for (const NewCitation& citation : field.citations) lines += "\n" + indented(lines_of(citation), 2);
  return lines;
}

std::string lines_of(const NewRecord& record) {
  std::vector<std::string> fields = {field_text(record.key_name, record.key)};
  for (const NewField& field : record.fields) fields.push_back(lines_of(field));
  return record_text(fields);
}

}  // namespace assure::intake
