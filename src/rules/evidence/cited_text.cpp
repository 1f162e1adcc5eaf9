#include "rules/evidence/cited_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "document/quote.h"
#include "document/unit_of_pages.h"

namespace assure::rules {
namespace {

using document::Type;
using evaluate::InspectedFile;

// Null when the file cannot be looked into.
const InspectedFile* inside_of(const evaluate::Evaluation& evaluation, const submission::Text& path) {
  const evaluate::File* file = path ? evaluation.files.find(*path) : nullptr;
  bool readable = file && file->has_content() && file->inside && file->inside->facts.trouble.empty();
  return readable ? &*file->inside : nullptr;
}

void add_file(CitedText& text, std::string_view path, const InspectedFile& inside) {
  const document::Facts& facts = inside.facts;
  if (facts.type == Type::Image || facts.type == Type::Other) {
    if (text.without_text.empty()) text.without_text = path;
    return;
  }
  text.files.push_back({path, &inside});
  text.has_enclosed_files = text.has_enclosed_files ||
                            std::any_of(facts.marks.begin(), facts.marks.end(),
                                [](const auto& mark) { return mark.kind == document::MarkKind::Enclosed; });
  if (!facts.pages) return;
  text.last_page = std::max(*facts.pages, text.last_page.value_or(0));
  text.unit = document::unit_of_pages(facts.type);
  text.has_blank_pages = text.has_blank_pages || inside.has_blank_pages;
}

// What the file says to the quote of the citation; nothing when it was not asked.
document::QuoteAnswer answer_of(const CitedText::File& file, const submission::Citation& citation) {
  auto found = file.inside->quotes.find(&citation);
  return found == file.inside->quotes.end() ? document::QuoteAnswer{} : found->second;
}

// "page 7", with the file when there are several.
std::string place_in(const CitedText& text, const CitedText::File& file, document::PageSpan place) {
  record::PageRange range{static_cast<int>(place.first), static_cast<int>(place.last)};
  std::string pages = named_pages(text, {{range}});
  return text.files.size() == 1 ? pages : fmt::format("{} of `{}`", pages, file.path);
}

std::string one_line(std::string_view quote) {
  std::string text;
  for (char c : quote) {
    if (!base::is_ascii_blank(c)) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return text;
}

constexpr std::size_t longest = 60;  // bytes that a message shows of a quote

std::string last_words(const std::string& words) {
  auto begin = words.size() <= longest ? std::string::npos : words.find(' ', words.size() - longest);
  return begin == std::string::npos ? words : "..." + words.substr(begin);
}

std::string first_words(const std::string& words) {
  auto end = words.size() <= longest ? std::string::npos : words.rfind(' ', longest);
  return end == std::string::npos ? words : words.substr(0, end) + " ...";
}

}  // namespace

CitedText cited_text(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  CitedText text;
  text.known = !item.files.empty();
  for (const auto& path : item.files) {
    const InspectedFile* inside = inside_of(evaluation, path);
    text.known = text.known && inside;
    if (inside) add_file(text, *path, *inside);
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

bool quote_found(const CitedText& text, const submission::Citation& citation) {
  return std::any_of(text.files.begin(), text.files.end(),
      [&](const CitedText::File& file) { return answer_of(file, citation).found; });
}

bool is_outside_section(const CitedText& text, const submission::Citation& citation) {
  return !quote_found(text, citation) &&
         std::any_of(text.files.begin(), text.files.end(),
             [&](const CitedText::File& file) { return answer_of(file, citation).outside_section; });
}

std::string place_of_quote(const CitedText& text, const submission::Citation& citation) {
  for (const auto& file : text.files) {
    auto place = answer_of(file, citation).place;
    if (place) return place_in(text, file, *place);
  }
  return {};
}

std::optional<HiddenQuote> where_hidden(const CitedText& text, const submission::Citation& citation) {
  const bool is_seen = quote_found(text, citation) || !place_of_quote(text, citation).empty() ||
                       is_outside_section(text, citation);
  if (is_seen) return std::nullopt;
  for (const auto& file : text.files) {
    auto hidden = answer_of(file, citation).hidden;
    if (!hidden) continue;
    const document::Facts& facts = file.inside->facts;
    HiddenQuote where{hidden->why, text.files.size() == 1 ? "" : fmt::format("of `{}`", file.path)};
    if (hidden->page) {
      const auto& names = facts.page_names;
      const std::string name = *hidden->page <= names.size() ? names[*hidden->page - 1] : std::string();
      where.place = fmt::format("{} {}{}{}{}", document::unit_of_pages(facts.type), *hidden->page,
          name.empty() ? "" : fmt::format(", `{}`", name),
          where.place.empty() ? ""
          : name.empty()      ? " "
                              : ", ",
          where.place);
    }
    if (!where.place.empty()) where.place = fmt::format(" ({})", where.place);
    return where;
  }
  return std::nullopt;
}

std::string what_is_there(const CitedText& text, const submission::Citation& citation) {
  for (const auto& file : text.files) {
    const document::QuoteAnswer answer = answer_of(file, citation);
    const std::string of = text.files.size() == 1 ? "" : fmt::format(" of `{}`", file.path);
    if (answer.found_without_marks)
      return "the words are there without the quotation marks around them: leave these out";
    if (!answer.split) continue;
    const std::string_view unit = document::unit_of_pages(file.inside->facts.type);
    return fmt::format("it says `{}` on {} {}{}, and the rest on the next one: quote the two apart",
        last_words(one_line(citation.quote->substr(0, answer.split->bytes))), unit, answer.split->page, of);
  }
  return {};
}

std::string shown_quote(const submission::Citation& citation) {
  return first_words(one_line(*citation.quote));
}

std::string what_follows(const CitedText& text, const submission::Citation& citation) {
  const CitedText::File* nearest = nullptr;
  document::QuoteAnswer answer;
  for (const auto& file : text.files) {
    auto other = answer_of(file, citation);
    if (other.beginning <= answer.beginning) continue;
    nearest = &file;
    answer = std::move(other);
  }
  if (!nearest) return {};
  const std::string beginning = last_words(one_line(citation.quote->substr(0, answer.beginning)));
  const std::string after = answer.passage ? first_words(one_line(answer.passage->after)) : std::string();
  if (after.empty()) return fmt::format("it says something else after `{}`", beginning);
  std::string where;
  if (answer.page_of_beginning)
    where = " on " + place_in(text, *nearest, {*answer.page_of_beginning, *answer.page_of_beginning});
  return fmt::format("after `{}` it says `{}`{}", beginning, after, where);
}

}  // namespace assure::rules
