#include "inspect/workbook/link_cache.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "document/passage.h"
#include "inspect/office/drawing.h"

namespace assure::inspect {
namespace {

std::size_t add_sheets(const pugi::xml_node& sheets, Texts& texts) {
  std::size_t cells = 0;
  for (const pugi::xml_node& sheet : sheets) {
    for (const pugi::xml_node& row : sheet) {
      for (const pugi::xml_node& cell : row) {
        const std::string value = text_in(child_named(cell, "v"));
        if (value.empty()) continue;
        texts.add(value);
        texts.end_cell();
        ++cells;
      }
      texts.end_with('\n');
    }
    texts.add(document::piece_end);
  }
  return cells;
}

void add_names(const pugi::xml_node& root, Texts& texts) {
  for (const char* list : {"sheetNames", "definedNames"}) {
    for (const pugi::xml_node& node : child_named(root, list)) {
      for (const char* attribute : {"val", "name", "refersTo"}) texts.add(local_attribute(node, attribute));
      texts.add("\n");
    }
  }
}

}  // namespace

void add_link_caches(Package& package, Texts& texts) {
  std::size_t number = 0;
  for (const std::string& part : package.parts()) {
    const bool link = part.find("externalLinks/") != std::string::npos && part.ends_with(".xml");
    if (!link || part.find("/_rels/") != std::string::npos) continue;
    ++number;
    auto document = package.xml(part);
    if (!document) {
      texts.leave_unsearched(document.error().message);
      continue;
    }
    texts.within(fmt::format("link {}", number));
    texts.hide(document::Hidden::LinkCache);
    const pugi::xml_node book = child_named((*document)->document_element(), "externalBook");
    const std::size_t cells = add_sheets(child_named(book, "sheetDataSet"), texts);
    add_names(book, texts);
    if (cells > 0) texts.note(disclosure::Kind::LinkCache, cells);
  }
  texts.within({});
  texts.show();
}

}  // namespace assure::inspect
