// The field tables of `catalogue_map`.
#include <algorithm>

#include "catalogue/map.h"
#include "catalogue/shipped_maps.h"
#include "record/codec.h"

namespace assure::record {

using namespace catalogue;

template <>
struct Codec<Verbatim> {
  static std::optional<Verbatim> decode(Decoder& decoder, yaml::Value value) {
    if (value.is_broken()) return std::nullopt;
    if (!value.is_mapping()) {
      decoder.wrong_type(value, type_info().expected);
      return std::nullopt;
    }
    Verbatim verbatim;
    for (std::size_t i = 0; i < value.size(); ++i) {
      auto [key, entry] = value.entry(i);
      source::Span span = key.span();
      span.end = std::max(span.end, entry.span().end);
      verbatim.entries.push_back({std::string(key.text()), span});
    }
    return verbatim;
  }
  static void encode(Writer& writer, const Verbatim&) { writer.nothing(); }
  static const TypeInfo& type_info() {
    static const TypeInfo info{
        Shape::Map, "a mapping with keys of a checklist", {}, &Codec<std::string>::type_info()};
    return info;
  }
};

template <>
const RecordType<ColumnEntry>& record_type<ColumnEntry>() {
  static const RecordType<ColumnEntry> type("column of a catalogue", "what a column holds",
      {field<&ColumnEntry::header>("header", required, "its name; of several editions, any of these"),
          field<&ColumnEntry::is>("is", required, "what it holds"),
          field<&ColumnEntry::label>("label", optional, "what stands before its text"),
          field<&ColumnEntry::type>(
              "type", optional, "the type of organisation; else the name of the column")});
  return type;
}

template <>
const RecordType<TypesEntry>& record_type<TypesEntry>() {
  static const RecordType<TypesEntry> type("columns of types", "columns that are types of organisation",
      {field<&TypesEntry::after>("after", required, "the column before the first of them"),
          field<&TypesEntry::before>("before", required, "the column behind the last of them")});
  return type;
}

template <>
const RecordType<SheetEntry>& record_type<SheetEntry>() {
  static const RecordType<SheetEntry> type("sheet of a catalogue", "how a sheet is read",
      {field<&SheetEntry::sheet>("sheet", optional, "its name; else the first sheet"),
          field<&SheetEntry::optional>("optional", optional, "true: an edition may be without it"),
          field<&SheetEntry::header>("header", optional, "the row that names the columns; 1 when absent"),
          field<&SheetEntry::element>("element", optional, "the element of its criteria"),
          field<&SheetEntry::title>("title", optional, "the title of the element"),
          field<&SheetEntry::columns>("columns", required, "what its columns hold"),
          field<&SheetEntry::types>("types", optional, "columns that are types of organisation")});
  return type;
}

template <>
const RecordType<CatalogueMap>& record_type<CatalogueMap>() {
  static const RecordType<CatalogueMap> type("map of a catalogue",
      "how a published source becomes a checklist",
      {field<&CatalogueMap::name>("catalogue_map", required, "what it is for; the first key of the file"),
          field<&CatalogueMap::checklist>(
              "checklist", optional, "keys of the checklist, as they are written in one"),
          field<&CatalogueMap::each_element>(
              "each_element", optional, "keys of each element, as they are written in a checklist"),
          field<&CatalogueMap::expected>("expected", optional, "the value expected of each criterion"),
          field<&CatalogueMap::marks>(
              "marks", optional, "what the cell of a type says that is asked; `Y` and `X` when absent"),
          field<&CatalogueMap::sheets>("sheets", optional, "how tables are read")},
      {});
  return type;
}

}  // namespace assure::record

namespace assure::catalogue {

std::optional<CatalogueMap> decode_map(const yaml::Tree& tree, diag::Diagnostics& out) {
  const std::size_t faults = out.all().size();
  record::Decoder decoder(out, tree.truncated);
  if (tree.documents.empty()) return std::nullopt;
  auto map = record::Codec<CatalogueMap>::decode(decoder, {tree, tree.documents.front()});
  if (!map || tree.truncated || out.all().size() > faults) return std::nullopt;
  return map;
}

std::vector<std::pair<std::string, std::string>> lines_of(
    const Spanned<Verbatim>& verbatim, const source::Sources& sources) {
  std::vector<std::pair<std::string, std::string>> all;
  if (!verbatim) return all;
  for (const Verbatim::Entry& entry : verbatim->entries) {
    const std::string& text = sources.file(entry.span).text();
    const std::size_t column = entry.span.begin - (text.rfind('\n', entry.span.begin) + 1);
    std::string lines;
    for (std::size_t at = entry.span.begin; at < entry.span.end;) {
      const std::size_t end = std::min<std::size_t>(text.find('\n', at), entry.span.end);
      lines += (lines.empty() ? "" : "\n") + text.substr(at, end - at);
      at = end + 1;
      for (std::size_t i = 0; i < column && at < entry.span.end && text[at] == ' '; ++i) ++at;
    }
    all.emplace_back(entry.key, std::move(lines));
  }
  return all;
}

std::vector<std::string> shipped_map_names() {
  std::vector<std::string> names;
  for (const ShippedMap& map : shipped_maps()) {
    std::string_view name = map.path.substr(map.path.rfind('/') + 1);
    names.emplace_back(name.substr(0, name.rfind('.')));
  }
  return names;
}

const ShippedMap* shipped_map(std::string_view name) {
  const auto names = shipped_map_names();
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &shipped_maps()[static_cast<std::size_t>(found - names.begin())];
}

}  // namespace assure::catalogue
