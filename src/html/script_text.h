// Data that scripts of the pack load: assets/rows/ and assets/search/. A page that was opened from a disk may
// load scripts and nothing else, so each of these files is one call of templates/script/pack.js.
#pragma once

#include <string>
#include <string_view>

namespace assure::html {

// As a string of JavaScript, in quotes. What is not UTF-8 becomes U+FFFD.
void append_quoted(std::string& script, std::string_view text);

}  // namespace assure::html
