#include "inspect/open_document/open_document.h"

#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "document/wire.h"
#include "inspect/office/properties.h"
#include "inspect/office/unread_parts.h"
#include "inspect/office/xml_values.h"

namespace assure::inspect {
namespace {

using document::Hidden;
using document::Type;

// What is kept of a sheet of another file: its name is an address.
bool is_link_cache(const pugi::xml_node& table) {
  return child_named(table, "table-source") && local_attribute(table, "name").starts_with("'file:");
}

// A page for each sheet.
base::Status read_sheets_of(
    const pugi::xml_node& spreadsheet, const OpenStyles& styles, document::Depth depth, Texts& texts) {
  std::size_t count = 0;
  for (const pugi::xml_node& node : spreadsheet) {
    if (local_name(node) != "table" || is_link_cache(node)) continue;
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} sheets", document::most_pages));
    if (depth != document::Depth::Whole) {
      texts.begin_page(local_attribute(node, "name"));
    } else {
      read_open_sheet(node, styles, texts);
    }
  }
  if (count == 0) return base::fail("is damaged: it has no sheets");
  return {};
}

// A page for each slide.
base::Status read_slides_of(
    const pugi::xml_node& presentation, const pugi::xml_node& pages, const OpenStyles& styles, Texts& texts) {
  std::size_t count = 0;
  for (const pugi::xml_node& node : presentation) {
    if (local_name(node) != "page") continue;
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} slides", document::most_pages));
    texts.begin_page();
    const bool hidden =
        styles.find("drawing-page", local_attribute(node, "style-name")).unshown.value_or(false);
    read_open_text(
        node, styles, hidden ? std::optional(Hidden::Slide) : std::nullopt, texts, size_of_page(node, pages));
    texts.hide(Hidden::Slide);
    if (hidden) texts.note(disclosure::Kind::HiddenSlides);
    texts.show();
  }
  if (count == 0) return base::fail("is damaged: it has no slides");
  return {};
}

// Headers and footers are in the styles of pages.
void read_headings(const pugi::xml_node& root, const OpenStyles& styles, Texts& texts) {
  for (const pugi::xml_node& page : child_named(root, "master-styles")) {
    for (const pugi::xml_node& heading : page) {
      const std::string_view name = local_name(heading);
      if (!name.starts_with("header") && !name.starts_with("footer")) continue;
      const bool shows = local_attribute(heading, "display") != "false";
      read_open_text(heading, styles, shows ? std::nullopt : std::optional(Hidden::HeaderFooter), texts);
    }
  }
}

constexpr WordsInMarkup words_of_open[] = {{"database-source-sql", "sql-statement", "sources of data"},
    {"database-source-sql", "database-name", "sources of data"},
    {"database-source-table", "database-name", "sources of data"},
    {"database-source-query", "database-name", "sources of data"},
    {"database-display", "database-name", "sources of data"},
    {"connection-resource", "href", "sources of data"}, {"cell-range-source", "href", "sources of data"},
    {"table-source", "href", "sources of data"}, {"dde-source", "dde-topic", "sources of data"},
    {"dde-source", "dde-item", "sources of data"}, {"dde-connection-decl", "dde-topic", "sources of data"},
    {"dde-connection-decl", "dde-item", "sources of data"}, {"form", "datasource", "sources of data"},
    {"form", "command", "sources of data"}, {"database-range", "name", "names of ranges"},
    {"named-range", "name", "names of ranges"}, {"bookmark", "name", "bookmarks"},
    {"bookmark-start", "name", "bookmarks"}, {"user-field-decl", "name", "document variables"},
    {"user-field-decl", "string-value", "document variables"},
    {"user-field-decl", "value", "document variables"},
    {"content-validation", "condition", "validation of cells"}, {"a", "href", "links"},
    {"a", "title", "links"}, {"frame", "name", "names of shapes"}, {"section", "name", "sections"}};

// Descriptions of pictures, and formulas with texts in them.
void add_descriptions(const pugi::xml_node& root, Texts& texts) {
  texts.hide(Hidden::Setting);
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    const std::string_view name = node.name(), formula = local_attribute(node, "formula");
    const bool described = name == "svg:title" || name == "svg:desc";
    const bool says = formula.find('"') != std::string_view::npos;
    if (!described && !says) continue;
    texts.within(described ? "description of a picture" : "formulas");
    texts.add(described ? std::string_view(node.text().get()) : formula);
    texts.add("\n");
  }
  texts.within({});
  texts.show();
}

// Tracked changes and comments, and the cells that are kept of other files.
void note_unseen(const pugi::xml_node& body, const OpenStyles& styles, Texts& texts) {
  for (pugi::xml_node node = body; node; node = next_node(node, body, false)) {
    const std::string_view name = local_name(node);
    const bool comment = name == "annotation", change = name == "changed-region";
    texts.hide(comment ? Hidden::Comment : Hidden::Struck);
    if (comment) texts.note(disclosure::Kind::Comments);
    if (change) texts.note(disclosure::Kind::TrackedChanges);
    if (name != "table" || !is_link_cache(node)) continue;
    texts.within(local_attribute(node, "name"));
    read_open_text(node, styles, Hidden::LinkCache, texts);
    texts.hide(Hidden::LinkCache);
    texts.note(disclosure::Kind::LinkCache);
    texts.within({});
  }
  texts.show();
}

// Earlier states that the file keeps of itself; they are zips within it.
void note_versions(Package& package, Texts& texts) {
  if (!package.has("VersionList.xml")) return;
  auto list = package.xml("VersionList.xml");
  if (!list) return texts.leave_unsearched(list.error().message);
  const pugi::xml_node root = (*list)->document_element();
  texts.hide(Hidden::Revision);
  add_xml_values(root, texts);
  const auto versions = std::distance(root.begin(), root.end());
  if (versions > 0) texts.note(disclosure::Kind::EarlierRevision, static_cast<std::size_t>(versions));
  texts.show();
}

void add_unseen(Package& package, const pugi::xml_node& root, const OpenStyles& styles, Texts& texts) {
  if (texts.is_full() || !texts.has_page()) return;
  texts.end_pages();
  const pugi::xml_node body = child_named(root, "body");
  note_unseen(body, styles, texts);
  add_words_in_markup(body, words_of_open, texts);
  add_descriptions(body, texts);
  note_versions(package, texts);
  add_properties(package, texts);
  add_unread_parts(package, texts);
}

Properties properties_of(Package& package) {
  if (!package.has("meta.xml")) return {};
  auto document = package.xml("meta.xml");
  if (!document) return {};
  const pugi::xml_node meta = child_named((*document)->document_element(), "meta");
  const std::string_view changed = child_named(meta, "date").text().get();
  return {child_named(meta, "title").text().get(),
      day_in(changed.empty() ? child_named(meta, "creation-date").text().get() : changed)};
}

}  // namespace

bool is_encrypted_document(Package& package) {
  if (!package.has("META-INF/manifest.xml")) return false;
  auto manifest = package.xml("META-INF/manifest.xml");
  if (!manifest) return false;
  const pugi::xml_node root = (*manifest)->document_element();
  for (const pugi::xml_node& entry : root) {
    if (child_named(entry, "encryption-data")) return true;
  }
  return false;
}

bool is_open_document(const Package& package) {
  return package.has("mimetype") && (package.has("content.xml") || package.has("encrypted-package"));
}

base::Result<document::Facts> read_open_document(Package& package, document::Depth depth, Texts& texts) {
  if (is_encrypted_document(package)) return base::fail("is encrypted");
  document::Facts facts;
  auto [title, changed] = properties_of(package);
  facts.title = std::move(title);
  facts.changed = changed;
  OpenStyles common, of_headings;
  std::unique_ptr<pugi::xml_document> headings;
  if (package.has("styles.xml")) {
    headings = ASSURE_TRY(package.xml("styles.xml", mixed_xml_options));
    const pugi::xml_node root = headings->document_element();
    common.add(child_named(root, "styles"));
    of_headings = common;
    of_headings.add(child_named(root, "automatic-styles"));
  }
  auto content = ASSURE_TRY(package.xml("content.xml", mixed_xml_options));
  const pugi::xml_node root = content->document_element();
  common.add(child_named(root, "automatic-styles"));
  const pugi::xml_node body = child_named(root, "body");
  if (const pugi::xml_node text = child_named(body, "text")) {
    facts.type = Type::Odt;
    texts.begin_page();
    read_open_text(text, common, {}, texts);
    if (headings) read_headings(headings->document_element(), of_headings, texts);
  } else if (const pugi::xml_node spreadsheet = child_named(body, "spreadsheet")) {
    facts.type = Type::Ods;
    ASSURE_TRY(read_sheets_of(spreadsheet, common, depth, texts));
  } else if (const pugi::xml_node presentation = child_named(body, "presentation")) {
    facts.type = Type::Odp;
    const pugi::xml_node pages = headings ? headings->document_element() : pugi::xml_node();
    ASSURE_TRY(read_slides_of(presentation, pages, common, texts));
  }
  if (depth == document::Depth::Whole) add_unseen(package, root, common, texts);
  return facts;
}

}  // namespace assure::inspect
