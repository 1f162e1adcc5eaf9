// Text as quotes are compared, and where in it a quote may begin and end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assure::document {

// What a page break, a font or a word processor does to text is gone; words, their order, figures and
// punctuation stay:
// - Unicode NFKC with case folded: ligatures, full-width forms, `½` and letter case do not differ; but a
// raised
//   figure or a fraction behind a figure stays apart from it (`10²` is not `102`, nor `5½` `51/2`);
// - white space of any kind and length is one space, none at the ends; zero-width characters are dropped. The
//   end of a cell (passage.h) is white space too, but between two figures that could be read as one: those of
//   the cells `12` and `144`;
// - typographic single quotes, primes and accents that stand alone are `'`; double ones, guillemets and `''`
// `"`;
// - a hyphen (`-`, U+2010, U+2011, U+00AD, en dash, minus) between two letters is dropped, together with
// white
//   space after it: at a line's end nobody can tell whether it belongs to the word. So `long-\nterm`,
//   `long-term` and `longterm` are equal, and so are `short- and long-term` and `short-\nand long-term`;
// - any other hyphen stays; a line break after it goes (`2008-\n09`), and a soft hyphen is always dropped;
// - an em dash, `--`, and a dash with spaces on both sides are ` - `.
struct Comparable {
  // A place in the original, in bytes, and how long `text` was when it was reached.
  struct Mark {
    std::size_t original = 0;
    std::size_t comparable = 0;
  };

  std::u32string text;
  std::vector<std::size_t> breaks;  // where in it pages after the first begin, when each begins with U+000C
  std::vector<std::size_t> groups;  // spaces in it, each alone in its line between two figures
  std::vector<Mark> marks;          // one for some hundred bytes, from 0 on, each between words

  explicit Comparable(std::string_view original);

  // Whether a word or a figure goes on over the point before `at` (but for scripts without spaces between
  // words): a figure with its sign, its decimals, its thousands (`1,500`, `1 500`), what is raised behind it,
  // and its per cent sign. `begins`: a quote begins there; else one ends.
  bool cuts(std::size_t at, bool begins) const;

 private:
  bool joins_digits(std::size_t at) const;
  bool joins_groups(std::size_t at) const;
  bool is_after_sign(std::size_t at) const;
  bool is_digit(std::size_t at) const;
  char32_t point(std::size_t at) const { return at < text.size() ? text[at] : U'\0'; }
};

std::u32string comparable(std::string_view text);

// Where in the original, in bytes, the comparable text from `begin` to `end` was.
struct OriginalRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
OriginalRange original_range(
    const Comparable& text, std::string_view original, std::size_t begin, std::size_t end);

}  // namespace assure::document
