#include "pages/pages.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/check.h"
#include "base/digest.h"
#include "base/parallel.h"
#include "base/text.h"
#include "pages/data_rows.h"
#include "pages/pack_json/pack_json.h"
#include "pages/places.h"
#include "pages/search_index.h"
#include "pages/sheets.h"
#include "pages/single_file.h"
#include "pages/site_map.h"

namespace assure::pages {
namespace {

// As a string of CSS: whatever is no letter or digit is written as its code.
std::string css_string(std::string_view text) {
  std::string css = "\"";
  for (char c : text) {
    bool plain = base::is_ascii_word(c) || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
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
  const templates::TemplateSet& templates = book.options().templates;
  return fmt::format(
      "{}\n{}\n@page {{\n  @top-left {{ content: {}; }}\n{}  @top-right {{ content: {}; }}\n"
      "  @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); }}\n}}\n",
      templates.text("pack.css"), base::trim(templates.text("house.css")), css_string(book.title()), draft,
      css_string(book.organisation()));
}

std::string script_text(const templates::TemplateSet& templates) {
  std::string script;
  for (const char* name : {"pack.js", "rows.js", "search.js"}) {
    script += templates.text(name);
    // The user's own may end anywhere.
    script += '\n';
  }
  return script;
}

}  // namespace

PackPages::PackPages(const evaluate::Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& diagnostics, const Options& options)
    : options_(options),
      book_(std::make_unique<Book>(evaluation, sources, diagnostics, options_)),
      templates_(std::make_unique<templates::Templates>(options_.templates)),
      lists_(std::make_unique<Lists>(make_lists(*book_))),
      sheets_(site_map(*book_, *lists_)) {}

PackPages::~PackPages() = default;

Page PackPages::render_sheet(std::size_t index, std::span<const FileDigest> digests) const {
  const Sheet& sheet = sheets_[index];
  std::string_view root = sheet.path.find('/') == std::string::npos ? "" : "../";
  auto fill = [&](View view) { fill_layout(*book_, sheets_, index, digests, view); };
  return {sheet.path, templates_->expand("layout.html", root, fill)};
}

std::vector<Page> PackPages::render() const {
  std::vector<std::function<std::vector<Page>()>> tasks;
  tasks.emplace_back([&] { return std::vector<Page>{{"pack.json", pack_json(*book_)}}; });
  if (!options_.plain) {
    tasks.emplace_back([&] { return search_index(search_entries(*book_, sheets_)); });
    tasks.emplace_back([&] { return row_files(lists_->evidence); });
    tasks.emplace_back([&] { return row_files(lists_->gaps); });
    tasks.emplace_back([&] { return row_files(lists_->pairs); });
    tasks.emplace_back([&] { return row_files(lists_->shared); });
  }
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    if (!sheets_[i].is_late())
      tasks.emplace_back([this, i] { return std::vector<Page>{render_sheet(i, {})}; });
  }
  std::vector<std::vector<Page>> made(tasks.size());
  base::parallel_for(options_.jobs, tasks.size(), [&](std::size_t i) { made[i] = tasks[i](); });

  std::vector<Page> pages;
  for (auto& some : made) std::move(some.begin(), some.end(), std::back_inserter(pages));
  pages.push_back({"assets/pack.css", style_sheet(*book_)});
  if (!options_.plain) pages.push_back({"assets/pack.js", script_text(options_.templates)});
  std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.path < b.path; });
  return pages;
}

std::vector<std::string> PackPages::late_paths() const {
  std::vector<std::string> paths;
  for (const Sheet& sheet : sheets_) {
    if (sheet.is_late()) paths.push_back(sheet.path);
  }
  return paths;
}

std::string PackPages::render_late(std::string_view path, std::span<const FileDigest> digests) const {
  auto found =
      std::find_if(sheets_.begin(), sheets_.end(), [&](const Sheet& sheet) { return sheet.path == path; });
  ASSURE_CHECK(found != sheets_.end(), "a late page is missing");
  return render_sheet(static_cast<std::size_t>(found - sheets_.begin()), digests).bytes;
}

Places PackPages::places() const {
  return Places(*book_);
}

std::string PackPages::render_single_file(std::span<const FileDigest> digests) const {
  std::vector<Page> pages(sheets_.size());
  base::parallel_for(
      options_.jobs, pages.size(), [&](std::size_t i) { pages[i] = render_sheet(i, digests); });
  return templates_->expand("single.html", "", [&](View view) { fill_single_file(pages, view); });
}

void PackPages::fill_single_file(std::span<const Page> pages, View view) const {
  std::string style = style_sheet(*book_);
  view.set("STYLE_DIGEST", base::sha256_base64(style));
  view.set("STYLE_HTML", style);
  view.set("PACK_TITLE", book_->title());
  view.set("ORGANISATION", book_->organisation());
  view.set("VERSION", options_.version);
  view.set("AS_OF", book_->evaluation().as_of.text());
  const auto& reference = book_->submission().head.reference;
  view.set("REFERENCE", reference ? reference->text : std::string());
  view.show_if(book_->draft(), "DRAFT");
  const Chapter* last = nullptr;
  std::optional<View> chapter;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!last || *last != sheets_[i].chapter) {
      chapter = view.add("SECTIONS");
      chapter->set("SECTION", base::words_of(sheets_[i].chapter));
      last = &sheets_[i].chapter;
    }
    View link = chapter->add("PAGES");
    link.set("NAME", sheets_[i].title);
    link.set("HREF", "#" + sheet_name(pages[i].path));
    View sheet = view.add("SHEETS");
    sheet.set("SHEET", sheet_name(pages[i].path));
    sheet.set("CONTENT_HTML", sheet_content(pages[i]));
  }
}

}  // namespace assure::pages
