#include "html/markdown.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/check.h"
#include "base/text.h"
#include "base/utf8.h"
#include "html/escape.h"

namespace assure::html {
namespace {

constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

struct Document {
  std::unique_ptr<cmark_parser, Free> parser;  // owns the list of extensions that rendering needs
  std::unique_ptr<cmark_node, Free> root;
};

// cmark-gfm takes the square of the time for some texts, and for tables more: what is larger is shown as it
// is written. Nobody's statement comes near.
constexpr std::size_t longest_text = std::size_t(64) << 10;  // bytes
constexpr std::size_t most_columns = 100;
constexpr std::size_t most_cells = 100'000;
constexpr std::size_t most_table_work = std::size_t(4) << 20;  // rows of dashes times bytes of the text

// Whether looking for tables takes little time.
bool may_have_tables(std::string_view text) {
  std::size_t columns = 0, rules = 0;
  auto lines = base::split(text, '\n');
  for (std::string_view line : lines) {
    columns = std::max(columns, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')));
    bool rule = line.find('-') != std::string_view::npos;
    if (rule && line.find_first_not_of("|:->* \t\r") == std::string_view::npos) ++rules;
  }
  return columns <= most_columns && columns * lines.size() <= most_cells &&
         rules * text.size() <= most_table_work;
}

Document parse(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  static constexpr const char* table = "table";
  Document document{std::unique_ptr<cmark_parser, Free>(cmark_parser_new(options)), nullptr};
  for (const char* name : {table, "strikethrough", "autolink"}) {
    if (name == table && !may_have_tables(text)) continue;
    auto* extension = cmark_find_syntax_extension(name);
    ASSURE_CHECK(extension, "an extension of cmark-gfm is missing");
    cmark_parser_attach_syntax_extension(document.parser.get(), extension);
  }
  cmark_parser_feed(document.parser.get(), text.data(), text.size());
  document.root.reset(cmark_parser_finish(document.parser.get()));
  return document;
}

// In order of the text, a node before its children.
std::vector<cmark_node*> nodes_of(cmark_node* root) {
  std::vector<cmark_node*> nodes;
  std::unique_ptr<cmark_iter, Free> iter(cmark_iter_new(root));
  while (true) {
    cmark_event_type event = cmark_iter_next(iter.get());
    if (event == CMARK_EVENT_DONE) return nodes;
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter.get()));
  }
}

// Its children take its place.
void dissolve(cmark_node* node) {
  while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  cmark_node_unlink(node);
  cmark_node_free(node);
}

// Safe mode drops HTML; here a reader sees what was written.
void show_as_text(cmark_node* node) {
  bool inline_node = cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE;
  cmark_node* text = cmark_node_new(inline_node ? CMARK_NODE_TEXT : CMARK_NODE_CODE_BLOCK);
  cmark_node_set_literal(text, cmark_node_get_literal(node));
  bool replaced = cmark_node_replace(node, text) != 0;
  ASSURE_CHECK(replaced, "HTML could not be replaced");
  cmark_node_free(node);
}

void settle_link(cmark_node* node, const MarkdownContext& context) {
  const char* address = cmark_node_get_url(node);
  std::string url = address ? address : "";
  std::string scheme = base::lower_ascii(url.substr(0, url.find(':') + 1));
  if (scheme == "http:" || scheme == "https:" || scheme == "mailto:") return;
  std::string target = context.resolve ? context.resolve(url) : std::string();
  if (target.empty()) {
    dissolve(node);
  } else {
    cmark_node_set_url(node, target.c_str());
  }
}

void settle(cmark_node* node, const MarkdownContext& context) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
      cmark_node_set_heading_level(
          node, std::min(6, cmark_node_get_heading_level(node) + context.heading_level));
      break;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      show_as_text(node);
      break;
    case CMARK_NODE_IMAGE:
      dissolve(node);
      break;
    case CMARK_NODE_LINK:
      settle_link(node, context);
      break;
    default:
      break;
  }
}

// `<` stands in the renderer's output only where a tag begins.
std::string replaced(std::string_view html, std::string_view from, std::string_view to) {
  std::string result;
  for (;;) {
    std::size_t at = std::min(html.find(from), html.size());
    result += html.substr(0, at);
    if (at == html.size()) return result;
    result += to;
    html.remove_prefix(at + from.size());
  }
}

}  // namespace

std::string markdown_html(std::string_view text, const MarkdownContext& context) {
  if (text.size() > longest_text) return "<pre>" + escaped(base::with_valid_utf8(text)) + "</pre>\n";
  Document document = parse(text);
  for (cmark_node* node : nodes_of(document.root.get())) settle(node, context);
  std::unique_ptr<char, Free> rendered(cmark_render_html(
      document.root.get(), options, cmark_parser_get_syntax_extensions(document.parser.get())));
  std::string html = rendered.get();
  html = replaced(html, "<table>", "<div class=\"scroll\"><table>");
  html = replaced(html, "</table>", "</table></div>");
  html = replaced(html, "<th align=\"", "<th scope=\"col\" class=\"align-");
  html = replaced(html, "<th>", "<th scope=\"col\">");
  html = replaced(html, "<td align=\"", "<td class=\"align-");
  return html;
}

}  // namespace assure::html
