// Markdown of users as HTML that is safe to show.
#include <doctest/doctest.h>

#include "html/markdown.h"

using assure::html::markdown_html;
using assure::html::MarkdownContext;

namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

std::string markdown_table(std::size_t columns, std::size_t rows) {
  return repeated("|a", columns - 1) + "|\n" + repeated("|-", columns - 1) + "|\n" + repeated("|b\n", rows);
}

std::string as_html(std::string_view text) {
  return markdown_html(text,
      {2, [](std::string_view path) {
         return path == "documents/plan.pdf" ? std::string("../data/documents/plan.pdf") : std::string();
       }});
}

}  // namespace

TEST_CASE("paragraphs, emphasis and strikethrough become HTML") {
  CHECK(as_html("One *two* ~~three~~.\n\nFour.") ==
        "<p>One <em>two</em> <del>three</del>.</p>\n<p>Four.</p>\n");
}

TEST_CASE("HTML is shown as it is written") {
  CHECK(as_html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
  CHECK(as_html("<script>alert(1)</script>") ==
        "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>\n");
}

TEST_CASE("links to scripts, files and data lose their address and keep their text") {
  CHECK(as_html("[a](javascript:alert(1))") == "<p>a</p>\n");
  CHECK(as_html("[a](JaVaScRiPt:alert(1))") == "<p>a</p>\n");
  CHECK(as_html("[a](vbscript:x)") == "<p>a</p>\n");
  CHECK(as_html("[a](file:///etc/passwd)") == "<p>a</p>\n");
  CHECK(as_html("[a](data:text/html,x)") == "<p>a</p>\n");
  CHECK(as_html("[a](//example.org/x)") == "<p>a</p>\n");
  CHECK(as_html("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n");
  CHECK(as_html("[a][x]\n\n[x]: javascript&colon;alert(1)") == "<p>a</p>\n");
}

TEST_CASE("links to the web and to mail stay, and bare addresses become links") {
  CHECK(as_html("[a](https://example.org/?a=1&b=2)") ==
        "<p><a href=\"https://example.org/?a=1&amp;b=2\">a</a></p>\n");
  CHECK(as_html("[a](mailto:a@example.org)") == "<p><a href=\"mailto:a@example.org\">a</a></p>\n");
  CHECK(as_html("see https://example.org") ==
        "<p>see <a href=\"https://example.org\">https://example.org</a></p>\n");
}

TEST_CASE("a relative link leads to what the pack has, and is plain text otherwise") {
  CHECK(as_html("[a](documents/plan.pdf)") == "<p><a href=\"../data/documents/plan.pdf\">a</a></p>\n");
  CHECK(as_html("[a](documents/other.pdf)") == "<p>a</p>\n");
}

TEST_CASE("an image is its text, also inside a link") {
  CHECK(as_html("![*all* of it](https://example.org/x.png)") == "<p><em>all</em> of it</p>\n");
  CHECK(as_html("[![seal](a.png)](javascript:x)") == "<p>seal</p>\n");
}

TEST_CASE("headings go below the heading that the text stands under") {
  CHECK(as_html("# One\n\n##### Five") == "<h3>One</h3>\n<h6>Five</h6>\n");
}

TEST_CASE("a table says what its header cells head, and can be scrolled") {
  CHECK(as_html("|a|b|\n|-|-:|\n|1|2|") ==
        "<div class=\"scroll\"><table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" "
        "class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td "
        "class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table></div>\n");
}

TEST_CASE("text that looks like a table cell is no table cell") {
  CHECK(as_html("`<th>` &lt;th&gt;") == "<p><code>&lt;th&gt;</code> &lt;th&gt;</p>\n");
}

TEST_CASE("a table that takes long to read is shown as it is written") {
  CHECK(as_html(markdown_table(100, 900)).starts_with("<div class=\"scroll\"><table>"));
  CHECK(as_html(markdown_table(101, 1)).starts_with("<p>|a|a|"));
  CHECK(as_html(markdown_table(100, 1001)).starts_with("<p>|a|a|"));
  CHECK(as_html(markdown_table(20'000, 1)).find("<table>") == std::string::npos);
  CHECK(as_html(repeated("a\n|-|-|\n", 7000)).find("<table>") == std::string::npos);
  CHECK(as_html(repeated("|a|\n|-|\n|b|\n\n", 60)).find("<table>") != std::string::npos);
}

TEST_CASE("a text of more than 64 KiB is shown as it is written") {
  std::string longest(std::size_t(64) << 10, 'a');
  CHECK(as_html(longest) == "<p>" + longest + "</p>\n");
  CHECK(as_html(longest + "*<b>*") == "<pre>" + longest + "*&lt;b&gt;*</pre>\n");
}
