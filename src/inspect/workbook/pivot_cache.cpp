#include "inspect/workbook/pivot_cache.h"

#include <charconv>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "document/passage.h"
#include "inspect/office/office.h"
#include "inspect/office/xml_pieces.h"

namespace assure::inspect {
namespace {

using document::cell_end;
using document::Hidden;

struct Field {
  std::string name;
  std::vector<std::string> shared;  // values that records name by their number
};

std::vector<Field> fields_of(const pugi::xml_node& cache) {
  std::vector<Field> fields;
  for (const pugi::xml_node& node : child_named(cache, "cacheFields")) {
    if (local_name(node) != "cacheField") continue;
    Field field{std::string(local_attribute(node, "name")), {}};
    for (const pugi::xml_node& item : child_named(node, "sharedItems"))
      field.shared.emplace_back(local_attribute(item, "v"));
    fields.push_back(std::move(field));
  }
  return fields;
}

void add_row(const std::vector<Field>& fields, const pugi::xml_node& record, Texts& texts) {
  std::size_t column = 0;
  for (const pugi::xml_node& value : record) {
    const std::string_view text = local_attribute(value, "v");
    std::size_t index = 0;
    const bool shared = local_name(value) == "x";
    if (shared) std::from_chars(text.data(), text.data() + text.size(), index);
    const bool known = column < fields.size() && index < fields[column].shared.size();
    texts.add(shared ? (known ? std::string_view(fields[column].shared[index]) : std::string_view()) : text);
    texts.end_cell();
    ++column;
  }
  texts.add("\n");
}

// Values of which no record is kept.
void add_shared(const std::vector<Field>& fields, Texts& texts) {
  for (const Field& field : fields) {
    texts.add(field.name);
    texts.end_cell();
    texts.add("\n");
    for (const std::string& value : field.shared) {
      texts.add(value);
      texts.end_cell();
      texts.add("\n");
    }
    texts.add(document::piece_end);
  }
}

// The number of records.
base::Result<std::size_t> add_records(
    Package& package, const std::string& part, const std::vector<Field>& fields, Texts& texts) {
  auto pieces = ASSURE_TRY(XmlPieces::of(package, part, "r"));
  for (const Field& field : fields) {
    texts.add(field.name);
    texts.end_cell();
  }
  texts.add("\n");
  std::size_t count = 0;
  for (const pugi::xml_node& place : pieces.root()) {
    if (local_name(place) != "r") continue;
    add_row(fields, ASSURE_TRY(pieces.at(place)), texts);
    ++count;
  }
  return count;
}

// In lower case: sheets, tables and names of the workbook.
std::set<std::string> names_in(Package& package) {
  std::set<std::string> names;
  const auto main = main_part(package);
  for (const std::string& part : package.parts()) {
    const bool table = part.find("xl/tables/") != std::string::npos && part.ends_with(".xml");
    if (!table && (!main || part != *main)) continue;
    auto document = package.xml(part);
    if (!document) continue;
    const pugi::xml_node root = (*document)->document_element();
    if (table) names.insert(base::lower_ascii(local_attribute(root, "displayName")));
    for (const char* list : {"sheets", "definedNames"}) {
      for (const pugi::xml_node& node : child_named(root, list))
        names.insert(base::lower_ascii(local_attribute(node, "name")));
    }
  }
  return names;
}

bool is_source_in_file(const pugi::xml_node& cache, const std::set<std::string>& names) {
  const pugi::xml_node source = child_named(cache, "cacheSource");
  bool any = false, all = true;
  for (pugi::xml_node node = source; node; node = next_node(node, source, false)) {
    const std::string_view element = local_name(node);
    if (element != "worksheetSource" && element != "rangeSet") continue;
    const std::string_view sheet = local_attribute(node, "sheet"), name = local_attribute(node, "name");
    any = true;
    all = all && relationship_id(node).empty() &&
          names.contains(base::lower_ascii(sheet.empty() ? name : sheet));
  }
  return any && all;
}

// Parts may have any names; those of records, which are large, are not opened to see that they are none.
bool may_define(const std::string& part) {
  return part.find("pivotCache/") != std::string::npos && part.ends_with(".xml") &&
         part.find("/_rels/") == std::string::npos && part.find("pivotCacheRecords") == std::string::npos;
}

// `number`: of the caches before it.
void add_cache(Package& package, const std::string& part, const std::set<std::string>& names,
    std::size_t& number, Texts& texts) {
  auto document = package.xml(part);
  if (!document) return texts.leave_unsearched(document.error().message);
  const pugi::xml_node root = (*document)->document_element();
  if (local_name(root) != "pivotCacheDefinition") return;
  const auto fields = fields_of(root);
  std::string records;
  if (auto links = package.relationships(part)) {
    for (const Relationship& link : *links) {
      if (link.kind == "pivotCacheRecords") records = link.target;
    }
  }
  texts.within(fmt::format("pivot cache {}", ++number));
  texts.hide(Hidden::PivotCache);
  std::size_t count = 0;
  if (!records.empty()) {
    auto added = add_records(package, records, fields, texts);
    if (!added) texts.leave_unsearched(added.error().message);
    count = added.value_or(1);
  }
  if (count == 0) add_shared(fields, texts);
  if (count > 0 && !is_source_in_file(root, names)) texts.note(disclosure::Kind::PivotCache, count);
}

}  // namespace

void add_pivot_caches(Package& package, Texts& texts) {
  std::set<std::string> names;
  std::size_t number = 0;
  for (const std::string& part : package.parts()) {
    if (!may_define(part)) continue;
    if (number == 0) names = names_in(package);
    add_cache(package, part, names, number, texts);
  }
  texts.within({});
  texts.show();
}

}  // namespace assure::inspect
