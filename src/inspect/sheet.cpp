// SpreadsheetML (ECMA-376 part 1, clause 18).
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "document/wire.h"
#include "inspect/office.h"

namespace assure::inspect {
namespace {

// A string item: plain, or in runs; phonetic guides are no part of it.
std::string string_of(const pugi::xml_node& item) {
  std::string text;
  bool skip = false;
  for (pugi::xml_node node = item; node; node = next_node(node, item, skip)) {
    std::string_view name = local_name(node);
    skip = name == "rPh" || name == "rPr";
    if (name == "t") text += node.text().get();
  }
  return text;
}

std::optional<std::size_t> index_of(std::string_view digits) {
  std::size_t index = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return index;
}

// `0.10000000000000001` is how Excel stores what it shows as 0.1.
std::string number_text(std::string_view stored) {
  double number = 0;
  auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
  if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number)) {
    return std::string(stored);
  }
  return fmt::format("{:.15g}", number);
}

std::string cell_text(const pugi::xml_node& cell, const std::vector<std::string>& shared) {
  std::string_view type = local_attribute(cell, "t");
  if (type == "inlineStr") return string_of(child_named(cell, "is"));
  std::string value = child_named(cell, "v").text().get();
  if (type == "s") {
    auto index = index_of(value);
    return index && *index < shared.size() ? shared[*index] : "";
  }
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type.empty() || type == "n") return number_text(value);
  return value;  // str: a formula's text; e: an error; d: a date
}

void add_sheet(const pugi::xml_node& worksheet, const std::vector<std::string>& shared, Texts& texts) {
  texts.begin_page();
  for (const pugi::xml_node& row : child_named(worksheet, "sheetData")) {
    bool first = true;
    for (const pugi::xml_node& cell : row) {
      if (local_name(cell) != "c") continue;
      if (!first) texts.add("\t");
      first = false;
      texts.add(cell_text(cell, shared));
    }
    texts.end_with('\n');
  }
}

base::Result<std::vector<std::string>> shared_strings(
    Package& package, const std::vector<Relationship>& links) {
  std::vector<std::string> strings;
  for (const Relationship& link : links) {
    if (link.kind != "sharedStrings") continue;
    auto document = ASSURE_TRY(package.xml(link.target));
    for (const pugi::xml_node& item : document->document_element()) {
      if (local_name(item) == "si") strings.push_back(string_of(item));
    }
  }
  return strings;
}

}  // namespace

base::Status read_sheets(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  const bool whole = depth == document::Depth::Whole;
  auto links = ASSURE_TRY(package.relationships(part));
  auto shared = whole ? ASSURE_TRY(shared_strings(package, links)) : std::vector<std::string>();
  auto workbook = ASSURE_TRY(package.xml(part));
  std::size_t count = 0;
  for (const pugi::xml_node& sheet : child_named(workbook->document_element(), "sheets")) {
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} sheets", document::most_pages));
    for (const Relationship& link : links) {
      if (link.id != relationship_id(sheet)) continue;
      if (!whole) {
        texts.begin_page();
        continue;
      }
      auto worksheet = ASSURE_TRY(package.xml(link.target));
      add_sheet(worksheet->document_element(), shared, texts);  // a chart sheet has no rows
    }
  }
  return {};
}

}  // namespace assure::inspect
