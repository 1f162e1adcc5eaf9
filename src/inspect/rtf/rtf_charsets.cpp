#include "inspect/rtf/rtf_charsets.h"

#include <utility>

#include "base/utf8.h"

namespace assure::inspect {

void RtfCharsets::note(RtfAct act, int number, int& font) {
  switch (act) {
    case RtfAct::CodePage:
      charset_ = charset_of_code_page(static_cast<unsigned>(number));
      return;
    case RtfAct::MacSet:
      charset_ = charset_of_code_page(10000);
      return;
    case RtfAct::DosSet:
      charset_ = charset_of_code_page(437);
      return;
    case RtfAct::Dos850Set:
      charset_ = charset_of_code_page(850);
      return;
    case RtfAct::DefaultFont:
      default_font_ = font = number;
      return;
    case RtfAct::Font:
      font = number;
      return;
    case RtfAct::FontCharset:
      if (auto page = code_page_of_font(number)) fonts_[font] = charset_of_code_page(*page);
      return;
    case RtfAct::FontCodePage:
      fonts_[font] = charset_of_code_page(static_cast<unsigned>(number));
      return;
    default:
      return;
  }
}

std::string RtfCharsets::text_of(char byte, int font) {
  const auto found = fonts_.find(font);
  const auto& charset = found == fonts_.end() ? charset_ : found->second;
  const bool is_east_asian = charset && charset->kind == Charset::Kind::EastAsian;
  if (is_east_asian && (!half_.empty() || leads(byte, charset->east_asian))) {
    half_ += byte;
    return half_.size() == 2 ? decoded(std::exchange(half_, {}), *charset) : std::string();
  }
  half_.clear();
  if (static_cast<unsigned char>(byte) < 0x80) return {byte};
  if (is_east_asian) return decoded({&byte, 1}, *charset);
  return base::utf8(charset && charset->upper ? point_of(byte, *charset) : U'\uFFFD');
}

}  // namespace assure::inspect
