#include "inspect/pdf/pdf_bookmarks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <poppler/Link.h>
#include <poppler/Outline.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "document/comparable.h"
#include "document/sections.h"

namespace assure::inspect {
namespace {

using document::Heading;

// The page that it leads to, from 0.
std::optional<std::size_t> page_of(PDFDoc& pdf, OutlineItem& item) {
  const LinkAction* action = item.getAction();
  if (!action || action->getKind() != actionGoTo) return std::nullopt;
  const auto* link = static_cast<const LinkGoTo*>(action);
  std::unique_ptr<LinkDest> named;
  const LinkDest* place = link->getDest();
  if (!place && link->getNamedDest()) {
    named = pdf.findDest(link->getNamedDest());
    place = named.get();
  }
  if (!place) return std::nullopt;
  const int page = place->isPageRef() ? pdf.findPage(place->getPageRef()) : place->getPageNum();
  return page >= 1 && page <= pdf.getNumPages() ? std::optional(static_cast<std::size_t>(page - 1))
                                                : std::nullopt;
}

std::string words_of(const OutlineItem& item) {
  std::string words;
  const Unicode* title = item.getTitle();
  for (int i = 0; i < item.getTitleLength() && words.size() < document::largest_heading; ++i) {
    const char32_t point = base::is_control(title[i]) ? U' ' : title[i];
    words += base::utf8(point);
  }
  words = base::harmless(words);
  words.resize(std::min(words.size(), document::largest_heading));
  words.resize(std::min(base::invalid_utf8_at(words), words.size()));  // half a character
  return std::string(base::trim(words));
}

// In the order in which a viewer lists them. False when there are more than are kept.
bool add_headings(
    PDFDoc& pdf, const std::vector<OutlineItem*>& items, std::size_t level, std::vector<Heading>& into) {
  for (OutlineItem* item : items) {
    if (into.size() == document::most_headings) return false;
    Heading heading;
    heading.text = words_of(*item);
    heading.level = static_cast<std::uint8_t>(level);
    const auto page = page_of(pdf, *item);
    if (page) heading.page = *page;
    if (page && !heading.text.empty()) into.push_back(std::move(heading));
    if (level == document::deepest_heading || !item->hasKids()) continue;
    item->open();
    const auto* kids = item->getKids();
    if (kids && !add_headings(pdf, *kids, level + 1, into)) return false;
  }
  return true;
}

// The lines of a page, as they are and without the numbers before them.
class PageLines {
 public:
  explicit PageLines(std::string_view text) {
    std::size_t at = 0;
    for (std::string_view line : base::split(text, '\n')) {
      if (lines_.size() == most_lines) break;
      lines_.push_back({at, document::words_of_heading(line.substr(0, longest)),
          document::comparable(line.substr(0, longest))});
      at += line.size() + 1;
    }
  }

  // Where these headings begin, each below the one before: as many as can be, and of two ways the one with
  // more lines that say the whole heading; then the upper lines.
  void place(Heading* first, std::size_t count) const {
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < count; ++i)
      wanted.push_back({document::words_of_heading(first[i].text), document::comparable(first[i].text)});
    // What the headings from one on score at most, from a line on.
    const std::size_t width = lines_.size() + 1;
    std::vector<std::uint32_t> best((count + 1) * width, 0);
    for (std::size_t i = count; i-- > 0;) {
      for (std::size_t j = lines_.size(); j-- > 0;) {
        const std::uint32_t score = likeness(wanted[i], j);
        const std::uint32_t taken = score > 0 ? score + best[(i + 1) * width + j + 1] : 0;
        best[i * width + j] = std::max({taken, best[i * width + j + 1], best[(i + 1) * width + j]});
      }
    }
    for (std::size_t i = 0, j = 0; i < count && j < lines_.size();) {
      const std::uint32_t score = likeness(wanted[i], j);
      if (score > 0 && best[i * width + j] == score + best[(i + 1) * width + j + 1]) {
        first[i++].at = lines_[j++].at;
      } else if (best[i * width + j] == best[i * width + j + 1]) {
        ++j;
      } else {
        ++i;
      }
    }
  }

 private:
  static constexpr std::size_t longest = 2 * document::largest_heading;  // bytes of a line that are compared
  static constexpr std::size_t most_lines = 20'000;
  struct Line {
    std::size_t at = 0;
    std::u32string words, whole;
  };
  struct Wanted {
    std::u32string words, whole;
  };

  // 3 for the whole heading, 2 for its words without the number, over two lines, too; 0 for another text. Two
  // headings that are found are worth more than one that is found as a whole.
  std::uint32_t likeness(const Wanted& heading, std::size_t at) const {
    const Line& line = lines_[at];
    if (line.words.empty()) return 0;
    if (line.whole == heading.whole) return 3;
    if (line.words == heading.words) return 2;
    const bool begins = line.words.size() < heading.words.size() && heading.words.starts_with(line.words);
    const bool goes_on =
        begins && at + 1 < lines_.size() && line.words + U' ' + lines_[at + 1].whole == heading.words;
    return goes_on ? 2 : 0;
  }

  std::vector<Line> lines_;
};

// One whose place on its page is not known stays behind the one before it.
void sort_by_place(std::vector<Heading>& headings) {
  struct Placed {
    std::size_t page, at;
    Heading heading;
  };
  std::vector<Placed> placed;
  for (Heading& heading : headings) {
    const bool same_page = !placed.empty() && placed.back().page == heading.page;
    const std::size_t at = heading.at.value_or(same_page ? placed.back().at : 0);
    placed.push_back({heading.page, at, std::move(heading)});
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& one, const Placed& other) {
    return std::pair(one.page, one.at) < std::pair(other.page, other.at);
  });
  for (std::size_t i = 0; i < placed.size(); ++i) headings[i] = std::move(placed[i].heading);
}

}  // namespace

std::vector<Heading> headings_of(PDFDoc& pdf, const std::vector<std::string>& pages) {
  std::vector<Heading> headings;
  const Outline* outline = pdf.getOutline();
  const auto* items = outline ? outline->getItems() : nullptr;
  if (!items || !add_headings(pdf, *items, 1, headings)) return {};
  std::erase_if(headings, [&](const Heading& heading) { return heading.page >= pages.size(); });
  std::stable_sort(headings.begin(), headings.end(),
      [](const Heading& one, const Heading& other) { return one.page < other.page; });
  constexpr std::size_t most_looked_for = 200;  // of one page, whose lines each of them is compared with
  for (std::size_t i = 0, end = 0; i < headings.size(); i = end) {
    while (end < headings.size() && headings[end].page == headings[i].page) ++end;
    PageLines(pages[headings[i].page]).place(&headings[i], std::min(end - i, most_looked_for));
  }
  sort_by_place(headings);
  return headings;
}

}  // namespace assure::inspect
