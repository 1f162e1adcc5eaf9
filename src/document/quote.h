// Whether a document says what a citation says that it says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/comparable.h"
#include "document/context.h"
#include "document/facts.h"
#include "document/sections.h"

namespace assure::document {

// Pages `first` to `last` (slides, sheets), counted from 1.
struct PageSpan {
  std::size_t first = 1;
  std::size_t last = 1;
  bool operator==(const PageSpan&) const = default;
};

struct QuoteQuestion {
  std::string_view quote;
  std::vector<PageSpan> pages;  // one of which must hold all of it; empty: anywhere
  std::string_view section{};   // which must hold all of it, as Sections::named has it; empty: whichever
};

// Where words are that no reader sees.
struct HiddenPlace {
  Hidden why = Hidden::Text;
  std::optional<std::size_t> page;  // from 1; none in a file without pages
  bool operator==(const HiddenPlace&) const = default;
};

// A quote whose words are on two pages, with something between them: a footer, a header.
struct SplitQuote {
  std::size_t page = 1;   // of the first words, from 1; the rest is on the next
  std::size_t bytes = 0;  // of the quote's first words
  bool operator==(const SplitQuote&) const = default;
};

struct QuoteAnswer {
  bool found = false;  // where it was asked for, where readers see it; in a file without pages, anywhere
  // The first page that was asked for on which readers see it, else the first one of all, else the first two
  // over whose break it runs. None in a file without pages.
  std::optional<PageSpan> place;
  // Bytes of the quote's first words that stand together somewhere; 0 when fewer than four do, or all.
  std::size_t beginning = 0;
  // The first place with it, when readers see it nowhere.
  std::optional<HiddenPlace> hidden{};
  // Of a quote that is nowhere: it is in two parts, or there without the quotation marks around it.
  std::optional<SplitQuote> split{};
  bool found_without_marks = false;
  // Of a quote that readers see somewhere: what the document says at its first place, on a page that was
  // asked for when it is on one. Of a quote whose `beginning` alone is there, that and what follows it.
  std::optional<Passage> passage{};
  // The page of `passage` when only a beginning is there.
  std::optional<std::size_t> page_of_beginning{};
  // The headings above `passage`, as Sections::path has them; empty above the first, and without headings.
  std::string heading{};
  // Readers see it on a page that was asked for, but in no section that was.
  bool outside_section = false;

  bool operator==(const QuoteAnswer&) const = default;
};

// The text of a file, prepared once for all quotes from it; a quote may run over page breaks. It stands in
// the text as a whole: neither end of it may cut a word or a figure, so `5 bids` is not in `15 bids`, nor
// `500` in `1,500`, nor `5%` in `-5%`. An empty quote is nowhere. No quote runs from what readers see into
// what they do not.
class QuotedText {
 public:
  // Of the text as it is and in comparable form.
  struct Rendering {
    std::string original;
    Comparable comparable;
    explicit Rendering(std::string text) : original(std::move(text)), comparable(original) {}
  };

  explicit QuotedText(const Facts& facts);
  QuotedText(const QuotedText&) = delete;
  QuotedText& operator=(const QuotedText&) = delete;
  // Takes time for each character of the text and of the quote, whatever the two repeat.
  QuoteAnswer answer(const QuoteQuestion& question) const;
  Sections& sections() { return sections_; }

 private:
  class Wanted;
  struct Found;
  struct Asked;
  Found look(const Comparable& text, std::u32string_view quote, const Asked& asked) const;
  std::pair<Found, Found> look_in_both(std::u32string_view quote, const QuoteQuestion& question) const;
  void show(const Found& at, bool is_other, QuoteAnswer& answer) const;
  std::optional<HiddenPlace> look_hidden(std::u32string_view quote) const;
  std::optional<SplitQuote> look_on_two_pages(std::u32string_view quote, std::string_view written) const;

  Rendering visible_;
  Rendering other_;  // Facts::other_texts
  Sections sections_;
  SectionPlaces places_, other_places_;  // in these two
  Comparable hidden_;
  std::vector<HiddenPlace> hidden_places_;  // of what is between the breaks of hidden_
  bool has_pages_;
};

}  // namespace assure::document
