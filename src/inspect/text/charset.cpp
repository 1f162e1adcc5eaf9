#include "inspect/text/charset.h"

#include "base/byte_order_mark.h"
#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::inspect {
namespace {

using namespace std::string_view_literals;
using Kind = Charset::Kind;

struct Row {
  std::string_view name;  // in lower case, without `-`, `_`, `:` and blanks
  unsigned code_page;     // 0 for none
  Charset charset;
};

constexpr Row rows[] = {
    {"utf8", 65001, {}},
    {"unicode11utf8", 0, {}},
    {"utf16", 0, {Kind::Utf16Little}},
    {"unicode", 0, {Kind::Utf16Little}},
    {"utf16le", 1200, {Kind::Utf16Little}},
    {"utf16be", 1201, {Kind::Utf16Big}},
    {"windows1252", 1252, {Kind::OneByte, &windows_1252}},
    {"cp1252", 0, {Kind::OneByte, &windows_1252}},
    {"xcp1252", 0, {Kind::OneByte, &windows_1252}},
    {"iso88591", 28591, {Kind::OneByte, &windows_1252}},
    {"iso885911987", 0, {Kind::OneByte, &windows_1252}},
    {"latin1", 0, {Kind::OneByte, &windows_1252}},
    {"l1", 0, {Kind::OneByte, &windows_1252}},
    {"usascii", 20127, {Kind::OneByte, &windows_1252}},
    {"ascii", 0, {Kind::OneByte, &windows_1252}},
    {"ansix3.41968", 0, {Kind::OneByte, &windows_1252}},
    {"iso885915", 28605, {Kind::OneByte, &latin_9}},
    {"latin9", 0, {Kind::OneByte, &latin_9}},
    {"windows1250", 1250, {Kind::OneByte, &windows_1250}},
    {"windows1251", 1251, {Kind::OneByte, &windows_1251}},
    {"windows1253", 1253, {Kind::OneByte, &windows_1253}},
    {"windows1254", 1254, {Kind::OneByte, &windows_1254}},
    {"iso88599", 28599, {Kind::OneByte, &windows_1254}},
    {"latin5", 0, {Kind::OneByte, &windows_1254}},
    {"windows1255", 1255, {Kind::OneByte, &windows_1255}},
    {"windows1256", 1256, {Kind::OneByte, &windows_1256}},
    {"windows1257", 1257, {Kind::OneByte, &windows_1257}},
    {"windows1258", 1258, {Kind::OneByte, &windows_1258}},
    {"windows874", 874, {Kind::OneByte, &windows_874}},
    {"iso88592", 28592, {Kind::OneByte, &latin_2}},
    {"latin2", 0, {Kind::OneByte, &latin_2}},
    {"iso88595", 28595, {Kind::OneByte, &latin_cyrillic}},
    {"iso88597", 28597, {Kind::OneByte, &latin_greek}},
    {"koi8r", 20866, {Kind::OneByte, &koi8_r}},
    {"macintosh", 10000, {Kind::OneByte, &macintosh}},
    {"ibm437", 437, {Kind::OneByte, &dos_437}},
    {"cp437", 0, {Kind::OneByte, &dos_437}},
    {"ibm850", 850, {Kind::OneByte, &dos_850}},
    {"cp850", 0, {Kind::OneByte, &dos_850}},
    {"shiftjis", 932, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"sjis", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"xsjis", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"windows31j", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"cp932", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"mskanji", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"csshiftjis", 0, {Kind::EastAsian, nullptr, EastAsian::ShiftJis}},
    {"eucjp", 51932, {Kind::EastAsian, nullptr, EastAsian::EucJp}},
    {"xeucjp", 0, {Kind::EastAsian, nullptr, EastAsian::EucJp}},
    {"iso2022jp", 50220, {Kind::EastAsian, nullptr, EastAsian::Iso2022Jp}},
    {"csiso2022jp", 50221, {Kind::EastAsian, nullptr, EastAsian::Iso2022Jp}},
    {"gb18030", 54936, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"gbk", 936, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"gb2312", 0, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"xgbk", 0, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"cp936", 0, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"euccn", 0, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"gb231280", 0, {Kind::EastAsian, nullptr, EastAsian::Gb18030}},
    {"big5", 950, {Kind::EastAsian, nullptr, EastAsian::Big5}},
    {"big5hkscs", 0, {Kind::EastAsian, nullptr, EastAsian::Big5}},
    {"xxbig5", 0, {Kind::EastAsian, nullptr, EastAsian::Big5}},
    {"cnbig5", 0, {Kind::EastAsian, nullptr, EastAsian::Big5}},
    {"cp950", 0, {Kind::EastAsian, nullptr, EastAsian::Big5}},
    {"euckr", 51949, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"korean", 0, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"ksc56011987", 0, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"ksc5601", 0, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"windows949", 949, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"cp949", 0, {Kind::EastAsian, nullptr, EastAsian::Korean}},
    {"uhc", 0, {Kind::EastAsian, nullptr, EastAsian::Korean}},
};

}  // namespace

std::optional<Charset> charset_named(std::string_view name) {
  std::string wanted;
  for (char c : name.substr(0, 40)) {
    // Quotes are left over where a program escaped what it wrote once too often.
    constexpr std::string_view passed_over = "-_:\"'\\";
    if (passed_over.find(c) == std::string_view::npos && !base::is_ascii_blank(c))
      wanted += base::ascii_lower(c);
  }
  for (const Row& row : rows) {
    if (row.name == wanted) return row.charset;
  }
  return std::nullopt;
}

std::optional<Charset> charset_of_code_page(unsigned number) {
  for (const Row& row : rows) {
    if (row.code_page == number && number != 0) return row.charset;
  }
  return std::nullopt;
}

char32_t point_of(char byte, Charset charset) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x80 ? code : (*charset.upper)[code - 0x80];
}

std::string decoded(std::string_view bytes, Charset charset) {
  if (charset.kind == Kind::EastAsian) return decoded(bytes, charset.east_asian);
  if (charset.kind != Kind::OneByte) {
    if (bytes.starts_with("\xFF\xFE"sv)) return base::from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF"sv)) return base::from_utf16(bytes.substr(2), true);
    if (bytes.starts_with(base::byte_order_mark))
      return base::with_valid_utf8(bytes.substr(base::byte_order_mark.size()));
    if (charset.kind == Kind::Utf8) return base::with_valid_utf8(bytes);
    return base::from_utf16(bytes, charset.kind == Kind::Utf16Big);
  }
  std::string text;
  text.reserve(bytes.size());
  for (char byte : bytes) text += base::utf8(point_of(byte, charset));
  return text;
}

}  // namespace assure::inspect
