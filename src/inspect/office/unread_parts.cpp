#include "inspect/office/unread_parts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "document/content.h"
#include "inspect/markup/character_reference.h"
#include "inspect/markup/markup.h"
#include "inspect/office/xml_values.h"
#include "inspect/picture/picture.h"
#include "inspect/workbook/link_cache.h"
#include "inspect/workbook/pivot_cache.h"

namespace assure::inspect {
namespace {

using document::Hidden;

enum class As { Values, Words, Left };

struct PartRow {
  std::string_view in;    // of its name
  std::string_view part;  // as messages name it; empty: by its file
  Hidden why = Hidden::Setting;
  As as = As::Values;
};

// The first that fits. What fits none is values of a setting.
constexpr PartRow part_rows[] = {
    {"customXml/", "custom XML", Hidden::Setting},
    // How things look; nobody writes there.
    {"/theme/", "", {}, As::Left},
    {"fontTable.xml", "", {}, As::Left},
    {"/styles.xml", "", {}, As::Left},
    {"/stylesWithEffects.xml", "", {}, As::Left},
    {"/tableStyles.xml", "", {}, As::Left},
    {"/charts/colors", "", {}, As::Left},
    {"/charts/style", "", {}, As::Left},
    {"numbering.xml", "", {}, As::Left},
    {"calcChain.xml", "", {}, As::Left},
    {"[Content_Types].xml", "", {}, As::Left},
    {"META-INF/", "", {}, As::Left},
    {"Configurations2/", "", {}, As::Left},
    {"layout-cache", "", {}, As::Left},
    {"manifest.rdf", "", {}, As::Left},
    {"ObjectReplacements/", "", {}, As::Left},
    {"Object ", "", Hidden::Embedded},
    {"/glossary/", "building blocks", Hidden::Setting, As::Words},
    {"slideMasters/", "slide master", Hidden::Setting, As::Words},
    {"slideLayouts/", "slide layout", Hidden::Setting, As::Words},
    {"notesMasters/", "notes master", Hidden::Setting, As::Words},
    {"handoutMasters/", "handout master", Hidden::Setting, As::Words},
    {"notesSlides/", "notes", Hidden::Notes, As::Words},
    {"ppt/slides/", "slide that is not in the show", Hidden::Slide, As::Words},
    {"worksheets/", "sheet that is not in the workbook", Hidden::Sheet},
    {"xl/connections", "", Hidden::Connection},
    {"xl/queryTables/", "", Hidden::Connection},
    {"xl/persons/", "persons", Hidden::Comment},
    {"word/people", "persons", Hidden::Comment},
    {"omment", "", Hidden::Comment},
    {"uthors.xml", "persons", Hidden::Comment},
    {"xl/revisions/", "", Hidden::Struck},
    {"slicer", "", Hidden::PivotCache},
    {"timeline", "", Hidden::PivotCache},
    {"pivotTables/", "", Hidden::PivotCache},
};

constexpr PartRow usual{"", "", Hidden::Setting, As::Values};

const PartRow& row_of(std::string_view part) {
  const auto* found = std::find_if(std::begin(part_rows), std::end(part_rows),
      [&](const PartRow& row) { return part.find(row.in) != std::string_view::npos; });
  return found == std::end(part_rows) ? usual : *found;
}

std::string_view file_name(std::string_view part) {
  return part.substr(part.rfind('/') + 1);
}

// "Object 1" of an object within OpenDocument, whose parts all have the same names.
std::string_view shown_name(std::string_view part) {
  return part.starts_with("Object ") ? part.substr(0, part.find('/')) : file_name(part);
}

// Not XML, and known to hold no text, or what others search.
bool is_left(std::string_view part) {
  constexpr std::string_view folders[] = {
      "/fonts/", "/printerSettings/", "mimetype", "/ctrlProps/", "_xmlsignatures/"};
  return std::any_of(std::begin(folders), std::end(folders),
      [&](std::string_view folder) { return part.find(folder) != std::string_view::npos; });
}

// Addresses outside: of links, of templates, of data.
void add_outside_links(const pugi::xml_node& root, Texts& texts) {
  texts.within("links");
  texts.hide(Hidden::Setting);
  for (const pugi::xml_node& link : root) {
    if (local_attribute(link, "TargetMode") != "External") continue;
    texts.add(local_attribute(link, "Target"));
    texts.add("\n");
  }
}

void add_values(const pugi::xml_node& root, const std::string& part, Texts& texts) {
  const PartRow& row = row_of(part);
  texts.within(row.part.empty() ? shown_name(part) : row.part);
  texts.hide(row.why);
  row.as == As::Words ? add_xml_words(root, texts) : add_xml_values(root, texts);
  const bool log = part.find("xl/revisions/revisionLog") != std::string::npos;
  if (log) {
    const auto changes = std::distance(root.begin(), root.end());
    if (changes > 0) texts.note(disclosure::Kind::TrackedChanges, static_cast<std::size_t>(changes));
  }
}

// VML is often no XML: `<br>`.
void add_markup(Package& package, const std::string& part, Texts& texts) {
  auto bytes = package.read(part);
  if (!bytes) return texts.leave_unsearched(bytes.error().message);
  texts.within(file_name(part));
  texts.hide(Hidden::Setting);
  Markup markup(*bytes);
  for (Piece piece; markup.next(piece);) {
    if (piece.kind == Piece::Kind::Text && !base::trim(piece.text).empty()) {
      texts.add(piece.is_literal ? std::string(piece.text) : with_references(piece.text));
      texts.end_with('\n');
    }
    if (!piece.attribute("alt").empty()) texts.add(std::string(piece.attribute("alt")) + "\n");
  }
}

void add_xml(Package& package, const std::string& part, Texts& texts) {
  auto document = package.xml(part);
  if (!document) return texts.leave_unsearched(document.error().message);
  const pugi::xml_node root = (*document)->document_element();
  if (part.ends_with(".rels")) return add_outside_links(root, texts);
  add_values(root, part, texts);
}

bool is_picture(std::string_view part) {
  return part.starts_with("docProps/") || part.starts_with("Thumbnails/") ||
         part.find("/media/") != std::string_view::npos || part.starts_with("Pictures/") ||
         part.starts_with("media/");
}

// Drawings of lines and films have no properties that are read.
void search_media(Package& package, const std::string& part, Texts& texts) {
  const auto bytes = package.read(part);
  if (!bytes) return texts.leave_unsearched(bytes.error().message);
  if (document::content_of(*bytes) != document::Content::Image) return;
  texts.within(file_name(part));
  if (!search_picture(*bytes, texts))
    texts.leave_unsearched("holds a picture whose properties cannot all be read");
}

void add_other(Package& package, const std::string& part, Texts& texts) {
  if (is_left(part)) return;
  if (is_picture(part)) return search_media(package, part, texts);
  if (part.find("vbaProject") != std::string::npos)
    return texts.leave_unsearched("holds macros, which nobody reads here");
  if (part.find("/activeX/") != std::string::npos)
    return texts.leave_unsearched("holds controls, whose content nobody reads here");
  if (part.ends_with("item.data")) {
    texts.within({});
    texts.hide(Hidden::Connection);
    return texts.note(disclosure::Kind::DataModel);
  }
  auto bytes = package.read(part);
  if (!bytes) return texts.leave_unsearched(bytes.error().message);
  texts.hold_file(file_name(part), std::move(*bytes));
}

}  // namespace

void hold_embedded_files(Package& package, Texts& texts) {
  std::set<std::string> embedded, of_charts;
  const auto parts = package.parts();
  for (const std::string& part : parts) {
    if (part.find("/embeddings/") != std::string::npos && !part.ends_with('/')) embedded.insert(part);
  }
  if (embedded.empty()) return;
  for (const std::string& part : parts) {
    if (part.find("/charts/") == std::string::npos || part.find("/_rels/") != std::string::npos) continue;
    if (auto links = package.relationships(part)) {
      for (const Relationship& link : *links) of_charts.insert(link.target);
    }
  }
  for (const std::string& part : embedded) {
    const std::string_view name = file_name(part);
    if (!of_charts.contains(part)) texts.enclose(name);
    if (auto bytes = package.read(part)) {
      texts.hold_file(name, std::move(*bytes));
    } else {
      texts.leave_unsearched(bytes.error().message);
    }
  }
}

void add_unread_parts(Package& package, Texts& texts) {
  add_pivot_caches(package, texts);
  add_link_caches(package, texts);
  for (const std::string& part : package.parts()) {
    if (part.ends_with('/') || row_of(part).as == As::Left) continue;
    const bool links = part.ends_with(".rels");
    if (package.was_read(part) && !links) continue;
    const std::string lower = base::lower_ascii(part);
    if (links || lower.ends_with(".xml")) {
      add_xml(package, part, texts);
    } else if (lower.ends_with(".vml")) {
      add_markup(package, part, texts);
    } else {
      add_other(package, part, texts);
    }
  }
  texts.within({});
  texts.show();
}

}  // namespace assure::inspect
