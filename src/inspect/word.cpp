// WordprocessingML (ECMA-376 part 1, clause 17).
#include <algorithm>

#include "base/utf8.h"
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

base::Status read_word(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  std::vector<std::string> parts = {part};
  auto links = ASSURE_TRY(package.relationships(part));
  if (depth == document::Depth::Beginning) links.clear();
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

std::string word_headings(Package& package, const std::string& part) {
  constexpr std::size_t most_headers = 6;  // three kinds of the first two sections
  std::string lines;
  auto links = package.relationships(part);
  if (!links) return lines;
  std::size_t count = 0;
  for (const Relationship& link : *links) {
    if (link.kind != "header" || ++count > most_headers) continue;
    auto header = package.xml(link.target);
    if (!header) continue;
    const pugi::xml_node root = (*header)->document_element();
    // Watermarks are drawn text (VML).
    for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
      if (local_name(node) == "textpath") lines += std::string(local_attribute(node, "string")) + '\n';
    }
    Texts texts(document::largest_beginning);
    texts.begin_page();
    add_text(root, texts);
    lines += texts.take().front();
  }
  std::erase(lines, '\0');
  return base::with_valid_utf8(lines);
}

}  // namespace assure::inspect
