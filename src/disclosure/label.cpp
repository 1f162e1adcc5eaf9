#include "disclosure/label.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "base/characters.h"
#include "disclosure/label_phrases.h"
#include "disclosure/plain.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t letters_of_code = 3;
constexpr std::size_t codes = std::size_t(1) << (5 * letters_of_code);

constexpr std::uint8_t no_letter = 32;
constexpr auto letter_values = [] {
  std::array<std::uint8_t, 256> values{};
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = base::is_ascii_word(static_cast<char>(i)) ? i & 31U : no_letter;
  return values;
}();

// The first letters of a word as a number, whatever their case.
std::size_t code_at(std::string_view text, std::size_t at) {
  std::size_t code = 0;
  for (std::size_t i = 0; i < letters_of_code; ++i) {
    const auto value =
        at + i < text.size() ? letter_values[static_cast<unsigned char>(text[at + i])] : no_letter;
    if (value == no_letter) return code << (5 * (letters_of_code - i));
    code = code << 5U | value;
  }
  return code;
}

constexpr std::size_t longest_label = 48;  // characters without what joins its words
constexpr std::size_t longest_joint = 3;

constexpr bool joins_words(char c) {
  return c == ' ' || c == '_' || c == '-' || c == '.' || c == '\'' || c == '/' || c == '(' || c == '\0';
}

struct Phrase {
  std::string words;  // squeezed
  Label label;
  PhraseIs is;
};

// Which phrases may begin with a word, by its first letters.
class PhraseIndex {
 public:
  PhraseIndex() {
    for (const PhraseGroup& group : label_phrases()) {
      for (std::string_view words : group.phrases) add(words, group);
    }
    for (auto& group : groups_) {
      std::stable_sort(
          group.begin(), group.end(), [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
    }
  }

  // In the order of their words, so that those that begin alike are beside each other.
  std::span<const Phrase> of(std::size_t code) const {
    if (!begins_any_[code]) return {};
    return groups_[group_of_[code] - 1];
  }

 private:
  void add(std::string_view words, const PhraseGroup& group) {
    Phrase phrase{"", group.label, group.is};
    std::copy_if(
        words.begin(), words.end(), std::back_inserter(phrase.words), [](char c) { return !joins_words(c); });
    const std::size_t whole = code_at(phrase.words, 0), first = code_at(words, 0);
    add(whole, phrase);
    if (first != whole) add(first, phrase);
  }
  void add(std::size_t code, const Phrase& phrase) {
    if (group_of_[code] == 0) {
      groups_.emplace_back();
      group_of_[code] = static_cast<std::uint8_t>(groups_.size());
      begins_any_.set(code);
    }
    groups_[group_of_[code] - 1].push_back(phrase);
  }

  std::bitset<codes> begins_any_;  // small enough to stay near the processor
  std::array<std::uint8_t, codes> group_of_{};
  std::vector<std::vector<Phrase>> groups_;
};

// A piece of a text in small letters, without what may join two words of a label.
class Squeezed {
 public:
  Squeezed(std::string_view text, std::size_t at) {
    for (std::size_t joint = 0; size_ < longest_label && at < text.size() && joint <= longest_joint;) {
      const Point point = point_at(text, at);
      const char c = plain_of(point.value);
      if (is_break(c)) break;
      at = std::min(at + point.size, text.size());
      joint = joins_words(c) ? joint + 1 : 0;
      if (joint > 0) continue;
      letters_[size_] = base::ascii_lower(c);
      ends_[size_++] = at;
    }
  }

  // Byte of the text behind the words, which may go on in no word.
  std::optional<std::size_t> behind(std::string_view text, std::string_view words) const {
    if (!std::string_view(letters_.data(), size_).starts_with(words)) return std::nullopt;
    const std::size_t end = ends_[words.size() - 1];
    const bool in_word =
        end < text.size() && base::is_ascii_word(text[end]) && base::is_ascii_word(words.back());
    return in_word ? std::nullopt : std::optional(end);
  }

 private:
  static bool is_break(char c) { return c == '\n' || c == '\x1F' || c == '\x1D'; }

  std::array<char, longest_label> letters_{};
  std::array<std::size_t, longest_label> ends_{};
  std::size_t size_ = 0;
};

// The word at a place, in small letters; no more of it than a label may have.
class LowerWord {
 public:
  LowerWord(std::string_view text, std::size_t at) {
    for (; size_ < longest_label && at < text.size() && base::is_ascii_word(text[at]); ++at)
      letters_[size_++] = base::ascii_lower(text[at]);
  }
  std::string_view text() const { return {letters_.data(), size_}; }

 private:
  std::array<char, longest_label> letters_;
  std::size_t size_ = 0;
};

bool begins_line_or_cell(std::string_view text, std::size_t at) {
  while (at > 0 && std::string_view(" \t\"'<*#-").find(text[at - 1]) != std::string_view::npos) --at;
  return at == 0 || std::string_view("\n\x1F\x1D,;|").find(text[at - 1]) != std::string_view::npos;
}

bool ends_as_label(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view(" \t\"'.").find(text[at]) != std::string_view::npos) ++at;
  return at == text.size() || std::string_view("\n\r\x1F\x1D:=#>").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::optional<FoundLabel> label_at(std::string_view text, std::size_t at) {
  static const PhraseIndex index;
  const auto phrases = index.of(code_at(text, at));
  if (phrases.empty()) return std::nullopt;
  // Most words are none by their own letters.
  const LowerWord word(text, at);
  auto phrase = std::lower_bound(phrases.begin(), phrases.end(), word.text(),
      [](const Phrase& a, std::string_view b) { return std::string_view(a.words) < b; });
  std::optional<Squeezed> squeezed;
  std::optional<FoundLabel> found;
  std::size_t longest = 0;
  for (; phrase != phrases.end() && phrase->words.starts_with(word.text()); ++phrase) {
    if (phrase->words.size() <= longest) continue;
    if (!squeezed) squeezed.emplace(text, at);
    const auto end = squeezed->behind(text, phrase->words);
    if (!end) continue;
    const bool alone = begins_line_or_cell(text, at) && ends_as_label(text, *end);
    if (phrase->is != PhraseIs::Anywhere && !alone) continue;
    longest = phrase->words.size();
    found = {phrase->label, at, *end};
  }
  return found;
}

namespace {

constexpr std::size_t longest_lead = 40;  // bytes
constexpr std::size_t most_cell_ends = 3;

// A word that may stand between a label and its value, with what is said of the form of dates.
std::size_t behind_lead_word(std::string_view text, std::size_t at) {
  constexpr std::string_view words[] = {
      "dd/mm/yyyy", "dd/mm/yy", "dd-mm-yyyy", "ddmmyyyy", "value", "is", "was", "no", "number"};
  for (std::string_view word : words) {
    const std::string_view here = text.substr(at, word.size());
    if (!std::equal(here.begin(), here.end(), word.begin(), word.end(),
            [](char a, char b) { return base::ascii_lower(a) == b; }))
      continue;
    const std::size_t end = at + word.size();
    if (end == text.size() || !base::is_ascii_word(text[end])) return end;
  }
  return at;
}

}  // namespace

Lead lead_from(std::string_view text, std::size_t label_end) {
  Lead lead{label_end};
  std::size_t cells = 0, lines = 0;
  while (lead.value < text.size() && lead.value < label_end + longest_lead) {
    const Point point = point_at(text, lead.value);
    const char c = plain_of(point.value);
    if (ends_in_cell(text, lead.value)) {
      ++lead.value;
      continue;
    }
    if (c == '\x1F' || c == '\n') {
      // Not from the end of a row into the next one.
      if (c == '\x1F' ? lines > 0 || ++cells > most_cell_ends : cells > 0 || ++lines > 1) break;
      lead.has_mark = lead.has_break = true;
    } else if (base::is_ascii_letter(c)) {
      const std::size_t end = behind_lead_word(text, lead.value);
      if (end == lead.value) break;
      lead.has_mark = true;
      lead.value = end;
      continue;
    } else if (std::string_view(" :-=.\"'()<>|[]*#_/\\").find(c) != std::string_view::npos || c == '\0') {
      lead.has_mark = lead.has_mark || std::string_view(":-=>|").find(c) != std::string_view::npos;
    } else {
      break;
    }
    lead.value = std::min(lead.value + point.size, text.size());
  }
  return lead;
}

}  // namespace assure::disclosure
