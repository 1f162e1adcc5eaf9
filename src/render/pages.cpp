#include "render/pages.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "base/parallel.h"
#include "render/data_rows.h"
#include "render/json.h"
#include "render/search_index.h"
#include "render/sheets.h"
#include "render/site_map.h"
#include "render/templates.h"

namespace assure::render {
namespace {

// As a string of CSS: whatever is no letter or digit is written as its code.
std::string css_string(std::string_view text) {
  std::string css = "\"";
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
                 static_cast<unsigned char>(c) >= 0x80;
    if (plain) {
      css += c;
    } else {
      css += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
  }
  return css + "\"";
}

// What stands at the edges of every printed page.
std::string style_sheet(const Book& book) {
  std::string draft =
      book.draft() ? "  @top-center { content: \"DRAFT\"; color: #d5281b; font-weight: bold; }\n" : "";
  return fmt::format(
      "{}\n@page {{\n  @top-left {{ content: {}; }}\n{}  @top-right {{ content: {}; }}\n"
      "  @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); }}\n}}\n",
      template_text("pack.css"), css_string(book.title()), draft, css_string(book.organisation()));
}

}  // namespace

std::vector<Page> render_pages(const evaluate::Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& diagnostics, const Options& options) {
  Book book(evaluation, sources, diagnostics, options);
  Templates templates;
  const Lists lists{evidence_rows(book), gap_rows(book)};
  const std::vector<Sheet> sheets = site_map(book, lists);

  std::vector<std::function<std::vector<Page>()>> tasks;
  tasks.emplace_back([&] { return std::vector<Page>{{"pack.json", pack_json(book)}}; });
  tasks.emplace_back([&] { return search_index(search_entries(book, sheets)); });
  tasks.emplace_back([&] { return row_files(lists.evidence); });
  tasks.emplace_back([&] { return row_files(lists.gaps); });
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    tasks.emplace_back([&, i] {
      std::string_view root = sheets[i].path.find('/') == std::string::npos ? "" : "../";
      auto fill = [&](View view) { fill_layout(book, sheets, i, view); };
      return std::vector<Page>{{sheets[i].path, templates.expand("layout.html", root, fill)}};
    });
  }
  std::vector<std::vector<Page>> made(tasks.size());
  base::parallel_for(options.jobs, tasks.size(), [&](std::size_t i) { made[i] = tasks[i](); });

  std::vector<Page> pages;
  for (auto& some : made) std::move(some.begin(), some.end(), std::back_inserter(pages));
  pages.push_back({"assets/pack.css", style_sheet(book)});
  std::string script;
  for (const char* name : {"pack.js", "rows.js", "search.js"}) script += template_text(name);
  pages.push_back({"assets/pack.js", std::move(script)});
  std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.path < b.path; });
  return pages;
}

}  // namespace assure::render
