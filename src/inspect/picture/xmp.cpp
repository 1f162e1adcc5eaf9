#include "inspect/picture/xmp.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include <pugixml.hpp>

#include "inspect/office/package.h"

namespace assure::inspect {
namespace {

// By local name, whatever the prefix: an element, or an attribute in its place.
constexpr std::string_view naming_properties[] = {"creator", "contributor", "Author", "Authors", "artist",
    "Owner", "OwnerName", "CameraOwnerName", "PersonInImage", "CaptionWriter", "CreatorContactInfo",
    "Manager", "lastModifiedBy"};

// Of the history and the making of the file: numbers of versions, days, steps, programs, small pictures.
constexpr std::string_view technical_prefixes[] = {"xmp", "xap", "xmpGImg", "xapMM", "xmpMM", "stEvt",
    "stRef", "stFnt", "stDim", "xmpG", "xmpTPg", "crs", "xml", "xmlns", "rdf", "x", "pdfaid", "pdfaExtension",
    "pdfaSchema", "pdfaProperty", "pdfaType", "tiff"};

constexpr std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

bool is_technical(std::string_view name) {
  const std::string_view prefix = name.substr(0, std::min(name.find(':'), name.size()));
  return std::find(std::begin(technical_prefixes), std::end(technical_prefixes), prefix) !=
         std::end(technical_prefixes);
}

void add_property(std::string_view name, std::string_view value, Metadata& metadata) {
  const std::string_view last = without_prefix(name);
  if (last == "Producer" || last == "format") return;
  const bool is_zero = value.find_first_of("123456789") == std::string_view::npos;
  if ((last == "GPSLatitude" || last == "GPSLongitude") && !is_zero) metadata.add_place();
  if (std::find(std::begin(naming_properties), std::end(naming_properties), last) !=
      std::end(naming_properties)) {
    metadata.add_person(last, value);
  } else {
    metadata.add(last, value);
  }
}

// The property that a text belongs to: lists and their items, and fields of structures, name none.
std::string_view property_around(pugi::xml_node node) {
  constexpr int deepest = 8;
  std::string_view nearest;
  for (int i = 0; node && i < deepest; ++i, node = node.parent()) {
    const std::string_view name = node.name();
    if (is_technical(name)) {
      if (!name.starts_with("rdf:") && !name.starts_with("x:")) return {};
      continue;
    }
    if (nearest.empty()) nearest = name;
    if (without_prefix(name) == "CreatorContactInfo") return name;
  }
  return nearest;
}

}  // namespace

void add_xmp(std::string_view packet, Metadata& metadata) {
  if (!metadata.take(packet.size())) return;
  pugi::xml_document xml;
  // What is no XML may still be read by people.
  if (!xml.load_buffer(packet.data(), packet.size(), xml_options)) return metadata.add("XMP", packet);
  const pugi::xml_node root = xml.root();
  for (pugi::xml_node node = next_node(root, root, false); node; node = next_node(node, root, false)) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      const std::string_view name = property_around(node.parent());
      if (!name.empty()) add_property(name, node.value(), metadata);
      continue;
    }
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (!is_technical(attribute.name())) add_property(attribute.name(), attribute.value(), metadata);
    }
  }
}

}  // namespace assure::inspect
