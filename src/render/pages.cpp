#include "render/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/parallel.h"
#include "render/book.h"
#include "render/json.h"
#include "render/records.h"
#include "render/sheets.h"
#include "render/templates.h"

namespace assure::render {
namespace {

std::vector<Sheet> front_and_elements(const Book& book) {
  std::vector<Sheet> sheets;
  sheets.push_back(
      {"index.html", book.title(), "Overview", "front.html", [&](View view) { fill_front(book, view); }});
  bool several = book.evaluation().frameworks.size() > 1;
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& element : result.framework->elements) {
      std::string title = element.title ? *element.title : element.id->text;
      std::string nav = several ? fmt::format("{} ({})", title, result.framework->id->text) : title;
      sheets.push_back({book.element_path(*result.framework, element), nav, nav, "element.html",
          [&](View view) { fill_element(book, result, element, view); }});
    }
  }
  return sheets;
}

using FillSlice = void (*)(const Book&, Slice, View);

// A page, and further ones when it has too many rows.
std::vector<Sheet> sliced(const Book& book, std::size_t rows, const std::string& title,
    const std::string& file, const std::function<std::string(std::size_t)>& path, FillSlice fill) {
  std::vector<Sheet> sheets;
  for (const Slice& slice : slices(rows)) {
    bool first = slice.number == 1;
    sheets.push_back({path(slice.number), first ? title : fmt::format("{}, page {}", title, slice.number),
        first ? title : std::string(), file, [&book, slice, fill](View view) { fill(book, slice, view); }});
  }
  return sheets;
}

// In reading order.
std::vector<Sheet> sheets_of(const Book& book) {
  std::vector<Sheet> sheets = front_and_elements(book);
  auto append = [&](std::vector<Sheet> more) {
    sheets.insert(sheets.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  append(sliced(
      book, book.submission().evidence.size(), "Evidence", "evidence.html",
      [&](std::size_t number) { return book.evidence_path(number); }, fill_evidence));
  append(sliced(
      book, book.evaluation().gaps.size(), "Gaps", "gaps.html",
      [&](std::size_t number) { return book.gaps_path(number); }, fill_gaps));
  append(matrix_sheets(book));
  append(record_sheets(book));
  using Fill = void (*)(const Book&, View);
  auto add = [&](const char* name, const char* title, Fill fill) {
    sheets.push_back({fmt::format("pages/{}.html", name), title, title, fmt::format("{}.html", name),
        [&book, fill](View view) { fill(book, view); }});
  };
  add("timetable", "Timetable", fill_timetable);
  add("sign-off", "Sign-off", fill_sign_off);
  add("glossary", "Glossary", fill_glossary);
  add("compiled", "How it was compiled", fill_compiled);
  append(integrity_sheets(book));
  return sheets;
}

void fill_layout(const Book& book, const std::vector<Sheet>& sheets, std::size_t index, View view) {
  const Sheet& sheet = sheets[index];
  bool front = index == 0;
  view.set("PAGE_TITLE", front ? book.title() : fmt::format("{} – {}", sheet.title, book.title()));
  view.set("PACK_TITLE", book.title());
  view.set("ORGANISATION", book.organisation());
  view.set("VERSION", book.options().version);
  view.set("AS_OF", book.evaluation().as_of.text());
  view.show_if(book.draft(), "DRAFT");
  view.link("CSS_HREF", "assets/pack.css");
  view.link("JS_HREF", "assets/pack.js");
  view.link("HOME_HREF", "index.html");
  // The page that its further parts belong to is the last one that the list names.
  std::size_t current = index;
  while (sheets[current].nav.empty()) --current;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].nav.empty()) continue;
    View item = view.add("NAV");
    item.set("NAME", sheets[i].nav);
    item.link("HREF", sheets[i].path);
    item.show_if(i == current, "CURRENT");
  }
  if (!front) view.add("BREADCRUMB").set("NAME", sheet.title);
  auto neighbour = [&](std::string_view section, std::size_t other) {
    View link = view.add(section);
    link.set("NAME", other == 0 ? std::string("Overview") : sheets[other].title);
    link.link("HREF", sheets[other].path);
  };
  if (index > 0) neighbour("PREVIOUS", index - 1);
  if (index + 1 < sheets.size()) neighbour("NEXT", index + 1);
  sheet.fill(view.include("CONTENT", sheet.file));
}

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
  std::vector<Sheet> sheets = sheets_of(book);
  std::vector<Page> pages(sheets.size() + 3);
  // The longest first, so that no thread is left with it at the end.
  base::parallel_for(options.jobs, sheets.size() + 1, [&](std::size_t i) {
    if (i == 0) {
      pages[sheets.size()] = {"pack.json", pack_json(book)};
      return;
    }
    const Sheet& sheet = sheets[i - 1];
    std::string_view root = sheet.path.find('/') == std::string::npos ? "" : "../";
    pages[i - 1] = {sheet.path,
        templates.expand("layout.html", root, [&](View view) { fill_layout(book, sheets, i - 1, view); })};
  });
  pages[sheets.size() + 1] = {"assets/pack.css", style_sheet(book)};
  pages[sheets.size() + 2] = {"assets/pack.js", std::string(template_text("pack.js"))};
  std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.path < b.path; });
  return pages;
}

}  // namespace assure::render
