#include "inspect/rtf/rtf_words.h"

#include <algorithm>
#include <iterator>

namespace assure::inspect {
namespace {

constexpr auto to = RtfAct::Destination;
constexpr auto skipped = Destination::Skipped;

// In the order of names.
constexpr RtfWord words[] = {
    {"annotation", to, Destination::Comment},
    {"ansicpg", RtfAct::CodePage},
    {"atnauthor", to, Destination::Property},
    {"atndate", to, skipped},
    {"atnicn", to, skipped},
    {"atnid", to, skipped},
    {"atnparent", to, skipped},
    {"atnref", to, skipped},
    {"atntime", to, skipped},
    {"author", to, Destination::Person},
    {"bin", RtfAct::Bytes},
    {"bkmkstart", to, Destination::Setting},
    {"blue", RtfAct::Blue},
    {"bullet", RtfAct::Text, {}, "\xE2\x80\xA2"},
    {"cb", RtfAct::BehindText},
    {"cbpat", RtfAct::BehindParagraph},
    {"cell", RtfAct::Cell},
    {"cf", RtfAct::Color},
    {"chcbpat", RtfAct::BehindText},
    {"chshdng", RtfAct::BehindText},
    {"clcbpat", RtfAct::CellBehind},
    {"clshdng", RtfAct::CellBehind},
    {"colortbl", to, Destination::ColorTable},
    {"comment", to, Destination::Property},
    {"company", to, Destination::Property},
    {"cpg", RtfAct::FontCodePage},
    {"deff", RtfAct::DefaultFont},
    {"deleted", RtfAct::Deleted},
    {"doccomm", to, Destination::Property},
    {"docvar", to, Destination::Setting},
    {"emdash", RtfAct::Text, {}, "\xE2\x80\x94"},
    {"emspace", RtfAct::Text, {}, " "},
    {"endash", RtfAct::Text, {}, "\xE2\x80\x93"},
    {"enspace", RtfAct::Text, {}, " "},
    {"f", RtfAct::Font},
    {"facingp", RtfAct::FacingPages},
    {"falt", to, skipped},
    {"fcharset", RtfAct::FontCharset},
    {"filetbl", to, skipped},
    {"fldinst", to, Destination::Setting},
    {"fonttbl", to, Destination::FontTable},
    {"footer", to, Destination::Further},
    {"footerf", to, Destination::FirstPage},
    {"footerl", to, Destination::FacingPage},
    {"footerr", to, Destination::FacingPage},
    {"footnote", to, Destination::Further},
    {"green", RtfAct::Green},
    {"header", to, Destination::Further},
    {"headerf", to, Destination::FirstPage},
    {"headerl", to, Destination::FacingPage},
    {"headerr", to, Destination::FacingPage},
    {"highlight", RtfAct::BehindText},
    {"hlinkbase", to, Destination::Property},
    {"info", to, Destination::Around},
    {"intbl", RtfAct::InTable},
    {"keywords", to, Destination::Property},
    {"ldblquote", RtfAct::Text, {}, "\xE2\x80\x9C"},
    {"line", RtfAct::Text, {}, "\n"},
    {"listpicture", to, skipped},
    {"listtext", to, Destination::Numbers},
    {"lquote", RtfAct::Text, {}, "\xE2\x80\x98"},
    {"mac", RtfAct::MacSet},
    {"mailmerge", to, Destination::Around},
    {"manager", to, Destination::Person},
    {"mhtmltag", to, skipped},
    {"mmconnectstr", to, Destination::Setting},
    {"mmconnectstrdata", to, Destination::Setting},
    {"mmdatasource", to, Destination::Setting},
    {"mmquery", to, Destination::Setting},
    {"nestcell", RtfAct::Cell},
    {"nestrow", RtfAct::Text, {}, "\n"},
    {"nonesttables", to, skipped},
    {"nonshppict", to, skipped},
    {"nosupersub", RtfAct::Level},
    {"objclass", to, skipped},
    {"objdata", to, Destination::Object},
    {"objname", to, skipped},
    {"operator", to, Destination::Person},
    {"page", RtfAct::Text, {}, "\n"},
    {"par", RtfAct::Text, {}, "\n"},
    {"pard", RtfAct::Paragraph},
    {"pc", RtfAct::DosSet},
    {"pca", RtfAct::Dos850Set},
    {"pict", to, skipped},
    {"plain", RtfAct::Plain},
    {"pntext", to, Destination::Numbers},
    {"propname", to, Destination::Property},
    {"qmspace", RtfAct::Text, {}, " "},
    {"rdblquote", RtfAct::Text, {}, "\xE2\x80\x9D"},
    {"red", RtfAct::Red},
    {"revised", RtfAct::Inserted},
    {"revtbl", to, skipped},
    {"row", RtfAct::Text, {}, "\n"},
    {"rquote", RtfAct::Text, {}, "\xE2\x80\x99"},
    {"rxe", to, skipped},
    {"sect", RtfAct::Text, {}, "\n"},
    {"shading", RtfAct::BehindParagraph},
    {"shpinst", to, Destination::Body},
    {"shprslt", to, skipped},
    {"shptxt", to, Destination::Body},
    {"sn", to, skipped},
    {"softline", RtfAct::Text, {}, "\n"},
    {"staticval", to, Destination::Property},
    {"strike", RtfAct::Struck},
    {"striked", RtfAct::Struck},
    {"stylesheet", to, skipped},
    {"subject", to, Destination::Property},
    {"super", RtfAct::Raised},
    {"sv", to, skipped},
    {"tab", RtfAct::Text, {}, "\t"},
    {"tc", to, skipped},
    {"tcn", to, skipped},
    {"template", to, Destination::Setting},
    {"title", to, Destination::Title},
    {"titlepg", RtfAct::TitlePage},
    {"trowd", RtfAct::RowStart},
    {"txe", to, skipped},
    {"u", RtfAct::Unicode},
    {"uc", RtfAct::FallbackLength},
    {"ud", RtfAct::AsAround},
    {"upr", to, Destination::Around},
    {"userprops", to, Destination::Around},
    {"v", RtfAct::Hidden},
    {"xe", to, skipped},
};
constexpr RtfWord unknown_word = {};

// What `\fcharset` names, as code pages.
struct FontCharset {
  int number;
  unsigned code_page;
};
constexpr FontCharset font_charsets[] = {{0, 1252}, {77, 10000}, {128, 932}, {129, 949}, {130, 1361},
    {134, 936}, {136, 950}, {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {186, 1257},
    {204, 1251}, {222, 874}, {238, 1250}, {254, 437}, {255, 850}};

}  // namespace

const RtfWord& rtf_word(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(words), std::end(words), name,
      [](const RtfWord& row, std::string_view wanted) { return row.name < wanted; });
  return found != std::end(words) && found->name == name ? *found : unknown_word;
}

std::optional<unsigned> code_page_of_font(int number) {
  const auto* found = std::find_if(std::begin(font_charsets), std::end(font_charsets),
      [&](const FontCharset& known) { return known.number == number; });
  return found == std::end(font_charsets) ? std::nullopt : std::optional(found->code_page);
}

}  // namespace assure::inspect
