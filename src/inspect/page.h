// HTML: what a reader sees, roughly. Not a browser: styles hide nothing, scripts add nothing.
#pragma once

#include <string>
#include <string_view>

namespace assure::inspect {

struct PageText {
  std::string title;
  std::string text;
  std::string comments;  // a line each
};

// `html` is UTF-8. Tags go, as do comments, scripts, styles and templates; block elements and `br` end a
// line; numeric character references and the common named ones become characters, others stay as written.
PageText read_page(std::string_view html);

}  // namespace assure::inspect
