#include "report/word_changes.h"

#include <algorithm>
#include <span>

#include "base/text.h"

namespace assure::report {
namespace {

using Words = std::vector<std::string_view>;
using WordSpan = std::span<const std::string_view>;

constexpr std::size_t most_pairs = 4'000'000;  // of words that are compared with one another
constexpr std::size_t words_around = 6;        // a change

Words words_of(std::string_view text) {
  Words words;
  for (std::string_view line : base::split(text, '\n')) {
    bool blank = true;
    for (std::string_view word : base::split(line, ' ')) {
      word = base::trim(word);
      if (word.empty()) continue;
      words.push_back(word);
      blank = false;
    }
    if (blank && !words.empty() && words.back() != "\n") words.emplace_back("\n");
  }
  while (!words.empty() && words.back() == "\n") words.pop_back();
  return words;
}

void add_piece(std::vector<WordPiece>& pieces, Piece piece, std::string_view word) {
  if (pieces.empty() || pieces.back().piece != piece) pieces.push_back({piece, {}});
  std::string& text = pieces.back().text;
  const bool joint = !text.empty() && text.back() != '\n' && word != "\n";
  text += (joint ? " " : "") + std::string(word);
}

// By the longest common subsequence: how long it is of what follows each pair.
void compare_words(std::vector<WordPiece>& pieces, WordSpan before, WordSpan now) {
  const std::size_t width = now.size() + 1;
  std::vector<std::uint32_t> longest;
  if (before.size() * now.size() <= most_pairs) {
    longest.assign((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = now.size(); j-- > 0;) {
        longest[i * width + j] = before[i] == now[j]
                                     ? longest[(i + 1) * width + j + 1] + 1
                                     : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      }
    }
  }
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < now.size()) {
    const bool both = i < before.size() && j < now.size();
    if (both && !longest.empty() && before[i] == now[j]) {
      add_piece(pieces, Piece::Same, now[j]);
      ++i, ++j;
    } else if (i < before.size() &&
               (!both || longest.empty() || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      add_piece(pieces, Piece::Gone, before[i++]);
    } else {
      add_piece(pieces, Piece::Added, now[j++]);
    }
  }
}

// The first or the last words of a text.
std::string some_words(const std::string& text, bool last) {
  auto words = base::split(text, ' ');
  if (words.size() <= words_around) return text;
  std::vector<std::string> kept;
  const std::size_t begin = last ? words.size() - words_around : 0;
  for (std::size_t i = begin; i < begin + words_around; ++i) kept.emplace_back(words[i]);
  return base::join(kept, " ");
}

}  // namespace

std::vector<WordPiece> word_changes(std::string_view before, std::string_view now) {
  const Words old_words = words_of(before), new_words = words_of(now);
  WordSpan a = old_words, b = new_words;
  std::size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::vector<WordPiece> pieces;
  for (std::string_view word : a.first(head)) add_piece(pieces, Piece::Same, word);
  compare_words(pieces, a.subspan(head, a.size() - head - tail), b.subspan(head, b.size() - head - tail));
  for (std::string_view word : a.last(tail)) add_piece(pieces, Piece::Same, word);
  return pieces;
}

std::vector<WordPiece> in_context(std::vector<WordPiece> pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].piece != Piece::Same) continue;
    std::string& text = pieces[i].text;
    const bool first = i == 0, last = i + 1 == pieces.size();
    const std::string head = some_words(text, false), tail = some_words(text, true);
    if (first && !last && tail != text) text = "... " + tail;
    if (last && !first && head != text) text = head + " ...";
    if (!first && !last && head.size() + tail.size() + 5 < text.size()) text = head + " ... " + tail;
  }
  return pieces;
}

}  // namespace assure::report
