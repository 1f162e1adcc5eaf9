// The kinds of characters that everything asks for in one place.
#include <doctest/doctest.h>

#include <string>

#include "base/characters.h"

using namespace assure;

TEST_CASE("characters of people's text are told apart by Unicode") {
  for (char32_t point : U"aZ\u00E9\u0301\u05D0\u65E5") {
    if (point == 0) break;
    CAPTURE(static_cast<unsigned>(point));
    CHECK((base::is_letter(point) && base::is_word(point) && !base::is_white_space(point)));
  }
  for (char32_t point : {U'7', U'\u00BD', U'\u0663'}) CHECK((base::is_digit(point) && base::is_word(point)));
  for (char32_t point : {U' ', U'\t', U'\f', U'\u0085', U'\u00A0', U'\u2003', U'\u2029', U'\u3000'})
    CHECK((base::is_white_space(point) && !base::is_word(point)));
  for (char32_t point : {U'\0', U'\n', U'\u007F', U'\u009F'}) CHECK(base::is_control(point));
  for (char32_t point : {U' ', U'\u00A0', U'-'}) CHECK_FALSE(base::is_control(point));
  CHECK(base::is_assigned(U'\u20AC'));
  CHECK_FALSE(base::is_assigned(U'\u0378'));
}

TEST_CASE("characters of formats are ASCII alone") {
  std::string letters, digits, hex, ids, blanks;
  for (int byte = 0; byte < 256; ++byte) {
    char c = static_cast<char>(byte);
    if (base::is_ascii_letter(c)) letters += c;
    if (base::is_ascii_digit(c)) digits += c;
    if (base::is_hex_digit(c)) hex += c;
    if (base::is_id_character(c)) ids += c;
    if (base::is_ascii_blank(c)) blanks += c;
    CHECK(base::is_ascii_word(c) == (base::is_ascii_letter(c) || base::is_ascii_digit(c)));
    CHECK(base::continues_character(c) == (byte >= 0x80 && byte < 0xC0));
  }
  CHECK(letters == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  CHECK(digits == "0123456789");
  CHECK(hex == "0123456789ABCDEFabcdef");
  CHECK(ids == "-.0123456789abcdefghijklmnopqrstuvwxyz");
  CHECK(blanks == "\t\n\r ");
  CHECK((base::ascii_lower('Q') == 'q' && base::ascii_upper('q') == 'Q' && base::ascii_lower('[') == '['));
  CHECK((base::all_digits("2008") && !base::all_digits("") && !base::all_digits("20.8")));
}
