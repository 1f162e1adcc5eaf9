#include "inspect/pdf_bookmarks.h"

#include <algorithm>
#include <cstddef>
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

// The lines of a page, without the numbers before them.
class PageLines {
 public:
  explicit PageLines(std::string_view text) {
    std::size_t at = 0;
    for (std::string_view line : base::split(text, '\n')) {
      lines_.push_back({at, document::words_of_heading(line.substr(0, longest)),
          document::comparable(line.substr(0, longest))});
      at += line.size() + 1;
    }
  }

  // Over two lines, too.
  std::optional<std::size_t> find(std::string_view heading) const {
    const std::u32string wanted = document::words_of_heading(heading);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& line = lines_[i].words;
      if (line == wanted) return lines_[i].at;
      const bool begins = !line.empty() && line.size() < wanted.size() && wanted.starts_with(line);
      if (begins && i + 1 < lines_.size() && line + U' ' + lines_[i + 1].whole == wanted) return lines_[i].at;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t longest = 2 * document::largest_heading;  // bytes of a line that are compared
  struct Line {
    std::size_t at = 0;
    std::u32string words, whole;
  };
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
  std::optional<PageLines> lines;
  std::size_t looked_for = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (i == 0 || headings[i].page != headings[i - 1].page) {
      lines.emplace(pages[headings[i].page]);
      looked_for = 0;
    }
    if (++looked_for <= most_looked_for) headings[i].at = lines->find(headings[i].text);
  }
  sort_by_place(headings);
  return headings;
}

}  // namespace assure::inspect
