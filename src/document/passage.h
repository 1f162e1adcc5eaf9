// Pieces of a document's text that a reader of it does not see, and marks within those that a reader does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/choices.h"

namespace assure::document {

// Behind the text of each cell of a table, in page_texts and elsewhere; a row ends with a line. It is white
// space, but no figure goes on over it.
inline constexpr std::string_view cell_end = "\x1F";
// Between pieces of text that do not follow each other in the document: no quote goes on over it.
inline constexpr std::string_view piece_end = "\x1D";

// Why no reader of the document sees a piece of its text.
enum class Hidden : std::uint8_t {
  Sheet,
  Row,
  Column,
  NumberFormat,
  Text,
  Struck,
  Moved,
  HeaderFooter,
  Slide,
  Shape,
  Notes,
  White,
  Invisible,
  Covered,
  Style,
  Comment,
  Property,
  SameColor,
  Outside,
  Layer,
  PivotCache,
  LinkCache,
  Connection,
  Embedded,
  Setting,
  Picture,
  Revision,
  Redaction,
};

// Text of one kind from one page; what is hidden at several places of the page is a line for each.
struct HiddenText {
  std::optional<std::size_t> page;  // counted from 0; none for what belongs to the document as a whole
  Hidden why = Hidden::Text;
  std::string text;
  // What of the file it is in, when that has a name: "budget.xlsx". As Disclosed::part.
  std::string part{};
  bool operator==(const HiddenText&) const = default;
};

}  // namespace assure::document

namespace assure::base {

// To follow "it is in".
template <>
struct Choices<document::Hidden> {
  static constexpr Choice all[] = {
      {"sheet", "a hidden sheet"},
      {"row", "a hidden row"},
      {"column", "a hidden column"},
      {"number-format", "a cell whose number format shows nothing"},
      {"text", "hidden text"},
      {"struck", "struck or deleted text"},
      {"moved", "text that was moved elsewhere"},
      {"header-footer", "a header or footer that is not in use"},
      {"slide", "a hidden slide"},
      {"shape", "a hidden shape"},
      {"notes", "the speaker's notes"},
      {"white", "white text"},
      {"invisible", "invisible text"},
      {"covered", "covered text"},
      {"style", "text that is hidden by its style"},
      {"comment", "a comment"},
      {"property", "a mail header or a property of the document"},
      {"same-color", "text in the colour of what is behind it"},
      {"outside", "text outside the page or its frame"},
      {"layer", "a layer that is switched off"},
      {"pivot-cache", "the cache of a pivot table"},
      {"link-cache", "cells that were kept of another workbook"},
      {"connection", "a connection to data"},
      {"embedded", "a file within the file"},
      {"setting", "a setting or variable of the document"},
      {"picture", "the properties of a picture"},
      {"revision", "an earlier revision of the file"},
      {"redaction", "what a redaction covers"},
  };
};

}  // namespace assure::base
