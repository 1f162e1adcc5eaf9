#include "inspect/markup/markdown.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "inspect/markup/page.h"

namespace assure::inspect {
namespace {

// HTML in the text is part of it: the reader of pages says what of it shows.
constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES;

// cmark-gfm takes the square of the time for some texts.
constexpr std::size_t longest_text = std::size_t(4) << 20;  // bytes
constexpr std::size_t most_columns = 1000;
constexpr std::size_t most_table_work = std::size_t(1) << 30;  // lines of dashes times bytes of the text

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

base::Status looked_over(std::string_view text) {
  if (text.size() > longest_text)
    return base::fail(fmt::format("is Markdown of more than {} MiB", longest_text >> 20U));
  std::size_t columns = 0, rules = 0;
  for (std::string_view line : base::split(text, '\n')) {
    columns = std::max(columns, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')));
    const bool dashes = line.find('-') != std::string_view::npos;
    if (dashes && line.find_first_not_of("|:->* \t\r") == std::string_view::npos) ++rules;
  }
  if (columns > most_columns)
    return base::fail(fmt::format("has a table of more than {} columns", most_columns));
  if (rules * text.size() > most_table_work) return base::fail("has more tables than can be read");
  return {};
}

}  // namespace

base::Status read_markdown(std::string_view markdown, Texts& texts) {
  ASSURE_TRY(looked_over(markdown));
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
  for (const char* name : {"table", "strikethrough", "tasklist"}) {
    auto* extension = cmark_find_syntax_extension(name);
    ASSURE_CHECK(extension, "an extension of cmark-gfm is missing");
    cmark_parser_attach_syntax_extension(parser.get(), extension);
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  std::unique_ptr<cmark_node, Free> root(cmark_parser_finish(parser.get()));
  std::unique_ptr<char, Free> html(
      cmark_render_html(root.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
  ASSURE_TRY(read_page(html.get(), texts));
  return {};
}

}  // namespace assure::inspect
