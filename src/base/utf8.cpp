#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include <fmt/format.h>
#include <utf8proc.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::base {
namespace {

// Length of the well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return !overlong && !surrogate && continues(1) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    bool overlong = lead == 0xF0 && byte(1) < 0x90;
    bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return !overlong && !beyond && continues(1) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

// What a terminal acts upon: control characters, line separators, marks that turn the direction of writing.
bool acts(std::uint32_t point) {
  bool separator = point == 0x2028 || point == 0x2029;
  bool direction = point == 0x061C || point == 0x200E || point == 0x200F ||
                   (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  return is_control(point) || separator || direction;
}

// The text with `replace` of each code point in its place: called with the code point and its bytes.
template <class Replace>
std::string replaced(std::string_view text, const Replace& replace) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = -1;
    auto length = sequence_length(text, 0);
    if (length > 0) {
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
          static_cast<utf8proc_ssize_t>(length), &point);
    }
    replace(result, static_cast<std::uint32_t>(point), text.substr(0, length));
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return result;
}

// Nearly all of the text that is compared here.
bool is_all_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string mapped(std::string_view text, unsigned options) {
  utf8proc_uint8_t* out = nullptr;
  auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
  if (length < 0) return std::string(text);
  std::string result(reinterpret_cast<char*>(out), static_cast<std::size_t>(length));
  std::free(out);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc allocates with malloc
  return result;
}

}  // namespace

std::size_t invalid_utf8_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Eight ASCII bytes at a time: nearly all of a YAML file.
    std::uint64_t word = 0;
    if (at + 8 <= text.size()) {
      std::memcpy(&word, text.data() + at, 8);
      if ((word & 0x8080808080808080ULL) == 0) {
        at += 8;
        continue;
      }
    }
    std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += continues_character(c) ? 0 : 1;
  return count;
}

std::string nfc(std::string_view text) {
  if (is_all_ascii(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  if (is_all_ascii(text)) return lower_ascii(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::u32string search_folded(std::string_view text) {
  std::string valid;
  if (invalid_utf8_at(text) != std::string_view::npos) text = valid = with_valid_utf8(text);
  constexpr auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto size = static_cast<utf8proc_ssize_t>(text.size());
  // Most text grows by little: a second call is rare.
  std::u32string points(text.size() + 16, U'\0');
  auto decompose = [&] {
    return utf8proc_decompose(bytes, size, reinterpret_cast<utf8proc_int32_t*>(points.data()),
        static_cast<utf8proc_ssize_t>(points.size()), options);
  };
  auto length = decompose();
  if (length > static_cast<utf8proc_ssize_t>(points.size())) {
    points.resize(static_cast<std::size_t>(length));
    length = decompose();
  }
  if (length < 0) throw std::bad_alloc();  // The text is valid, so only size is left as a cause.
  length = utf8proc_normalize_utf32(reinterpret_cast<utf8proc_int32_t*>(points.data()), length, options);
  points.resize(static_cast<std::size_t>(length));
  return points;
}

std::u32string decoded(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    utf8proc_int32_t point = 0xFFFD;
    auto length = sequence_length(text, 0);
    if (length > 0) {
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
          static_cast<utf8proc_ssize_t>(length), &point);
    }
    points += static_cast<char32_t>(point);
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return points;
}

std::string utf8(char32_t point) {
  bool valid = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(point));
  utf8proc_uint8_t bytes[4];
  auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(valid ? point : 0xFFFD), bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string with_valid_utf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (;;) {
    std::size_t at = invalid_utf8_at(text);
    result += text.substr(0, at);
    if (at == std::string_view::npos) return result;
    result += "\xEF\xBF\xBD";
    text.remove_prefix(at + 1);
  }
}

std::string harmless(std::string_view text) {
  return replaced(text, [](std::string& result, std::uint32_t point, std::string_view bytes) {
    if (bytes.empty()) {
      result += "\xEF\xBF\xBD";
    } else if (point == '\t') {
      result += ' ';
    } else if (acts(point)) {
      result += '?';
    } else {
      result += bytes;
    }
  });
}

std::string with_escapes(std::string_view script) {
  auto stays = [](char c) { return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t'; };
  if (std::all_of(script.begin(), script.end(), stays)) return std::string(script);
  return replaced(script, [](std::string& result, std::uint32_t point, std::string_view bytes) {
    if (bytes.empty()) {
      result += "\xEF\xBF\xBD";
    } else if (acts(point) && point != '\n' && point != '\t') {
      result += fmt::format("\\u{:04x}", point);
    } else {
      result += bytes;
    }
  });
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t point = 0;
    bool plain = *at >= 0x20 && *at < 0x7F;  // most are, and the table is slow
    auto used = plain ? 1 : utf8proc_iterate(at, left, &point);
    if (plain || used <= 0) {
      used = 1;
      width += 1;
    } else {
      width += static_cast<std::size_t>(utf8proc_charwidth(point));
    }
    at += used;
    left -= used;
  }
  return width;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  auto unit = [&](std::size_t i) -> char32_t {
    auto first = static_cast<unsigned char>(bytes[i]);
    auto second = static_cast<unsigned char>(bytes[i + 1]);
    return big_endian ? first * 256U + second : second * 256U + first;
  };
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    text += utf8(point);
  }
  return text;
}

}  // namespace assure::base
