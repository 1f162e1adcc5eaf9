// WordprocessingML (ECMA-376 part 1, clause 17).
#include <algorithm>

#include "inspect/office.h"

namespace assure::inspect {
namespace {

// Not text: properties (where `tab` is a tab stop), and the older twin of alternate content.
constexpr std::string_view skipped[] = {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "Fallback"};

struct Mark {
  std::string_view element;
  std::string_view text;
};

constexpr Mark marks[] = {{"tab", "\t"}, {"ptab", "\t"}, {"br", "\n"}, {"cr", "\n"}, {"noBreakHyphen", "-"},
    {"softHyphen", "\xC2\xAD"}};

constexpr std::string_view further_parts[] = {"header", "footer", "footnotes", "endnotes"};

void add_text(const pugi::xml_node& root, Texts& texts) {
  bool skip = false;
  for (pugi::xml_node node = root; node; node = next_node(node, root, skip)) {
    std::string_view name = local_name(node);
    skip = std::find(std::begin(skipped), std::end(skipped), name) != std::end(skipped);
    if (skip) continue;
    if (name == "p") texts.end_with('\n');
    if (name == "t") texts.add(node.text().get());
    for (const Mark& mark : marks) {
      if (mark.element == name) texts.add(mark.text);
    }
  }
  texts.end_with('\n');
}

}  // namespace

base::Status read_word(Package& package, const std::string& part, Texts& texts) {
  std::vector<std::string> parts = {part};
  auto links = ASSURE_TRY(package.relationships(part));
  for (std::string_view kind : further_parts) {
    for (const Relationship& link : links) {
      if (link.kind == kind) parts.push_back(link.target);
    }
  }
  texts.begin_page();
  for (const std::string& name : parts) {
    auto document = ASSURE_TRY(package.xml(name));
    add_text(document->document_element(), texts);
  }
  return {};
}

}  // namespace assure::inspect
