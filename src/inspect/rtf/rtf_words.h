// The control words of RTF that matter to its text. All others change how it looks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace assure::inspect {

// What a group of the file is for.
enum class Destination : std::uint8_t {
  Body,        // of what is around it
  Further,     // headers, footers, notes: behind the body
  FirstPage,   // a header or footer of the first page, if that has one of its own
  FacingPage,  // of left or right pages, if these have
  Around,      // has no text but that of groups in it
  Skipped,     // no text
  Numbers,     // of a paragraph, written out
  Comment,
  Property,
  Person,   // a property that names one
  Setting,  // what fields and the document are made of
  Object,   // an embedded one, in hexadecimal digits
  Title,
  FontTable,
  ColorTable,
};

enum class RtfAct : std::uint8_t {
  Unknown,
  Destination,
  Text,  // means a text
  Cell,
  Hidden,  // with 0 as parameter: no longer
  Struck,
  Deleted,  // a tracked change, as is Inserted
  Inserted,
  Raised,     // with 0 as parameter: no longer
  Level,      // neither raised nor lowered
  Plain,      // back to how characters are by default
  Paragraph,  // back to how paragraphs are by default
  Color,
  BehindText,  // a colour behind characters
  BehindParagraph,
  CellBehind,
  RowStart,
  InTable,
  TitlePage,    // the first page has headers of its own
  FacingPages,  // so have left and right ones
  AsAround,     // for what the group around Around was for
  Font,
  FontCharset,
  FontCodePage,
  DefaultFont,
  CodePage,
  MacSet,
  DosSet,
  Dos850Set,
  Unicode,
  FallbackLength,
  Bytes,
  Red,
  Green,
  Blue,
};

struct RtfWord {
  std::string_view name;
  RtfAct act = RtfAct::Unknown;
  Destination destination = Destination::Body;
  std::string_view text = {};
};

// Of act Unknown for all that is not in the table.
const RtfWord& rtf_word(std::string_view name);

// Of what `\fcharset` names; none for a number that is not in the table.
std::optional<unsigned> code_page_of_font(int number);

}  // namespace assure::inspect
