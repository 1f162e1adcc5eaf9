#include "html/script_text.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "html/inert.h"

namespace assure::html {

void append_quoted(std::string& script, std::string_view text) {
  std::string sound = base::with_valid_utf8(text);
  make_inert(sound);
  std::string quoted = "\"";
  for (char c : sound) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      fmt::format_to(std::back_inserter(quoted), "\\u{:04x}", byte);
    } else {
      quoted += c;
    }
  }
  script += base::with_escapes(quoted) + '"';
}

}  // namespace assure::html
