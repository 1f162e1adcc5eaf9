// WordprocessingML (ECMA-376 part 1, clause 17).
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/utf8.h"
#include "inspect/office/drawing.h"
#include "inspect/office/office.h"
#include "inspect/office/word_text.h"
#include "inspect/office/xml_values.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// In the order in which their parts are read.
constexpr std::string_view further_parts[] = {"header", "footer", "footnotes", "endnotes", "comments"};

WordContext context_of(Package& package, const std::vector<Relationship>& links) {
  return {package, WordStyles::of(package, links), WordNumbers::of(package, links)};
}

bool is_on(const pugi::xml_node& parent, std::string_view name) {
  const pugi::xml_node element = child_named(parent, name);
  const std::string_view value = local_attribute(element, "val");
  return element && value != "0" && value != "false" && value != "off";
}

bool has_even_headers(Package& package, const std::vector<Relationship>& links) {
  for (const Relationship& link : links) {
    if (link.kind != "settings") continue;
    auto settings = package.xml(link.target);
    if (settings && is_on((*settings)->document_element(), "evenAndOddHeaders")) return true;
  }
  return false;
}

// The relationships of headers and footers that some page shows: a first one where the section has a title
// page, one for even pages where the document has such. A section without its own has those of the one
// before.
std::set<std::string> shown_headers(const pugi::xml_node& root, bool has_even) {
  std::set<std::string> shown;
  std::map<std::string, std::string> current;  // by `headerReference` and type
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    if (local_name(node) != "sectPr") continue;
    for (const pugi::xml_node& child : node) {
      const std::string_view name = local_name(child);
      if (name != "headerReference" && name != "footerReference") continue;
      current[std::string(name) + ' ' + std::string(local_attribute(child, "type"))] = relationship_id(child);
    }
    const bool has_first = is_on(node, "titlePg");
    for (const auto& [key, id] : current) {
      bool in_use = key.ends_with(" first") ? has_first : !key.ends_with(" even") || has_even;
      if (in_use) shown.insert(id);
    }
  }
  return shown;
}

// Words that no page shows: names of places, what pictures are described as, what fields and forms ask for.
constexpr WordsInMarkup words_of_documents[] = {{"bookmarkStart", "name", "bookmarks"},
    {"docPr", "descr", "description of a picture"}, {"docPr", "title", "description of a picture"},
    {"docPr", "name", "description of a picture"}, {"cNvPr", "descr", "description of a picture"},
    {"cNvPr", "name", "description of a picture"}, {"shape", "alt", "description of a picture"},
    {"textpath", "string", "watermark"}, {"fldSimple", "instr", "fields"},
    {"alias", "val", "content controls"}, {"tag", "val", "content controls"},
    {"dataBinding", "xpath", "content controls"}, {"listItem", "displayText", "content controls"},
    {"listItem", "value", "content controls"}, {"listEntry", "val", "form fields"},
    {"default", "val", "form fields"}, {"helpText", "val", "form fields"},
    {"statusText", "val", "form fields"}, {"hyperlink", "tooltip", "links"},
    {"hlinkClick", "tooltip", "links"}};

constexpr WordsInMarkup words_of_settings[] = {{"docVar", "name", "document variables"},
    {"docVar", "val", "document variables"}, {"connectString", "val", "mail merge"},
    {"query", "val", "mail merge"}, {"udl", "val", "mail merge"}, {"table", "val", "mail merge"},
    {"addressFieldName", "val", "mail merge"}, {"mailSubject", "val", "mail merge"}};

// What fields are made of: their instructions, which may name files and data.
void add_instructions(const pugi::xml_node& root, Texts& texts) {
  texts.hide(Hidden::Setting);
  texts.within("fields");
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    const std::string_view name = local_name(node);
    if (name == "fldChar") texts.end_with('\n');
    if (name == "instrText" || name == "delInstrText") texts.add(text_in(node));
  }
  texts.end_with('\n');
  texts.within({});
  texts.show();
}

std::size_t tracked_changes_in(const pugi::xml_node& root) {
  constexpr std::string_view changes[] = {
      "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"};
  std::size_t count = 0;
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    // Of `m:ctrlPr` and of marks of paragraphs, too.
    const auto found = std::find(std::begin(changes), std::end(changes), local_name(node));
    count += found != std::end(changes) && !local_attribute(node, "author").empty() ? 1 : 0;
  }
  return count;
}

std::size_t comments_in(const pugi::xml_node& root) {
  return static_cast<std::size_t>(std::count_if(
      root.begin(), root.end(), [](const pugi::xml_node& node) { return local_name(node) == "comment"; }));
}

// What is in a part besides its text.
void add_unseen(const pugi::xml_node& root, Texts& texts) {
  if (texts.is_full()) return;
  texts.show();
  if (const std::size_t changes = tracked_changes_in(root)) {
    texts.hide(Hidden::Struck);
    texts.note(disclosure::Kind::TrackedChanges, changes);
  }
  texts.hide(Hidden::Comment);
  if (const std::size_t comments = comments_in(root)) texts.note(disclosure::Kind::Comments, comments);
  texts.show();
  add_instructions(root, texts);
  add_words_in_markup(root, words_of_documents, texts);
}

void add_settings(Package& package, const std::vector<Relationship>& links, Texts& texts) {
  for (const Relationship& link : links) {
    if (link.kind != "settings") continue;
    auto settings = package.xml(link.target);
    if (!settings) return texts.leave_unsearched(settings.error().message);
    add_words_in_markup((*settings)->document_element(), words_of_settings, texts);
  }
}

}  // namespace

base::Status read_word(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  auto links = ASSURE_TRY(package.relationships(part));
  WordContext context = context_of(package, links);
  texts.begin_page();
  std::set<std::string> shown;
  {
    auto document = ASSURE_TRY(package.xml(part));
    const pugi::xml_node root = document->document_element();
    WordReader(context, part, texts).add(root);
    if (depth == document::Depth::Beginning) return {};
    add_unseen(root, texts);
    shown = shown_headers(root, has_even_headers(package, links));
  }  // two parts at once would cost much memory
  for (std::string_view kind : further_parts) {
    for (const Relationship& link : links) {
      if (link.kind != kind) continue;
      auto document = ASSURE_TRY(package.xml(link.target));
      const bool heading = kind == "header" || kind == "footer";
      if (heading && !shown.contains(link.id)) texts.hide(Hidden::HeaderFooter);
      if (kind == "comments") texts.hide(Hidden::Comment);
      WordReader(context, link.target, texts).add(document->document_element());
      add_unseen(document->document_element(), texts);
    }
  }
  add_settings(package, links, texts);
  return {};
}

std::string word_headings(Package& package, const std::string& part) {
  constexpr std::size_t most_headers = 6;  // three kinds of the first two sections
  std::string lines;
  auto links = package.relationships(part);
  if (!links) return lines;
  WordContext context{package, {}, {}};
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
    WordReader(context, link.target, texts).add(root);
    lines += texts.take().front();
  }
  std::erase(lines, '\0');
  return base::with_valid_utf8(lines);
}

}  // namespace assure::inspect
