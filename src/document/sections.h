// The sections of a document, by their headings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"
#include "document/comparable.h"
#include "document/facts.h"

namespace assure::document {

// What a heading says behind its number, in comparable form.
std::u32string words_of_heading(std::string_view heading);

class Sections {
 public:
  explicit Sections(std::vector<Heading> headings);

  // False where the format marks no headings, or the document has none.
  bool any() const { return !headings_.empty(); }
  const std::vector<Heading>& headings() const { return headings_; }

  // The headings that are meant by `Risks`, `2.1 Risks`, `Plan > Risks`. Letter case and white space make no
  // difference. A number before the words may be left out; one that is given has to be that of the heading;
  // where no heading has any it makes no difference.
  std::vector<std::size_t> named(std::string_view name) const;
  // The heading that a typing mistake meant, or one that holds the words; empty when none is near.
  std::string nearest(std::string_view name);

  // "Plan > 2.1 Risks"
  std::string path(std::size_t heading) const;
  // The first heading behind the section; as many as there are when it goes on to the end.
  std::size_t end(std::size_t heading) const { return ends_[heading]; }

 private:
  // "2.1 Risks" in comparable form, taken apart.
  struct Title {
    std::u32string whole, number, words;
  };
  static Title title_of(std::string_view text, std::string_view number);
  bool is_meant(const Title& heading, const Title& asked) const;
  std::vector<std::size_t> named_by(const std::vector<std::string_view>& path) const;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<Heading> headings_;
  std::vector<Title> titles_;
  std::vector<std::size_t> parents_, ends_;
  bool numbered_ = false;  // some heading has a number
  base::Spelling spelling_;
};

// Where the sections are in one rendering of a text.
class SectionPlaces {
 public:
  // `pages`: the texts of which `text` was made, with U+000C between them. `other`: these are the other
  // texts.
  SectionPlaces(const Sections& sections, const std::vector<std::string>& pages, const Comparable& text,
      std::string_view original, bool other);

  // From where to where in the comparable text these sections are.
  struct Span {
    std::size_t begin = 0, end = 0;
  };
  std::vector<Span> spans(const std::vector<std::size_t>& headings) const;
  // The heading above a place of the comparable text; none (as many as there are) above the first.
  std::size_t above(std::size_t at) const;
  // The text between two headings that a piece of the original is in; from one behind to another when it goes
  // on over some.
  OriginalRange around(OriginalRange piece) const;
  // False when sections are known to begin on a page, but not where on it.
  bool are_exact() const { return exact_; }

 private:
  const Sections& sections_;
  std::vector<std::size_t> begins_;  // of each section, in the comparable text
  std::vector<std::size_t> tops_;    // likewise, but none before that of the one before it
  std::vector<std::size_t> closes_;  // where one before it ends at the latest
  std::vector<std::size_t> starts_;  // of headings in the original, ascending; of those that are known
  std::size_t size_ = 0, original_size_ = 0;
  bool exact_ = true;
};

}  // namespace assure::document
