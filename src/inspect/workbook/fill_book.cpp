#include "inspect/workbook/fill_book.h"

#include <algorithm>

#include "base/text.h"
#include "document/content.h"
#include "inspect/office/drawing.h"
#include "inspect/office/office.h"
#include "inspect/workbook/sheet_cell.h"

namespace assure::inspect {
namespace {

base::Status read_book_tables(Package& package, FillBook& book) {
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    for (const Relationship& link : ASSURE_TRY(package.relationships(book.sheets[i].part))) {
      if (link.kind != "table") continue;
      const auto table = ASSURE_TRY(package.xml(link.target));
      const pugi::xml_node root = table->document_element();
      const SheetRange range{i, range_named(local_attribute(root, "ref"))};
      for (std::string_view name : {local_attribute(root, "name"), local_attribute(root, "displayName")})
        book.tables.emplace(base::lower_ascii(name), range);
    }
  }
  return {};
}

// `numbers`: of those sheets that hold cells, by their place among all.
void read_names(
    const pugi::xml_node& workbook, const std::map<std::size_t, std::size_t>& numbers, FillBook& book) {
  for (const pugi::xml_node& node : child_named(workbook, "definedNames")) {
    DefinedName name{text_in(node), {}};
    if (const auto digits = local_attribute(node, "localSheetId"); !digits.empty()) {
      auto number = numbers.find(index_in(digits));
      if (number == numbers.end()) continue;
      name.sheet = number->second;
    }
    book.names[base::lower_ascii(local_attribute(node, "name"))].push_back(std::move(name));
  }
}

}  // namespace

base::Result<FillBook> FillBook::of(Package& package) {
  const auto main = ASSURE_TRY(main_part(package));
  if (!main) return base::fail(document::not_as_named(document::Type::Xlsx));
  const auto document = ASSURE_TRY(package.xml(*main));
  const pugi::xml_node workbook = document->document_element();
  if (local_name(workbook) != "workbook") return base::fail(document::not_as_named(document::Type::Xlsx));
  const auto links = ASSURE_TRY(package.relationships(*main));
  FillBook book;
  book.part = *main;
  book.styles = ASSURE_TRY(SheetStyles::of(package, links));
  book.dates = dates_of(workbook);
  std::map<std::size_t, std::size_t> numbers;
  std::size_t place = 0;
  for (const pugi::xml_node& sheet : child_named(workbook, "sheets")) {
    if (local_name(sheet) != "sheet") continue;
    auto link = std::find_if(links.begin(), links.end(), [&](const Relationship& relation) {
      return relation.id == relationship_id(sheet) && relation.kind == "worksheet";
    });
    if (link != links.end()) {
      numbers[place] = book.sheets.size();
      book.sheets.push_back({std::string(local_attribute(sheet, "name")), link->target});
    }
    ++place;
  }
  read_names(workbook, numbers, book);
  ASSURE_TRY(read_book_tables(package, book));
  return book;
}

std::optional<std::size_t> FillBook::sheet_named(std::string_view name) const {
  const std::string wanted = base::lower_ascii(name);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (base::lower_ascii(sheets[i].name) == wanted) return i;
  }
  return std::nullopt;
}

const DefinedName* FillBook::name_on(std::size_t sheet, std::string_view name) const {
  auto found = names.find(base::lower_ascii(name));
  if (found == names.end()) return nullptr;
  const DefinedName* everywhere = nullptr;
  for (const DefinedName& one : found->second) {
    if (one.sheet == sheet) return &one;
    if (!one.sheet) everywhere = &one;
  }
  return everywhere;
}

}  // namespace assure::inspect
