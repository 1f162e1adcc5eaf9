#include "rules/cited_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "document/quote.h"

namespace assure::rules {
namespace {

using document::Facts;
using document::Type;

// Null when the file cannot be looked into.
const Facts* facts_of(const evaluate::Evaluation& evaluation, const submission::Text& path) {
  if (!path) return nullptr;
  auto file = evaluation.index.files.find(*path);
  if (file == evaluation.index.files.end() || file->second->info.size == 0) return nullptr;
  auto facts = evaluation.inspected.find(*path);
  return facts == evaluation.inspected.end() || !facts->second.trouble.empty() ? nullptr : &facts->second;
}

void add_file(CitedText& text, std::string_view path, const Facts& facts) {
  if (facts.type == Type::Image || facts.type == Type::Other) {
    if (text.without_text.empty()) text.without_text = path;
    return;
  }
  text.files.push_back({path, &facts});
  if (!facts.pages) return;
  text.last_page = std::max(*facts.pages, text.last_page.value_or(0));
  text.unit = facts.type == Type::Pptx ? "slide" : facts.type == Type::Xlsx ? "sheet" : "page";
  text.has_blank_pages =
      text.has_blank_pages || std::any_of(facts.page_texts.begin(), facts.page_texts.end(),
                                  [](const std::string& page) { return base::trim(page).empty(); });
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::size_t page_count(const Facts& facts) {
  return std::max<std::size_t>(1, facts.page_texts.size());
}

// The page, or the two pages, with a quote; none when it is nowhere or runs over more.
std::optional<record::PageRange> pages_with(const Facts& facts, std::string_view quote) {
  if (auto page = document::page_with_quote(facts, quote)) {
    return record::PageRange{static_cast<int>(*page), static_cast<int>(*page)};
  }
  std::size_t count = page_count(facts);
  if (!document::contains_quote(document::text_of_pages(facts, 1, count), quote)) return std::nullopt;
  for (std::size_t page = 1; page < count; ++page) {
    if (!document::contains_quote(document::text_of_pages(facts, page, page + 1), quote)) continue;
    return record::PageRange{static_cast<int>(page), static_cast<int>(page + 1)};
  }
  return std::nullopt;
}

}  // namespace

CitedText cited_text(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  CitedText text;
  text.known = !item.files.empty();
  for (const auto& path : item.files) {
    const Facts* facts = facts_of(evaluation, path);
    text.known = text.known && facts;
    if (facts) add_file(text, *path, *facts);
  }
  return text;
}

std::string named_pages(const CitedText& text, const record::Pages& pages) {
  bool one = pages.ranges.size() == 1 && pages.ranges.front().first == pages.ranges.front().last;
  return fmt::format("{}{} {}", text.unit, one ? "" : "s", pages.text());
}

std::optional<std::size_t> page_beyond_the_end(const CitedText& text, const record::Pages& pages) {
  std::size_t highest = 0;
  for (const auto& range : pages.ranges) highest = std::max(highest, static_cast<std::size_t>(range.last));
  if (!text.last_page || highest <= *text.last_page) return std::nullopt;
  return highest;
}

std::string place_of_quote(const CitedText& text, std::string_view quote) {
  for (const auto& file : text.files) {
    auto range = file.facts->pages ? pages_with(*file.facts, quote) : std::nullopt;
    if (!range) continue;
    std::string pages = named_pages(text, {{*range}});
    return text.files.size() == 1 ? pages : fmt::format("{} of `{}`", pages, file.path);
  }
  return {};
}

bool QuoteSearch::found(const CitedText& text, const submission::Citation& citation) {
  std::u32string quote = document::comparable(*citation.quote);
  for (const auto& file : text.files) {
    std::size_t count = page_count(*file.facts);
    if (!citation.pages || !file.facts->pages) {
      if (document::contains_comparable(prepared(file, 1, count), quote)) return true;
      continue;
    }
    for (const auto& range : citation.pages->ranges) {
      auto first = static_cast<std::size_t>(range.first);
      auto last = std::min(static_cast<std::size_t>(range.last), count);
      if (first <= last && document::contains_comparable(prepared(file, first, last), quote)) return true;
    }
  }
  return false;
}

std::string QuoteSearch::beginning(const CitedText& text, std::string_view quote) {
  std::vector<std::size_t> ends;  // of the words
  for (std::size_t i = 1; i < quote.size(); ++i) {
    if (is_space(quote[i]) && !is_space(quote[i - 1])) ends.push_back(i);
  }
  auto stands = [&](std::size_t end) {
    std::u32string words = document::comparable(quote.substr(0, end));
    return std::any_of(text.files.begin(), text.files.end(), [&](const CitedText::File& file) {
      return document::contains_comparable(prepared(file, 1, page_count(*file.facts)), words);
    });
  };
  // Where n words stand, fewer do.
  auto after = std::partition_point(ends.begin(), ends.end(), stands);
  if (after - ends.begin() < 4) return {};
  return std::string(quote.substr(0, *(after - 1)));
}

const std::u32string& QuoteSearch::prepared(
    const CitedText::File& file, std::size_t first, std::size_t last) {
  auto [at, fresh] = prepared_.try_emplace({file.path, first, last});
  if (fresh) at->second = document::comparable(document::text_of_pages(*file.facts, first, last));
  return at->second;
}

}  // namespace assure::rules
