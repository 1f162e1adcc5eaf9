// Whether a document says what a citation says that it says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

// Both in comparable form. True when `quote` stands in `text` as a whole: neither end of it may cut a word or
// a figure, so `5 bids` is not in `15 bids`, nor `500` in `1,500`. An empty quote is nowhere.
bool contains_comparable(std::u32string_view text, std::u32string_view quote);

bool contains_quote(std::string_view page_text, std::string_view quote);

// The first page (slide, sheet) with the quote, counted from 1. A file without pages is one page.
std::optional<std::size_t> page_with_quote(const Facts& facts, std::string_view quote);

// The texts of pages `first` to `last`, counted from 1, as one: a quote may run over a page break. Pages that
// do not exist add nothing.
std::string text_of_pages(const Facts& facts, std::size_t first, std::size_t last);

}  // namespace assure::document
