#include "report/fingerprint.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/digest.h"
#include "base/text.h"

namespace assure::report {
namespace {

constexpr std::size_t digits = 32;

// The end of the word at `begin`, and of what of it stays.
struct Word {
  std::size_t end = 0;
  std::size_t kept = 0;
};

Word word_behind_number(std::string_view text, std::size_t begin) {
  Word word;
  word.end = begin;
  while (word.end < text.size() && base::is_ascii_letter(text[word.end])) ++word.end;
  word.kept = word.end > begin && text[word.end - 1] == 's' ? word.end - 1 : word.end;
  return word;
}

// The end of the number at `at`: digits, or a word in its place, as in "a gap" beside "2 gaps".
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && base::is_ascii_digit(text[end])) ++end;
  if (end > at || (at > 0 && text[at - 1] != ' ')) return end;
  for (std::string_view one : {"a ", "an ", "one "}) {
    if (text.substr(at).starts_with(one)) return at + one.size() - 1;
  }
  return at;
}

void add_without_numbers(std::string_view text, std::string& words) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = number_end(text, at);
    if (end == at) {
      words += text[at++];
      continue;
    }
    at = end;
    words += '#';
    if (at == text.size() || text[at] != ' ') continue;
    const Word word = word_behind_number(text, at + 1);
    words += text.substr(at, word.kept - at);
    at = word.end;
  }
}

}  // namespace

std::string stable_words(std::string_view message) {
  std::string words;
  for (const auto& piece : base::split_code(message)) {
    if (piece.is_code) {
      words += fmt::format("`{}`", piece.text);
    } else {
      add_without_numbers(piece.text, words);
    }
  }
  return words;
}

std::string Fingerprints::next(
    const diag::Diagnostic& finding, std::string_view path, const evaluate::Subject& subject) {
  constexpr char between = '\0';
  std::string whole;
  for (std::string_view part :
      {finding.rule->code, path, std::string_view(subject.section), std::string_view(subject.id),
          std::string_view(subject.framework), std::string_view(subject.criterion)}) {
    whole += part;
    whole += between;
  }
  whole += stable_words(finding.message);
  std::size_t number = seen_[whole]++;
  if (number > 0) whole += fmt::format("{}{}", between, number);
  return base::sha256_hex(whole).substr(0, digits);
}

}  // namespace assure::report
