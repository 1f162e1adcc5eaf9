// Whether a document says what a citation says that it says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/facts.h"

namespace assure::document {

// Text as quotes are compared. What a page break, a font or a word processor does to text is gone; words,
// their order, figures and punctuation stay:
// - Unicode NFKC with case folded: ligatures, full-width forms, `½` and letter case do not differ;
// - white space of any kind and length is one space, none at the ends; zero-width characters are dropped;
// - typographic single quotes, primes and accents that stand alone are `'`; double ones, guillemets and `''`
// `"`;
// - a hyphen (`-`, U+2010, U+2011, U+00AD, en dash, minus) between two letters is dropped, together with
// white
//   space after it: at a line's end nobody can tell whether it belongs to the word. So `long-\nterm`,
//   `long-term` and `longterm` are equal, and so are `short- and long-term` and `short-\nand long-term`;
// - any other hyphen stays; a line break after it goes (`2008-\n09`), and a soft hyphen is always dropped;
// - an em dash, `--`, and a dash with spaces on both sides are ` - `.
std::u32string comparable(std::string_view text);

// Pages `first` to `last` (slides, sheets), counted from 1.
struct PageSpan {
  std::size_t first = 1;
  std::size_t last = 1;
  bool operator==(const PageSpan&) const = default;
};

struct QuoteQuestion {
  std::string_view quote;
  std::vector<PageSpan> pages;  // one of which must hold all of it; empty: anywhere
};

struct QuoteAnswer {
  bool found = false;  // where it was asked for; in a file without pages, anywhere
  // The first page with it, else the first two over whose break it runs. None in a file without pages.
  std::optional<PageSpan> place;
  // Bytes of the quote's first words that stand together somewhere; 0 when fewer than four do, or all.
  std::size_t beginning = 0;

  bool operator==(const QuoteAnswer&) const = default;
};

// The text of a file, prepared once for all quotes from it; a quote may run over page breaks. It stands in
// the text as a whole: neither end of it may cut a word or a figure, so `5 bids` is not in `15 bids`, nor
// `500` in `1,500`. An empty quote is nowhere.
class QuotedText {
 public:
  explicit QuotedText(const Facts& facts);
  // Takes time for each character of the text and of the quote, whatever the two repeat.
  QuoteAnswer answer(const QuoteQuestion& question) const;

 private:
  bool cuts(std::size_t at) const;
  std::size_t page_of(std::size_t at) const;
  static std::size_t first_words(std::string_view quote, std::size_t length);

  std::u32string text_;              // in comparable form
  std::vector<std::size_t> breaks_;  // where in it pages after the first begin
  bool has_pages_;
};

}  // namespace assure::document
