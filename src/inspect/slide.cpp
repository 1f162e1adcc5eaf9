// PresentationML (ECMA-376 part 1, clause 19), its text in DrawingML (clause 21).
#include <fmt/format.h>

#include "document/wire.h"
#include "inspect/office.h"

namespace assure::inspect {
namespace {

void add_slide(const pugi::xml_node& root, Texts& texts) {
  bool skip = false;
  for (pugi::xml_node node = root; node; node = next_node(node, root, skip)) {
    std::string_view name = local_name(node);
    skip = name == "Fallback" || name == "pPr" || name == "rPr";
    if (name == "p") texts.end_with('\n');
    if (name == "t") texts.add(node.text().get());
    if (name == "br") texts.add("\n");
    if (name == "tab") texts.add("\t");
  }
  texts.end_with('\n');
}

}  // namespace

base::Status read_slides(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  auto links = ASSURE_TRY(package.relationships(part));
  auto presentation = ASSURE_TRY(package.xml(part));
  std::size_t count = 0;
  for (const pugi::xml_node& entry : child_named(presentation->document_element(), "sldIdLst")) {
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} slides", document::most_pages));
    for (const Relationship& link : links) {
      if (link.id != relationship_id(entry)) continue;
      texts.begin_page();
      if (depth == document::Depth::Beginning && count > 1) continue;
      auto slide = ASSURE_TRY(package.xml(link.target));
      add_slide(slide->document_element(), texts);
    }
  }
  return {};
}

}  // namespace assure::inspect
