#include "inspect/pdf/pdf_revisions.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "base/text.h"
#include "document/content.h"
#include "inspect/text/words.h"

namespace assure::inspect {
namespace {

using document::Facts;

constexpr std::string_view end_mark = "%%EOF", start_mark = "startxref";

std::optional<std::size_t> number_in(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\n\f\r");
  if (first == std::string_view::npos) return std::nullopt;
  std::size_t number = 0;
  const auto read = std::from_chars(bytes.data() + first, bytes.data() + bytes.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

// The number behind a key, within the next bytes.
std::optional<std::size_t> number_after(std::string_view bytes, std::string_view key) {
  const std::size_t at = bytes.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  return number_in(bytes.substr(at + key.size(), 24));
}

// Where the table is that the last mark before `end` points to.
std::optional<std::size_t> table_before(std::string_view bytes, std::size_t end) {
  constexpr std::size_t longest = 64;
  const std::size_t from = end > longest ? end - longest : 0;
  const std::string_view tail = bytes.substr(from, end - from);
  const std::size_t at = tail.rfind(start_mark);
  if (at == std::string_view::npos) return std::nullopt;
  return number_in(tail.substr(at + start_mark.size()));
}

// The tables that the last one leads to, each by the one behind it.
std::set<std::size_t> linked_tables(std::string_view bytes) {
  constexpr std::size_t most = 1000;
  std::set<std::size_t> tables;
  const std::size_t last = bytes.rfind(end_mark);
  auto next = last == std::string_view::npos ? std::nullopt : table_before(bytes, last);
  while (next && *next < bytes.size() && tables.size() < most && tables.insert(*next).second) {
    const std::string_view rest = bytes.substr(*next);
    // A stream's dictionary comes first, a table's trailer last.
    const bool is_table = rest.starts_with("xref");
    const std::size_t from = is_table ? rest.find("trailer") : 0;
    if (from == std::string_view::npos) break;
    const std::string_view trailer = rest.substr(from);
    next = number_after(trailer.substr(0, trailer.find(is_table ? start_mark : "stream")), "/Prev");
  }
  return tables;
}

// Of a file that is laid out for the web: what lies within its stated length is one revision.
std::size_t end_of_first(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  if (head.find("/Linearized") == std::string_view::npos) return 0;
  return number_after(head, "/L ").value_or(0);
}

using Words = std::unordered_map<std::string, std::size_t>;

template <class Act>
void for_each_word(std::string_view line, Act act) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && static_cast<unsigned char>(line[end]) > ' ') ++end;
    if (has_word(line.substr(at, end - at))) act(std::string(line.substr(at, end - at)));
    at = end + 1;
  }
}

template <class Act>
void for_each_text(const Facts& facts, Act act) {
  for (const std::string& text : facts.page_texts) act(text);
  for (const auto& hidden : facts.hidden) act(hidden.text);
}

// Scripts and the fields of a form, with what these hold, change whenever somebody fills it in.
void drop_settings(Facts& facts) {
  std::erase_if(facts.hidden,
      [](const document::HiddenText& hidden) { return hidden.why == document::Hidden::Setting; });
}

// Lines with a word that there are more of than `later` has.
std::string lost_lines(const Facts& earlier, Words later) {
  std::string lost;
  for_each_text(earlier, [&](std::string_view text) {
    for (const std::string_view line : base::split(text, '\n')) {
      bool gone = false;
      for_each_word(line, [&](const std::string& word) {
        std::size_t& left = later[word];
        gone = gone || left == 0;
        left -= left > 0 ? 1 : 0;
      });
      if (gone) lost.append(line).append("\n");
    }
  });
  return lost;
}

}  // namespace

std::vector<std::size_t> earlier_revisions(std::string_view bytes) {
  std::vector<std::size_t> ends;
  const std::size_t last = bytes.rfind(end_mark);
  if (last == std::string_view::npos || bytes.find(end_mark) == last) return ends;
  const auto tables = linked_tables(bytes);
  const std::size_t first = end_of_first(bytes);
  for (std::size_t at = bytes.find(end_mark); at < last; at = bytes.find(end_mark, at + 1)) {
    const std::size_t end = at + end_mark.size();
    const auto table = table_before(bytes, at);
    // What lies within an attached PDF ends likewise, and points elsewhere.
    if (end + 2 < first || !table || !tables.contains(*table)) continue;
    ends.push_back(end);
  }
  return ends;
}

void add_revisions(
    Facts& last, std::string_view bytes, const std::function<std::optional<Facts>(std::string_view)>& read) {
  constexpr std::size_t most = 5;
  std::vector<std::size_t> ends = earlier_revisions(bytes);
  if (ends.empty()) return;
  if (ends.size() > most) {
    if (last.unsearched.empty()) last.unsearched = fmt::format("has more than {} earlier revisions", most);
    ends.erase(ends.begin(), ends.end() - most);
  }
  Words later;
  for_each_text(last, [&](std::string_view text) {
    for_each_word(text, [&](std::string word) { ++later[std::move(word)]; });
  });
  std::size_t size = last.text_size();
  for (std::size_t i = 0; i < ends.size(); ++i) {
    auto earlier = read(bytes.substr(0, ends[i]));
    const bool is_searched = earlier && earlier->unsearched.empty();
    if (!is_searched && last.unsearched.empty())
      last.unsearched = fmt::format(
          "has an earlier revision that {}", earlier ? earlier->unsearched : "cannot be read any more");
    if (!earlier) continue;
    drop_settings(*earlier);
    std::string lost = lost_lines(*earlier, later);
    size += lost.size();
    if (size > document::largest_text) last.unsearched = document::too_much_text();
    if (lost.empty() || size > document::largest_text) continue;
    const std::string part = fmt::format("revision {}", i + 1);
    last.disclosed.push_back(
        {disclosure::Kind::EarlierRevision, {}, document::Hidden::Revision, part, {}, 1});
    last.hidden.push_back({{}, document::Hidden::Revision, std::move(lost), part});
  }
}

}  // namespace assure::inspect
