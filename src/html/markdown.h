// Markdown that users write, as HTML that is safe to show. markdown.cpp alone includes cmark-gfm.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace assure::html {

struct MarkdownContext {
  // Level of the heading that the text stands under, 1 to 5: its own headings go below.
  int heading_level = 1;
  // Where a relative link leads from the page, or empty: then only its text is shown.
  std::function<std::string(std::string_view path)> resolve;
};

// GitHub's dialect: tables, strikethrough, bare addresses. HTML in it is shown as it is written. Links lead
// to http, https, mailto or what `resolve` knows, and are plain text otherwise. Images are their text: a page
// loads nothing. A text of more than 64 KiB is shown as it is written, and so are tables of more than 100
// columns or 100,000 cells, or hundreds of them in one long text: reading those takes the square of the time.
std::string markdown_html(std::string_view text, const MarkdownContext& context);

}  // namespace assure::html
