#include "inspect/open_document.h"

#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "document/wire.h"

namespace assure::inspect {
namespace {

using document::Hidden;
using document::Type;

// A page for each sheet.
base::Status read_sheets_of(
    const pugi::xml_node& spreadsheet, const OpenStyles& styles, document::Depth depth, Texts& texts) {
  std::size_t count = 0;
  for (const pugi::xml_node& node : spreadsheet) {
    if (local_name(node) != "table") continue;
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
base::Status read_slides_of(const pugi::xml_node& presentation, const OpenStyles& styles, Texts& texts) {
  std::size_t count = 0;
  for (const pugi::xml_node& node : presentation) {
    if (local_name(node) != "page") continue;
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} slides", document::most_pages));
    texts.begin_page();
    const bool hidden =
        styles.find("drawing-page", local_attribute(node, "style-name")).unshown.value_or(false);
    read_open_text(node, styles, hidden ? std::optional(Hidden::Slide) : std::nullopt, texts);
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
    ASSURE_TRY(read_slides_of(presentation, common, texts));
  }
  return facts;
}

}  // namespace assure::inspect
