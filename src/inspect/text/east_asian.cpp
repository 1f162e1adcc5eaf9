#include "inspect/text/east_asian.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "inspect/text/east_asian_tables.h"

namespace assure::inspect {
namespace {

constexpr char32_t no_character = 0xFFFD;
constexpr char32_t first_half_width = 0xFF61;  // of katakana, for the byte 0xA1

struct Taken {
  char32_t point = no_character;
  std::size_t size = 1;  // bytes
};

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

char32_t in_table(const PairTable& table, unsigned lead, unsigned trail) {
  if (lead < first_lead || lead > last_lead || trail < first_trail || trail > last_trail) return 0;
  return table[lead - first_lead][trail - first_trail];
}

// What follows a lead that makes no character with it stays when it is ASCII, so that no tag of a page goes.
Taken taken_pair(const PairTable& table, unsigned lead, unsigned trail) {
  const char32_t point = in_table(table, lead, trail);
  if (point != 0) return {point, 2};
  return {no_character, trail < 0x80 ? std::size_t(1) : std::size_t(2)};
}

// Row and cell of JIS X 0208, from 0x21 each, as Shift_JIS has them.
char32_t japanese(unsigned row, unsigned cell) {
  if (row < 0x21 || row > 0x7E || cell < 0x21 || cell > 0x7E) return 0;
  const unsigned lead = (row + 1) / 2 + (row < 0x5F ? 0x70 : 0xB0);
  const unsigned trail = row % 2 == 0 ? cell + 0x7E : cell + (cell < 0x60 ? 0x1F : 0x20);
  return in_table(shift_jis_pairs, lead, trail);
}

Taken shift_jis(std::string_view bytes) {
  const unsigned lead = byte_at(bytes, 0);
  if (lead >= 0xA1 && lead <= 0xDF) return {first_half_width + (lead - 0xA1), 1};
  return taken_pair(shift_jis_pairs, lead, byte_at(bytes, 1));
}

Taken euc_jp(std::string_view bytes) {
  const unsigned lead = byte_at(bytes, 0), trail = byte_at(bytes, 1);
  if (lead == 0x8E && trail >= 0xA1 && trail <= 0xDF) return {first_half_width + (trail - 0xA1), 2};
  if (lead == 0x8F && trail >= 0xA1) {
    const char32_t point = in_table(jis_x_0212_pairs, trail, byte_at(bytes, 2));
    return {point == 0 ? no_character : point, std::min<std::size_t>(3, bytes.size())};
  }
  const char32_t point = lead >= 0xA1 && trail >= 0xA1 ? japanese(lead - 0x80, trail - 0x80) : 0;
  if (point != 0) return {point, 2};
  return {no_character, trail < 0x80 ? std::size_t(1) : std::size_t(2)};
}

Taken four_bytes(std::string_view bytes) {
  const auto digit = [&](std::size_t at) { return byte_at(bytes, at) - 0x30U; };
  const unsigned first = byte_at(bytes, 0) - 0x81U, third = byte_at(bytes, 2) - 0x81U;
  if (first > 125 || third > 125 || digit(1) > 9 || digit(3) > 9) return {};
  const unsigned place = ((first * 10 + digit(1)) * 126 + third) * 10 + digit(3);
  constexpr unsigned higher_planes = 189'000;
  if (place >= higher_planes) {
    const unsigned point = place - higher_planes + 0x10000;
    return {point <= 0x10FFFF ? char32_t(point) : no_character, 4};
  }
  const QuadRange* end = gb18030_ranges + gb18030_range_count;
  const QuadRange* after = std::upper_bound(
      gb18030_ranges, end, place, [](unsigned value, const QuadRange& range) { return value < range.place; });
  constexpr unsigned all = 39'420;
  if (place >= all || after == gb18030_ranges || (after - 1)->point == 0) return {no_character, 4};
  return {char32_t((after - 1)->point + (place - (after - 1)->place)), 4};
}

Taken gb18030(std::string_view bytes) {
  const unsigned lead = byte_at(bytes, 0), trail = byte_at(bytes, 1);
  if (lead == 0x80) return {0x20AC, 1};
  if (trail >= 0x30 && trail <= 0x39) return four_bytes(bytes);
  return taken_pair(gb18030_pairs, lead, trail);
}

// Escapes switch between sets of 7 bits (RFC 1468).
std::string iso_2022_jp(std::string_view bytes) {
  enum class Set { Ascii, Katakana, Kanji };
  struct Escape {
    std::string_view bytes;
    Set set;
  };
  constexpr Escape escapes[] = {{"\x1B(B", Set::Ascii}, {"\x1B(J", Set::Ascii}, {"\x1B(I", Set::Katakana},
      {"\x1B$@", Set::Kanji}, {"\x1B$B", Set::Kanji}};
  std::string text;
  Set set = Set::Ascii;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto* escape = std::find_if(std::begin(escapes), std::end(escapes),
        [&](const Escape& known) { return bytes.substr(at).starts_with(known.bytes); });
    if (escape != std::end(escapes)) {
      set = escape->set;
      at += escape->bytes.size();
      continue;
    }
    const unsigned byte = byte_at(bytes, at);
    if (set == Set::Ascii || byte < 0x21) {
      text += base::utf8(byte < 0x80 ? byte : no_character);
      if (byte == '\n') set = Set::Ascii;
      ++at;
    } else if (set == Set::Katakana) {
      text += base::utf8(byte <= 0x5F ? first_half_width + (byte - 0x21) : no_character);
      ++at;
    } else {
      const char32_t point = japanese(byte, byte_at(bytes, at + 1));
      text += base::utf8(point == 0 ? no_character : point);
      at += point == 0 ? 1 : 2;
    }
  }
  return text;
}

Taken taken(std::string_view bytes, EastAsian set) {
  switch (set) {
    case EastAsian::ShiftJis:
      return shift_jis(bytes);
    case EastAsian::EucJp:
      return euc_jp(bytes);
    case EastAsian::Gb18030:
      return gb18030(bytes);
    case EastAsian::Big5:
      return taken_pair(big5_pairs, byte_at(bytes, 0), byte_at(bytes, 1));
    case EastAsian::Korean:
      return taken_pair(korean_pairs, byte_at(bytes, 0), byte_at(bytes, 1));
    case EastAsian::Iso2022Jp:
      break;
  }
  return {};
}

}  // namespace

std::string decoded(std::string_view bytes, EastAsian set) {
  if (set == EastAsian::Iso2022Jp) return iso_2022_jp(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      text += bytes[at++];
      continue;
    }
    const Taken next = taken(bytes.substr(at), set);
    text += base::utf8(next.point);
    at += std::min(next.size, bytes.size() - at);
  }
  return text;
}

bool leads(char byte, EastAsian set) {
  const auto code = static_cast<unsigned char>(byte);
  const bool half_width = set == EastAsian::ShiftJis && code >= 0xA0 && code <= 0xDF;
  return code >= first_lead && code <= last_lead && !half_width;
}

}  // namespace assure::inspect
