#include "rules/references/terms.h"

#include <algorithm>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::rules {
namespace {

bool in_word(std::string_view character) {
  auto points = base::search_folded(character);
  return std::any_of(points.begin(), points.end(), base::is_word);
}

bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && base::continues_character(text[begin])) --begin;
  return in_word(text.substr(begin, at - begin));
}

bool word_behind(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  std::size_t end = at + 1;
  while (end < text.size() && base::continues_character(text[end])) ++end;
  return in_word(text.substr(at, end - at));
}

// Whether the range lies inside an occurrence of `term`. Both texts in small letters.
bool inside(std::string_view text, std::string_view term, std::size_t begin, std::size_t size) {
  if (term.size() < size) return false;
  std::size_t slack = term.size() - size;
  std::size_t first = begin > slack ? begin - slack : 0;
  return text.substr(first, begin + term.size() - first).find(term) != std::string_view::npos;
}

}  // namespace

std::vector<GlossaryEntry> glossary_of(const evaluate::Evaluation& evaluation) {
  std::vector<GlossaryEntry> entries;
  auto add = [&](const std::vector<framework::Term>& terms, const framework::Framework* framework) {
    for (const auto& term : terms) {
      if (term.term && term.means) entries.push_back({&term, framework});
    }
  };
  add(evaluation.submission().glossary, nullptr);
  for (const auto& framework : evaluation.folder->frameworks) add(framework.glossary, &framework);
  return entries;
}

source::Span place_of(const evaluate::Evaluation& evaluation, const GlossaryEntry& entry) {
  if (entry.own()) return entry.term->term.span;
  for (const auto& named : evaluation.submission().head.frameworks) {
    if (named.checklist && *named.checklist == entry.framework->id->text) return named.checklist.span;
  }
  return {evaluation.folder->manifest, 0, 0};
}

std::string as_compared(std::string_view text) {
  std::string result;
  for (char32_t point : base::decoded(base::folded(text))) {
    bool space = base::is_white_space(point);
    if (!space) result += base::utf8(point);
    if (space && !result.empty() && !result.ends_with(' ')) result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::vector<std::size_t> possible_begins(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!base::continues_character(text[at]) && !word_before(text, at)) begins.push_back(at);
  }
  return begins;
}

bool uses(std::string_view text, std::string_view name, std::string_view term) {
  if (name.empty() || text.find(name) == std::string_view::npos) return false;
  const std::string small_text = base::lower_ascii(text), small_term = base::lower_ascii(term);
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    bool word = !word_before(text, at) && !word_behind(text, at + name.size());
    if (word && !inside(small_text, small_term, at, name.size())) return true;
  }
  return false;
}

}  // namespace assure::rules
