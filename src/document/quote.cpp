#include "document/quote.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "disclosure/masked_text.h"

namespace assure::document {
namespace {

// How much of `quote` is still matched when the character behind its first n ones does not fit (Knuth, Morris
// and Pratt): for each n the longest beginning that is also an end of those n.
std::vector<std::uint32_t> fallbacks(std::u32string_view quote) {
  std::vector<std::uint32_t> lengths(quote.size() + 1, 0);
  std::uint32_t length = 0;
  for (std::size_t i = 1; i < quote.size(); ++i) {
    while (length > 0 && quote[i] != quote[length]) length = lengths[length];
    if (quote[i] == quote[length]) ++length;
    lengths[i + 1] = length;
  }
  return lengths;
}

// Calls `matched(end, length)` for each place `end` of the text and the longest beginning of `quote` that
// ends there, as long as it returns true. Takes time for each character of the text, whatever the two repeat.
template <class Matched>
void each_match(std::u32string_view text, std::u32string_view quote, Matched matched) {
  const auto fallback = fallbacks(quote);
  std::uint32_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (length == quote.size()) length = fallback[length];
    while (length > 0 && text[i] != quote[length]) length = fallback[length];
    if (text[i] != quote[length]) continue;
    ++length;
    if (!matched(i + 1, length)) return;
  }
}

// The texts as one, with a page break between any two.
template <class Texts, class TextOf>
std::string joined(const Texts& texts, TextOf text_of) {
  std::string whole;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) whole += '\f';
    std::size_t begin = whole.size();
    whole += text_of(texts[i]);
    std::replace(whole.begin() + static_cast<std::ptrdiff_t>(begin), whole.end(), '\f', '\n');
  }
  return whole;
}

std::string joined(const std::vector<std::string>& pages) {
  return joined(pages, [](const std::string& page) -> const std::string& { return page; });
}

std::string joined(const std::vector<HiddenText>& pieces) {
  return joined(pieces, [](const HiddenText& piece) -> const std::string& { return piece.text; });
}

std::size_t page_of(const Comparable& text, std::size_t at) {
  auto after = std::upper_bound(text.breaks.begin(), text.breaks.end(), at);
  return static_cast<std::size_t>(after - text.breaks.begin()) + 1;
}

// Whether a quote from `begin` to `end` would cut a word or a figure; a page break cuts none.
bool cuts(const Comparable& text, std::size_t begin, std::size_t end) {
  auto cut = [&](std::size_t at, bool begins) {
    return text.cuts(at, begins) && !std::binary_search(text.breaks.begin(), text.breaks.end(), at);
  };
  return cut(end, false) || cut(begin, true);
}

// Bytes of the first words whose comparable form is no longer than `length`; 0 for fewer than `fewest`.
std::size_t first_words(std::string_view quote, std::size_t length, std::ptrdiff_t fewest = 4) {
  std::vector<std::size_t> ends;  // of the words
  std::size_t at = 0;
  bool in_word = false;
  for (char32_t point : base::decoded(quote)) {
    bool ends_word = in_word && base::is_white_space(point);
    if (ends_word) ends.push_back(at);
    in_word = !base::is_white_space(point);
    at += base::utf8(point).size();
  }
  auto after = std::partition_point(ends.begin(), ends.end(),
      [&](std::size_t end) { return comparable(quote.substr(0, end)).size() <= length; });
  return after - ends.begin() < fewest ? 0 : *(after - 1);
}

}  // namespace

// Stretches of pages, or of a text.
class QuotedText::Wanted {
 public:
  explicit Wanted(std::vector<PageSpan> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end(), [](auto a, auto b) { return a.first < b.first; });
    for (std::size_t i = 1; i < spans_.size(); ++i)
      spans_[i].last = std::max(spans_[i].last, spans_[i - 1].last);
  }

  // Whether one of the spans holds all of `place`.
  bool holds(PageSpan place) const {
    auto after = std::upper_bound(spans_.begin(), spans_.end(), place.first,
        [](std::size_t page, const PageSpan& span) { return page < span.first; });
    return after != spans_.begin() && (after - 1)->last >= place.last;
  }

 private:
  std::vector<PageSpan> spans_;  // by first page; each as far as any before it goes
};

// Where a quote has to stand in one rendering of the text.
struct QuotedText::Asked {
  bool any_page = true;
  bool any_section = true;
  Wanted pages, sections;  // the latter from where to where in the comparable text
};

// What one rendering of the text says to a quote.
struct QuotedText::Found {
  bool wanted = false;            // where it was asked for
  bool outside_section = false;   // on the pages that were asked for, and not in the section
  std::optional<PageSpan> place;  // as in QuoteAnswer
  std::size_t longest = 0;        // beginning that is somewhere
  std::size_t end = 0;            // of it, or of the quote where it is shown
};

QuotedText::QuotedText(const Facts& facts)
    : visible_(joined(facts.page_texts)),
      other_(joined(facts.other_texts)),
      sections_(facts.headings),
      places_(sections_, facts.page_texts, visible_.comparable, visible_.original, false),
      other_places_(sections_, facts.other_texts, other_.comparable, other_.original, true),
      hidden_(joined(facts.hidden)),
      has_pages_(facts.pages.has_value()) {
  for (const HiddenText& piece : facts.hidden) {
    hidden_places_.push_back({piece.why, {}});
    if (has_pages_ && piece.page) hidden_places_.back().page = *piece.page + 1;
  }
}

QuotedText::Found QuotedText::look(
    const Comparable& text, std::u32string_view quote, const Asked& asked) const {
  Found found;
  each_match(text.text, quote, [&](std::size_t end, std::size_t length) {
    if (length <= found.longest && length < quote.size()) return true;
    if (cuts(text, end - length, end)) return true;
    const bool is_longer = length > found.longest;
    if (is_longer) found.end = end;
    found.longest = std::max(found.longest, length);
    if (length < quote.size()) return true;
    PageSpan place{page_of(text, end - length), page_of(text, end - 1)};
    const bool on_page = asked.any_page || asked.pages.holds(place);
    const bool in_section = asked.any_section || asked.sections.holds({end - length, end});
    const bool is_wanted = on_page && in_section;
    const bool is_nearer = on_page && !in_section && !found.outside_section;
    if (!found.wanted && (is_wanted || is_nearer)) found.end = end;
    found.outside_section = found.outside_section || is_nearer;
    const bool is_first = is_wanted && !found.wanted;
    found.wanted = found.wanted || is_wanted;
    bool settled = found.place && found.place->first == found.place->last;
    bool better = !found.place ? place.last - place.first <= 1 : !settled && place.first == place.last;
    const bool is_asked = !asked.any_page || !asked.any_section;
    if (is_asked && found.wanted) better = is_wanted && is_first && place.last - place.first <= 1;
    if (has_pages_ && better) found.place = place;
    settled = found.place && found.place->first == found.place->last;
    return !found.wanted || (has_pages_ && !settled);
  });
  return found;
}

std::optional<HiddenPlace> QuotedText::look_hidden(std::u32string_view quote) const {
  std::optional<HiddenPlace> place;
  each_match(hidden_.text, quote, [&](std::size_t end, std::size_t length) {
    if (length < quote.size() || cuts(hidden_, end - length, end)) return true;
    const std::size_t piece = page_of(hidden_, end - length);
    if (piece != page_of(hidden_, end - 1)) return true;
    place = hidden_places_[piece - 1];
    return false;
  });
  return place;
}

std::optional<SplitQuote> QuotedText::look_on_two_pages(
    std::u32string_view quote, std::string_view written) const {
  const Comparable& text = visible_.comparable;
  constexpr std::size_t most_pages = 20;                        // that are looked at for the rest
  std::vector<std::size_t> longest(text.breaks.size() + 1, 0);  // beginning on each page
  each_match(text.text, quote, [&](std::size_t end, std::size_t length) {
    std::size_t& known = longest[page_of(text, end - 1) - 1];
    if (length > known && !cuts(text, end - length, end)) known = length;
    return true;
  });
  std::vector<std::size_t> pages;  // those with the longest beginnings first
  for (std::size_t page = 0; page + 1 < longest.size(); ++page) {
    if (quote.substr(0, longest[page]).find(U' ') != quote.npos) pages.push_back(page);
  }
  std::stable_sort(
      pages.begin(), pages.end(), [&](std::size_t a, std::size_t b) { return longest[a] > longest[b]; });
  if (pages.size() > most_pages) pages.resize(most_pages);
  for (std::size_t page : pages) {
    const auto head = quote.substr(0, longest[page]);
    const auto rest = quote.substr(std::min(quote.find_first_not_of(U' ', head.size()), quote.size()));
    const std::size_t bytes = first_words(written, head.size(), 2);
    if (bytes == 0 || rest.empty() || comparable(written.substr(0, bytes)).size() + 1 < head.size()) continue;
    // Empty pages at the end begin behind the text, whose last space is none of it.
    auto begin_of = [&](std::size_t next) {
      return next < text.breaks.size() ? std::min(text.breaks[next], text.text.size()) : text.text.size();
    };
    const std::size_t begin = begin_of(page), end = begin_of(page + 1);
    bool found = false;
    each_match(std::u32string_view(text.text).substr(begin, end - begin), rest,
        [&](std::size_t last, std::size_t length) {
          found = length == rest.size() && !cuts(text, begin + last - length, begin + last);
          return !found;
        });
    if (found) return SplitQuote{page + 1, bytes};
  }
  return std::nullopt;
}

// What is seen in a rendering whose sections are known only by the page says nothing of a section when the
// other rendering has it.
std::pair<QuotedText::Found, QuotedText::Found> QuotedText::look_in_both(
    std::u32string_view quote, const QuoteQuestion& question) const {
  const bool any_section = question.section.empty();
  const auto headings = any_section ? std::vector<std::size_t>() : sections_.named(question.section);
  auto asked = [&](const SectionPlaces& places) {
    std::vector<PageSpan> spans;
    for (const auto& [begin, end] : places.spans(headings)) spans.push_back({begin, end});
    return Asked{
        question.pages.empty() || !has_pages_, any_section, Wanted(question.pages), Wanted(std::move(spans))};
  };
  const Found visible = look(visible_.comparable, quote, asked(places_));
  const bool settled = visible.longest == quote.size() && !any_section && !other_places_.are_exact();
  if (visible.wanted || settled) return {visible, {}};
  return {visible, look(other_.comparable, quote, asked(other_places_))};
}

void QuotedText::show(const Found& at, bool is_other, QuoteAnswer& answer) const {
  const Rendering& from = is_other ? other_ : visible_;
  const SectionPlaces& places = is_other ? other_places_ : places_;
  const std::size_t begin = at.end - at.longest;
  const OriginalRange range = original_range(from.comparable, from.original, begin, at.end);
  Passage passage = passage_at(from.original, range, places.around(range));
  // Pages show it, of documents that may leave with what they hold, too.
  for (std::string* piece : {&passage.before, &passage.words, &passage.after})
    *piece = disclosure::masked_text(std::move(*piece));
  answer.passage = std::move(passage);
  const std::size_t heading = places.above(begin);
  if (heading < sections_.headings().size()) answer.heading = sections_.path(heading);
}

QuoteAnswer QuotedText::answer(const QuoteQuestion& question) const {
  const std::u32string quote = comparable(question.quote);
  QuoteAnswer answer;
  if (quote.empty()) return answer;
  const auto [visible, other] = look_in_both(quote, question);
  const bool is_there = std::max(visible.longest, other.longest) == quote.size();
  answer.found = visible.wanted || other.wanted;
  answer.place = visible.place && !other.wanted ? visible.place : other.place;
  answer.outside_section = !answer.found && (visible.outside_section || other.outside_section);
  if (is_there) {
    const bool is_other = visible.longest < quote.size() || (other.wanted && !visible.wanted);
    show(is_other ? other : visible, is_other, answer);
    return answer;
  }
  answer.hidden = look_hidden(quote);
  if (answer.hidden) return answer;
  answer.beginning = first_words(question.quote, std::max(visible.longest, other.longest));
  if (answer.beginning > 0) {
    const bool is_other = other.longest > visible.longest;
    const Found& at = is_other ? other : visible;
    show(at, is_other, answer);
    if (has_pages_) answer.page_of_beginning = page_of((is_other ? other_ : visible_).comparable, at.end - 1);
  }
  if (has_pages_) answer.split = look_on_two_pages(quote, question.quote);
  if (quote.size() > 2 && quote.starts_with(U'"') && quote.ends_with(U'"')) {
    const auto [seen, seen_otherwise] =
        look_in_both(std::u32string_view(quote).substr(1, quote.size() - 2), question);
    answer.found_without_marks = seen.wanted || seen_otherwise.wanted;
  }
  return answer;
}

}  // namespace assure::document
