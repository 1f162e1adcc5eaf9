// `catalogue_map`: what a source does not say of itself, and how its tables are read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/choices.h"
#include "catalogue/shipped_maps.h"
#include "diag/diagnostics.h"
#include "record/spanned.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::catalogue {

using record::Record;
using record::Spanned;
using Text = Spanned<std::string>;

// Keys of a checklist, which go into it as they are written.
struct Verbatim {
  struct Entry {
    std::string key;
    source::Span span;  // of key and value
  };
  std::vector<Entry> entries;
};

enum class Holds : std::uint8_t { Id, Title, Guidance, Group, Element, Applies, Weight, Method, Ignored };

struct ColumnEntry : Record {
  std::vector<Text> header;  // its name in the table; of editions, any of these
  Spanned<Holds> is;
  Text label;  // before its text, in guidance of several columns
  Text type;   // of Applies: the title of the type of organisation, else the name of the column
};

// Columns in a row, each a type of organisation.
struct TypesEntry : Record {
  std::vector<Text> after, before;  // names of columns, of any edition
};

struct SheetEntry : Record {
  Text sheet;  // none: the first, or the only one
  Spanned<bool> optional;
  Spanned<std::int64_t> header;  // its row
  Spanned<record::Id> element;   // what its criteria are of; else a column says so
  Text title;
  std::vector<ColumnEntry> columns;
  TypesEntry types;
};

struct CatalogueMap : Record {
  Text name;
  Spanned<Verbatim> checklist, each_element;
  Text expected;            // of every criterion
  std::vector<Text> marks;  // what a cell of a type says when the row applies to it
  std::vector<SheetEntry> sheets;
};

// None when it has faults, which are reported.
std::optional<CatalogueMap> decode_map(const yaml::Tree& tree, diag::Diagnostics& out);

// The keys with their values, each as lines that begin in the first column, by key.
std::vector<std::pair<std::string, std::string>> lines_of(
    const Spanned<Verbatim>& verbatim, const source::Sources& sources);

// The names of the files in schemas/maps/, without `.yaml`.
std::vector<std::string> shipped_map_names();
// Null when none is shipped by this name.
const ShippedMap* shipped_map(std::string_view name);

}  // namespace assure::catalogue

namespace assure::base {

template <>
struct Choices<catalogue::Holds> {
  static constexpr Choice all[] = {{"id", {}, "the id of a criterion"}, {"title", {}, "its title"},
      {"guidance", {}, "what is looked for; several such columns follow one another"},
      {"group", {}, "what it is part of"}, {"element", {}, "the element that it is of"},
      {"applies", {}, "marked when it applies to a type of organisation"}, {"weight", {}, "what it counts"},
      {"method", {}, "how it is assessed"}, {"ignored", {}, "nothing for a checklist"}};
};

}  // namespace assure::base
