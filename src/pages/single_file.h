// All pages of a pack in one HTML file, to hand over or to print.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pages/pages.h"

namespace assure::pages {

// The content of a page, fit to stand beside that of the others: its ids and the links to them carry the name
// of the page, links to other pages lead to their place in this file, and links to files of the pack, which
// is not at hand, are no links any more. What only serves a page of its own (lists of pages, filters) is left
// out. Empty when the page has no <main>, which a template of the user's may have lost. All this is read from
// the page as it was made: templates of the user's own, too, have ids and links that nobody else knows of.
std::string sheet_content(const Page& page);

// The name that the content of a page has in the file: `pages/competencies-c7.html` is `competencies-c7`.
std::string sheet_name(std::string_view path);

}  // namespace assure::pages
