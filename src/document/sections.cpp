#include "document/sections.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/characters.h"
#include "base/text.h"

namespace assure::document {
namespace {

constexpr std::string_view step = " > ";
// Before a number or a letter: "Appendix A: Risks".
constexpr std::u32string_view numbered_words[] = {U"section", U"chapter", U"part", U"annex", U"appendix"};

bool is_digit_point(char32_t point) {
  return point >= U'0' && point <= U'9';
}

// Bytes, of which there are no more than characters, of a number that begins a title: `2`, `2.1`, `2.1.`,
// `(3)`, `A.2`, `b)`. 0 when none does.
std::size_t number_size(std::u32string_view title, bool after_word) {
  constexpr std::size_t longest_group = 3;  // digits: `2008 plan` has no number
  std::size_t at = title.starts_with(U'(') ? 1 : 0;
  std::size_t groups = 0;
  bool letters = false, marked = at == 1;
  for (;;) {
    const std::size_t begin = at;
    while (at < title.size() && is_digit_point(title[at])) ++at;
    if (at - begin > longest_group) return 0;
    if (at == begin && at < title.size() && title[at] >= U'a' && title[at] <= U'z') {
      ++at;
      letters = letters || groups == 0;
    }
    if (at == begin) break;
    ++groups;
    if (at >= title.size() || title[at] != U'.') break;
    ++at;
    marked = true;
  }
  if (groups == 0) return 0;
  while (at < title.size() && (title[at] == U')' || title[at] == U':')) {
    marked = true;
    ++at;
  }
  // `a plan` has no number, and `Appendix a plan` has.
  if (letters && groups == 1 && !marked && !after_word) return 0;
  return at == title.size() || title[at] == U' ' ? at : 0;
}

// The number, with a word such as `appendix` before it, and what parts it from the words.
std::size_t label_size(std::u32string_view title) {
  for (std::u32string_view word : numbered_words) {
    if (!title.starts_with(word) || title.size() <= word.size() || title[word.size()] != U' ') continue;
    const std::size_t size = number_size(title.substr(word.size() + 1), true);
    if (size > 0) return word.size() + 1 + size;
  }
  return number_size(title, false);
}

// Only what counts: `2.1.` and `(2.1)` are `2.1`, and so is `Section 2.1`.
std::u32string bare_number(std::u32string_view label) {
  for (std::u32string_view word : numbered_words) {
    if (label.starts_with(word)) label.remove_prefix(std::min(word.size() + 1, label.size()));
  }
  std::u32string number;
  for (char32_t point : label) {
    if (base::is_word(point) || point == U'.') number += point;
  }
  while (number.ends_with(U'.')) number.pop_back();
  return number;
}

// How long the comparable text is where the original is at `at`. It may be a space less.
std::size_t comparable_size(const Comparable& text, std::string_view original, std::size_t at) {
  auto after = std::upper_bound(text.marks.begin(), text.marks.end(), at,
      [](std::size_t place, const Comparable::Mark& mark) { return place < mark.original; });
  if (after == text.marks.begin()) return 0;
  const auto& mark = *(after - 1);
  return mark.comparable + comparable(original.substr(mark.original, at - mark.original)).size();
}

}  // namespace

std::u32string words_of_heading(std::string_view heading) {
  const std::u32string whole = comparable(heading);
  std::u32string words = whole.substr(label_size(whole));
  words.erase(0, words.find_first_not_of(U" -:."));
  return words.empty() ? whole : words;
}

Sections::Title Sections::title_of(std::string_view text, std::string_view number) {
  Title title;
  title.whole = comparable(text);
  title.words = words_of_heading(text);
  const std::size_t size = title.words == title.whole ? 0 : label_size(title.whole);
  title.number =
      bare_number(number.empty() ? std::u32string_view(title.whole).substr(0, size) : comparable(number));
  return title;
}

bool Sections::is_meant(const Title& heading, const Title& asked) const {
  if (heading.whole == asked.whole) return true;
  if (heading.words != asked.words && heading.whole != asked.words) return false;
  if (asked.number.empty() || asked.number == heading.number) return true;
  return heading.number.empty() && !numbered_;
}

namespace {

std::vector<std::string> words_of_headings(const std::vector<Heading>& headings) {
  std::vector<std::string> words;
  for (const Heading& heading : headings) words.push_back(heading.text);
  return words;
}

}  // namespace

Sections::Sections(std::vector<Heading> headings)
    : headings_(std::move(headings)), spelling_(words_of_headings(headings_)) {
  std::vector<std::size_t> open;
  ends_.assign(headings_.size(), headings_.size());
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    titles_.push_back(title_of(headings_[i].text, headings_[i].number));
    numbered_ = numbered_ || !titles_.back().number.empty();
    while (!open.empty() && headings_[open.back()].level >= headings_[i].level) {
      ends_[open.back()] = i;
      open.pop_back();
    }
    parents_.push_back(open.empty() ? none : open.back());
    open.push_back(i);
  }
}

std::vector<std::size_t> Sections::named_by(const std::vector<std::string_view>& path) const {
  std::vector<Title> asked;
  for (std::string_view part : path) asked.push_back(title_of(part, {}));
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    std::size_t left = asked.size();
    for (std::size_t at = i; at != none && left > 0; at = parents_[at]) {
      const bool meant = is_meant(titles_[at], asked[left - 1]);
      if (at == i && !meant) break;
      left -= meant ? 1 : 0;
    }
    if (left == 0) found.push_back(i);
  }
  return found;
}

std::vector<std::size_t> Sections::named(std::string_view name) const {
  auto found = named_by({name});
  if (!found.empty() || name.find(step) == name.npos) return found;
  std::vector<std::string_view> path;
  for (std::size_t at = name.find(step); at != name.npos; at = name.find(step)) {
    path.push_back(name.substr(0, at));
    name.remove_prefix(at + step.size());
  }
  path.push_back(name);
  return named_by(path);
}

std::string Sections::nearest(std::string_view name) {
  const std::size_t last = name.rfind(step);
  if (last != name.npos) name.remove_prefix(last + step.size());
  const Title asked = title_of(name, {});
  std::size_t holds = none, same_words = none;
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    if (titles_[i].words == asked.words && same_words == none) same_words = i;
    const bool near = titles_[i].whole.find(asked.words) != std::u32string::npos ||
                      (titles_[i].words.find(U' ') != std::u32string::npos &&
                          asked.words.find(titles_[i].words) != std::u32string::npos);
    if (near && holds == none) holds = i;
  }
  if (same_words != none) return path(same_words);
  std::string close = spelling_.closest(name);
  return close.empty() && holds != none ? path(holds) : close;
}

std::string Sections::path(std::size_t heading) const {
  constexpr std::size_t longest = 300;  // bytes
  std::string path;
  for (std::size_t at = heading; at != none; at = parents_[at]) {
    const Heading& here = headings_[at];
    std::string name = here.number.empty() ? here.text : here.number + " " + here.text;
    if (!path.empty() && name.size() + path.size() > longest) break;
    path = path.empty() ? name : name + std::string(step) + path;
  }
  return path;
}

SectionPlaces::SectionPlaces(const Sections& sections, const std::vector<std::string>& pages,
    const Comparable& text, std::string_view original, bool other)
    : sections_(sections), size_(text.text.size()), original_size_(original.size()) {
  std::vector<std::size_t> starts = {0};  // of pages, in the original
  for (const auto& page : pages) starts.push_back(starts.back() + page.size() + 1);
  for (const Heading& heading : sections.headings()) {
    const bool there = heading.page < pages.size();
    const std::size_t start = there ? starts[heading.page] : original.size();
    const std::size_t end = there ? start + pages[heading.page].size() : start;
    const auto at = other ? heading.at_in_other : heading.at;
    exact_ = exact_ && at.has_value();
    if (at) starts_.push_back(start + *at);
    begins_.push_back(comparable_size(text, original, at ? start + *at : start));
    tops_.push_back(tops_.empty() ? begins_.back() : std::max(tops_.back(), begins_.back()));
    closes_.push_back(at ? begins_.back() : comparable_size(text, original, end));
  }
  std::sort(starts_.begin(), starts_.end());
}

OriginalRange SectionPlaces::around(OriginalRange piece) const {
  const auto next = std::lower_bound(starts_.begin(), starts_.end(), std::max(piece.end, piece.begin + 1));
  const auto first = std::upper_bound(starts_.begin(), starts_.end(), piece.begin);
  return {first == starts_.begin() ? 0 : *(first - 1), next == starts_.end() ? original_size_ : *next};
}

std::vector<SectionPlaces::Span> SectionPlaces::spans(const std::vector<std::size_t>& headings) const {
  std::vector<Span> spans;
  for (std::size_t heading : headings) {
    const std::size_t next = sections_.end(heading);
    // The space before the next heading is nobody's.
    spans.push_back({begins_[heading], next < closes_.size() ? closes_[next] + 1 : size_});
  }
  return spans;
}

std::size_t SectionPlaces::above(std::size_t at) const {
  const auto after = std::upper_bound(tops_.begin(), tops_.end(), at);
  return after == tops_.begin() ? tops_.size() : static_cast<std::size_t>(after - tops_.begin()) - 1;
}

}  // namespace assure::document
