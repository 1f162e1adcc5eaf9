// PresentationML (ECMA-376 part 1, clause 19), its text in DrawingML (clause 21).
#include <algorithm>

#include <fmt/format.h>

#include "document/wire.h"
#include "inspect/office/drawing.h"
#include "inspect/office/office.h"
#include "inspect/office/xml_values.h"

namespace assure::inspect {
namespace {

using document::Hidden;

bool is_false(std::string_view value) {
  return value == "0" || value == "false" || value == "off";
}

// Of the speaker's notes; what else is on that page is a picture of the slide, and its number.
void add_notes(const pugi::xml_node& root, Texts& texts) {
  bool skip = false;
  for (pugi::xml_node node = root; node; node = next_node(node, root, skip)) {
    std::string_view name = local_name(node);
    skip = name == "sp" &&
           local_attribute(child_named(child_named(child_named(node, "nvSpPr"), "nvPr"), "ph"), "type") !=
               "body";
    if (name == "p") texts.end_with('\n');
    if (name == "t" && !skip) texts.add(text_in(node));
  }
}

// Old comments have `text`, new ones a body of paragraphs.
void add_remarks(const pugi::xml_node& root, Texts& texts) {
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    std::string_view name = local_name(node);
    const bool remark = name == "cm" || name == "reply";
    if (remark) texts.note(disclosure::Kind::Comments);
    if (name == "p" || name == "text") texts.end_with('\n');
    if (name == "t" || name == "text") texts.add(text_in(node));
  }
}

constexpr WordsInMarkup words_of_slides[] = {{"cNvPr", "descr", "description of a picture"},
    {"cNvPr", "title", "description of a picture"}, {"cNvPr", "name", "names of shapes"},
    {"hlinkClick", "tooltip", "links"}, {"hlinkHover", "tooltip", "links"}};
constexpr WordsInMarkup words_of_shows[] = {{"section", "name", "sections"}, {"custShow", "name", "shows"}};

// What belongs to the slide and is not on it.
void add_beside(Package& package, const std::string& part, Texts& texts) {
  auto links = package.relationships(part);
  if (!links) return;
  for (const Relationship& link : *links) {
    const bool notes = link.kind == "notesSlide";
    if (!notes && link.kind != "comments") continue;
    auto document = package.xml(link.target);
    if (!document) continue;
    texts.hide(notes ? Hidden::Notes : Hidden::Comment);
    (notes ? add_notes : add_remarks)((*document)->document_element(), texts);
    texts.end_with('\n');
  }
  texts.show();
}

}  // namespace

base::Status read_slides(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  auto links = ASSURE_TRY(package.relationships(part));
  auto presentation = ASSURE_TRY(package.xml(part));
  const SlideSize size = slide_size(presentation->document_element());
  std::size_t count = 0;
  for (const pugi::xml_node& entry : child_named(presentation->document_element(), "sldIdLst")) {
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} slides", document::most_pages));
    for (const Relationship& link : links) {
      if (link.id != relationship_id(entry)) continue;
      texts.begin_page();
      if (depth == document::Depth::Beginning && count > 1) continue;
      auto slide = ASSURE_TRY(package.xml(link.target));
      const pugi::xml_node root = slide->document_element();
      const bool hidden = is_false(local_attribute(root, "show"));
      if (hidden) texts.hide(Hidden::Slide);
      if (hidden) texts.note(disclosure::Kind::HiddenSlides);
      add_drawing(package, link.target, root, texts, has_motion(root) ? std::nullopt : std::optional(size));
      texts.show();
      if (depth != document::Depth::Whole || texts.is_full()) continue;
      add_words_in_markup(root, words_of_slides, texts);
      add_beside(package, link.target, texts);
    }
  }
  if (count > 0) add_words_in_markup(presentation->document_element(), words_of_shows, texts);
  return {};
}

}  // namespace assure::inspect
