#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/quoted.h"
#include "pages/item_words.h"
#include "pages/sheets.h"
#include "pages/url.h"

namespace assure::pages {
namespace {

using evaluate::Quoted;
using evaluate::QuoteState;

bool is_browser_text(std::string_view file) {
  const std::string name = base::lower_ascii(file);
  return name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".txt");
}

// Opened where the citation leads, as far as browsers can: at the page that it names or that has the quote,
// or at the words themselves.
std::string path_at(const Book& book, const submission::Text& file, const submission::Citation& citation,
    const std::optional<Quoted>& quoted) {
  std::string path = book.path_of_file(*file, citation.pages);
  if (path.empty() || !quoted || quoted->file != &file || quoted->state > QuoteState::Elsewhere) return path;
  const auto& answer = *quoted->answer;
  if (quoted->inside->facts.type == document::Type::Pdf && answer.place)
    return fmt::format("{}#page={}", book.path_of_file(*file), answer.place->first);
  return answer.passage && is_browser_text(*file) ? path + text_fragment(answer.passage->words) : path;
}

void fill_file(std::string_view file, const std::string& path, View row) {
  View shown = row.add(path.empty() ? "MISSING" : "THERE");
  shown.set("FILE", file.substr(file.rfind('/') + 1));
  if (path.empty()) return;
  shown.link("HREF", path);
  auto at = path.find("#page=");
  if (at != std::string::npos) shown.add("AT").set("PAGE", std::string_view(path).substr(at + 6));
}

// What the badge beside a quote says when it is not where it should be, and its tone.
struct Verdict {
  std::string label;
  std::string_view tone;
};

// "on page 7", "under Plan > Risks".
std::string place_words(const Quoted& quoted) {
  if (!quoted.answer->outside_section) return "on " + quoted.place();
  const std::string heading = quoted.heading();
  return heading.empty() ? "before the first heading" : "under " + heading;
}

Verdict verdict_on(const Quoted& quoted) {
  switch (quoted.state) {
    case QuoteState::Found:
      return {};
    case QuoteState::Elsewhere:
      return {"Not there; it is " + place_words(quoted), "error"};
    case QuoteState::Hidden:
      return {fmt::format("No reader sees this: it is in {}", base::words_of(quoted.answer->hidden->why)),
          "error"};
    case QuoteState::Missing:
      return {"The document does not say this", "error"};
    case QuoteState::Unread:
      return {"Not looked up", "warning"};
  }
  return {};
}

void fill_quoted(const Quoted& quoted, View row) {
  if (const Verdict verdict = verdict_on(quoted); !verdict.label.empty()) {
    View badge = row.add("VERDICT");
    badge.set("LABEL", verdict.label);
    badge.set("TONE", verdict.tone);
  }
  if (!quoted.answer || !quoted.answer->passage) return;
  const document::Passage& passage = *quoted.answer->passage;
  View shown = row.add("PASSAGE");
  std::string place = quoted.place();
  if (!place.empty()) place = ", " + place;
  if (const std::string heading = quoted.heading(); !heading.empty()) place += ", under " + heading;
  shown.set("WHERE",
      fmt::format("{}{}", quoted.state == QuoteState::Missing ? "What it says" : "In context", place));
  shown.set("BEFORE", passage.before);
  shown.set("WORDS", passage.words);
  shown.set("AFTER", passage.after);
}

// That the section is not there, or that nobody can tell.
void fill_section(const evaluate::CitedSection& section, View row) {
  if (section.there || (section.has_headings && !section.known)) return;
  View badge = row.add("VERDICT");
  badge.set(
      "LABEL", section.has_headings ? "The document has no such section" : "The section was not looked up");
  badge.set("TONE", section.has_headings ? "error" : "warning");
}

// What the cells show that are cited, or why they do not show what is claimed.
void fill_cells(const evaluate::CitedCells& cells, const submission::Citation& citation, View row) {
  if (!cells.trouble.empty() || (citation.cells() && !cells.answer)) {
    View badge = row.add("VERDICT");
    std::string label = cells.trouble.empty() ? "Not looked up" : "The document " + cells.trouble;
    std::erase(label, '`');
    badge.set("LABEL", label);
    badge.set("TONE", cells.trouble.empty() ? "warning" : "error");
  }
  if (!cells.answer || cells.answer->shown.empty()) return;
  View shown = row.add("PASSAGE");
  shown.set("WHERE", "In context, " + cells.answer->place);
  shown.set("BEFORE", cells.answer->before);
  shown.set("WORDS", cells.answer->shown);
  shown.set("AFTER", cells.answer->after);
}

// "sheet Totals, B7: 85%", "section Risks": what is named of a file besides its pages.
void fill_named_places(const submission::Citation& citation, View row) {
  std::string words;
  const auto add = [&](std::string_view name, const submission::Text& place) {
    if (place) words += fmt::format("{}{}{}", words.empty() ? "" : ", ", name, *place);
  };
  add("section ", citation.section);
  add("sheet ", citation.sheet);
  add("", citation.cell);
  add("", citation.range);
  if (citation.value) words += fmt::format("{}{}", words.empty() ? "" : ": ", *citation.value);
  row.maybe("CELLS", words);
}

// "page 4", "pages 4-6", "page iv (4th)", "slide 3": of the one file of the item, when it has one.
void fill_pages(const Book& book, const evaluate::Cited& cited, View row) {
  const auto& pages = *cited.citation->place();
  const bool one = pages.ranges.size() == 1 && pages.ranges.front().first == pages.ranges.front().last;
  std::string_view unit = cited.citation->pages.given() ? "page" : "slide";
  if (cited.item && cited.item->files.size() == 1 && cited.item->files.front()) {
    const auto* file = book.evaluation().files.find(*cited.item->files.front());
    if (file && file->inside && file->inside->facts.pages) {
      const auto page = static_cast<std::size_t>(pages.ranges.front().first);
      const std::string name = evaluate::page_name(file->inside->facts, page);
      const std::size_t end = name.find(' ');
      if (one) {
        row.maybe("PAGES", name.substr(end + 1));
        row.set("PAGE_WORD", name.substr(0, end));
        return;
      }
      unit = name.starts_with("slide") ? "slide" : name.starts_with("sheet") ? "sheet" : "page";
    }
  }
  row.maybe("PAGES", pages.text());
  row.set("PAGE_WORD", fmt::format("{}{}", unit, one ? "" : "s"));
}

}  // namespace

void fill_citation(const Book& book, const evaluate::Cited& cited, View row) {
  const auto& citation = *cited.citation;
  const auto& evaluation = book.evaluation();
  const bool held_back = cited.item && evaluation.held_back.has(*cited.item);
  std::optional<Quoted> quoted;
  if (cited.item && !held_back) quoted = evaluate::look_up(evaluation.files, *cited.item, citation);
  if (!cited.item) {
    row.add("UNKNOWN").set("NAME", citation.item->text);
  } else {
    View item = row.add("ITEM");
    item.link("HREF", book.path_of(*cited.item));
    item.set("NAME", record::title_of(*cited.item));
    fill_words(item_words(book, *cited.item), row);
    for (const auto& file : cited.item->files) {
      if (file) fill_file(*file, path_at(book, file, citation, quoted), row.add("FILES"));
    }
  }
  if (held_back) {
    View held = row.add("HELD_BACK");
    held.set("WHY", evaluate::held_back_words(evaluation, *cited.item));
    held.show_if(citation.quote.given(), "QUOTED");
  }
  row.maybe("SHOWS", citation.shows ? *citation.shows : std::string());
  row.maybe("QUOTE", citation.quote ? *citation.quote : std::string());
  if (quoted) fill_quoted(*quoted, row);
  if (!held_back) fill_named_places(citation, row);
  if (cited.item && !held_back) {
    if (auto section = evaluate::look_up_section(evaluation.files, *cited.item, citation))
      fill_section(*section, row);
    if (auto cells = evaluate::look_up_cells(evaluation.files, *cited.item, citation))
      fill_cells(*cells, citation, row);
    if (const std::string hidden = evaluate::hidden_pages(evaluation.files, *cited.item, citation);
        !hidden.empty()) {
      View badge = row.add("VERDICT");
      badge.set("LABEL", fmt::format("No reader sees {}", hidden));
      badge.set("TONE", "error");
    }
  }
  if (citation.place()) fill_pages(book, cited, row);
}

}  // namespace assure::pages
