// What is inside the files of an evidence item, for the claims that speak of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

struct CitedText {
  struct File {
    std::string_view path;
    const evaluate::InspectedFile* inside = nullptr;
  };
  std::vector<File> files;  // those whose text is known
  bool known = false;  // the item has files, and all could be looked into; else some other finding says so
  std::string without_text;              // a file of a type whose text is not read, if there is one
  std::optional<std::size_t> last_page;  // of the longest file with fixed pages
  std::string_view unit = "page";        // page, slide or sheet
  bool has_blank_pages = false;          // most likely scans
  bool has_enclosed_files = false;       // in which no quote is found
};

CitedText cited_text(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item);

// "page 4", "slides 4-6, 9"
std::string named_pages(const CitedText& text, const record::Pages& pages);

// The highest page named, when the item has fixed pages and fewer of them.
std::optional<std::size_t> page_beyond_the_end(const CitedText& text, const record::Pages& pages);

// Whether the quote of a citation stands on the pages that it names, or anywhere when it names none or the
// file has none.
bool quote_found(const CitedText& text, const submission::Citation& citation);

// Whether the quote stands on the pages that are named, but in no section that is.
bool is_outside_section(const CitedText& text, const submission::Citation& citation);

// Where the quote stands: "page 7", "pages 7-8", with the file when there are several. Empty when it stands
// nowhere, or in a file without pages.
std::string place_of_quote(const CitedText& text, const submission::Citation& citation);

// Where the quote is when no reader of the files sees it anywhere; none when one does, or when it is nowhere.
struct HiddenQuote {
  document::Hidden why = document::Hidden::Text;
  // " (sheet 2, `Old`, of `log.xlsx`)": the page when it has any, the file when there are several.
  std::string place;
};
std::optional<HiddenQuote> where_hidden(const CitedText& text, const submission::Citation& citation);

// Why a quote that is nowhere is nearly there, as help; empty when it is not.
std::string what_is_there(const CitedText& text, const submission::Citation& citation);

// The quote as messages show it: one line, cut to a few words.
std::string shown_quote(const submission::Citation& citation);

// Where the document says the first words of a quote, and what follows them there instead, as help: "after
// `three bids are` it says `opened in public` on page 2". Empty when fewer than four of the words are there.
std::string what_follows(const CitedText& text, const submission::Citation& citation);

}  // namespace assure::rules
