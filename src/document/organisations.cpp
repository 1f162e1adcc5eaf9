#include "document/organisations.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "document/marks.h"

namespace assure::document {
namespace {

struct Sort {
  std::string_view words;  // in lower case; of two that end alike the longer one comes first
  std::size_t sort;
};

constexpr Sort sorts[] = {{"teaching primary care trust", 1}, {"primary care nhs trust", 1},
    {"primary care trust", 1}, {"tpct", 1}, {"pct", 1}, {"care nhs trust", 2}, {"nhs foundation trust", 2},
    {"foundation nhs trust", 2}, {"nhs trust", 2}, {"metropolitan borough council", 3},
    {"london borough council", 3}, {"county borough council", 3}, {"borough council", 3},
    {"county council", 3}, {"city council", 3}, {"district council", 3}, {"strategic health authority", 4},
    {"health authority", 4}, {"clinical commissioning group", 5}, {"ccg", 5}, {"integrated care board", 6},
    {"icb", 6}, {"health board", 7}, {"fire and rescue authority", 8}, {"fire and rescue service", 8},
    {"constabulary", 9}, {"academy trust", 10}, {"housing association", 11}};

struct NameWord {
  std::string lower;
  std::size_t begin = 0, end = 0;
  bool capital = false;
  bool parted = false;  // from the word before it by more than a space
};

std::vector<NameWord> name_words(std::string_view line) {
  constexpr std::size_t most = 40;
  auto is_part = [](char c) {
    return base::is_ascii_word(c) || c == '&' || c == '\'' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  std::vector<NameWord> words;
  for (std::size_t at = 0; at < line.size() && words.size() < most;) {
    std::size_t begin = at;
    while (begin < line.size() && !is_part(line[begin])) ++begin;
    std::size_t end = begin;
    while (end < line.size() && is_part(line[end])) ++end;
    if (end == begin) break;
    const std::string_view text = line.substr(begin, end - begin), before = line.substr(at, begin - at);
    const bool capital =
        (text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80 || text == "tPCT";
    words.push_back(
        {base::lower_ascii(text), begin, end, capital, before.find_first_not_of(" \t") != before.npos});
    at = end;
  }
  return words;
}

bool joins_names(std::string_view word) {
  return base::is_one_of(word, {"and", "of", "the", "&", "for", "upon", "on", "in", "with"});
}

// No part of what a body is called by.
bool is_general(std::string_view word) {
  return joins_names(word) ||
         base::is_one_of(word, {"nhs", "our", "your", "each", "every", "all", "any", "a", "an", "this",
                                   "local", "new", "other", "another", "neighbouring", "lead", "host",
                                   "teaching", "foundation", "report", "to", "by", "from", "board"});
}

// How many words the sort takes that begins at `at`; 0 for none.
const Sort* sort_at(const std::vector<NameWord>& words, std::size_t at) {
  for (const Sort& sort : sorts) {
    std::size_t next = at;
    bool same = true;
    for (std::string_view part : base::split(sort.words, ' ')) {
      const bool fits = next < words.size() && words[next].lower == part &&
                        (next == at || !words[next].parted) && (words[next].capital || part == "and");
      same = same && fits;
      ++next;
    }
    if (same) return &sort;
  }
  return nullptr;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

std::optional<OrganisationName> organisation_in(std::string_view line) {
  const auto words = name_words(line);
  for (std::size_t at = 1; at < words.size(); ++at) {
    const Sort* sort = words[at].parted ? nullptr : sort_at(words, at);
    if (!sort) continue;
    std::size_t first = at;
    while (first > 0 && (first == at || !words[first].parted) &&
           (words[first - 1].capital || joins_names(words[first - 1].lower)))
      --first;
    while (first < at && is_general(words[first].lower)) ++first;
    OrganisationName name;
    for (std::size_t i = first; i < at; ++i) {
      if (!name.proper.empty()) name.proper += ' ';
      name.proper += words[i].lower;
    }
    if (name.proper.empty()) continue;
    name.sort = sort->sort;
    name.begin = words[first].begin;
    name.end = words[at + count_words(sort->words) - 1].end;
    return name;
  }
  return std::nullopt;
}

bool may_be_one(const OrganisationName& one, const OrganisationName& other) {
  auto holds = [](std::string_view all, std::string_view some) {
    const auto words = base::split(all, ' ');
    const auto wanted = base::split(some, ' ');
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
      return is_general(word) || std::find(words.begin(), words.end(), word) != words.end();
    });
  };
  return holds(one.proper, other.proper) || holds(other.proper, one.proper);
}

std::vector<Mark> organisation_marks(const Facts& facts, const std::vector<MarkedLine>& lines) {
  constexpr std::size_t title_lines = 12, most_lines = 200;
  std::vector<Mark> own, others;
  auto look = [&](std::string_view line, bool in_title) {
    const auto name = organisation_in(line);
    if (!name) return;
    const std::string_view before = base::trim(line.substr(0, name->begin)),
                           after = base::trim(line.substr(name->end));
    const bool whole =
        (before.empty() || base::lower_ascii(before) == "the") && (after.empty() || after == ".");
    auto& kept = in_title && whole ? own : others;
    const auto kind = in_title && whole ? MarkKind::Organisation : MarkKind::NamedOrganisation;
    if (kept.size() < most_marks)
      kept.push_back({kind, 0, mark_words(line, name->begin, name->end - name->begin)});
  };
  std::size_t count = 0;
  for (std::string_view line : base::split(facts.beginning, '\n')) {
    line = base::trim(line);
    if (line.empty()) continue;
    look(line, ++count <= title_lines);
  }
  for (std::size_t i = 0; i < lines.size() && i < most_lines && lines[i].page == 0; ++i)
    look(lines[i].text, false);
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

}  // namespace assure::document
