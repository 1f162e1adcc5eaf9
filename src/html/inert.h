// Text of users as it may stand in a page or in its data.
#pragma once

#include <string>

namespace assure::html {

// Control characters (C0 but for tab and line breaks, DEL, C1), which HTML does not have, become `?`, and so
// do marks that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069): they would make a reader
// see other words than those that are there. Letters of any script stay as they are.
void make_inert(std::string& text);

}  // namespace assure::html
