#include "intake/criteria.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/characters.h"
#include "base/text.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::size_t several_have_it = std::size_t(-1);
// What trackers put before a number.
constexpr std::array words_before_number = {"competency", "criterion", "criteria", "standard", "requirement",
    "ref", "no", "number", "item", "element", "indicator", "question", "section", "kloe", "core"};

// `7` of `C7`, `1.10` of `EPRR 1.10`: what trackers number rows by.
std::string number_of(std::string_view id) {
  std::size_t at = 0;
  while (at < id.size() && !base::is_ascii_digit(id[at])) ++at;
  return std::string(id.substr(at));
}

// What find() takes for one word of a text.
bool is_part_of_word(char c) {
  return base::is_ascii_word(c) || c == '.' || c == '-' || c == '_' || c == '/';
}

bool is_one_word(std::string_view id) {
  return std::all_of(id.begin(), id.end(), is_part_of_word);
}

std::string key_of(std::string_view text) {
  return base::lower_ascii(base::trim(text));
}

}  // namespace

Criteria::Criteria(std::span<const framework::Framework> frameworks) {
  for (const auto& framework : frameworks) {
    for (const auto& element : framework.elements) {
      const auto* scale = element.scale ? framework.scale(*element.scale) : nullptr;
      for (const auto& criterion : element.criteria)
        add(framework, element, criterion, scale, element.may_not_apply.value_or(true));
    }
  }
  std::set<const framework::Scale*> scales;
  for (const Asked& one : all_) {
    if (one.scale && scales.insert(one.scale).second) scales_.push_back(one.scale);
  }
  std::map<std::string, std::size_t> ids;
  for (const Asked& one : all_) ++ids[one.id];
  for (std::size_t i = 0; i < all_.size(); ++i) {
    add_key(key_of(all_[i].name), i);
    if (ids[all_[i].id] != 1) continue;
    all_[i].name = all_[i].id;
    add_key(key_of(all_[i].id), i);
    add_key("!" + all_[i].id, i);
    if (!is_one_word(all_[i].id)) of_several_words_.push_back(i);
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const std::string number = number_of(all_[i].id);
    if (!number.empty() && number != all_[i].id) add_key("#" + key_of(number), i);
  }
}

void Criteria::add(const framework::Framework& framework, const framework::Element& element,
    const framework::Criterion& criterion, const framework::Scale* scale, bool may_not_apply) {
  if (criterion.scale) scale = framework.scale(*criterion.scale);
  may_not_apply = criterion.may_not_apply.value_or(may_not_apply);
  const std::string& id = criterion.id->text;
  all_.push_back({element.id->text, framework.id->text + "/" + id, id, scale, may_not_apply,
      element.choose.span.valid()});
  if (criterion.title) add_key("=" + plain(*criterion.title), all_.size() - 1);
  for (const auto& part : criterion.criteria) add(framework, element, part, scale, may_not_apply);
}

void Criteria::add_key(std::string key, std::size_t number) {
  auto [at, fresh] = by_key_.try_emplace(std::move(key), number);
  if (!fresh && at->second != number) at->second = several_have_it;
}

const Asked* Criteria::at(std::string_view key) const {
  auto found = by_key_.find(key);
  return found == by_key_.end() || found->second == several_have_it ? nullptr : &all_[found->second];
}

const Asked* Criteria::by_id(std::string_view id) const {
  const std::string key = key_of(id);
  if (const Asked* same_case = at("!" + std::string(base::trim(id)))) return same_case;
  if (const Asked* exact = at(key)) return exact;
  if (!base::all_digits(key.substr(0, 1))) return nullptr;
  if (const Asked* numbered = at("#" + key)) return numbered;
  return nullptr;
}

// `AC-2 (1)` of `AC-2 (1) Automated management`, which is not `AC-2`.
const Asked* Criteria::at_start_of(std::string_view text) const {
  const Asked* longest = nullptr;
  for (std::size_t number : of_several_words_) {
    const std::string id = key_of(all_[number].id);
    const bool longer = !longest || id.size() > longest->id.size();
    if (longer && text.starts_with(id) && !is_part_of_word(text[std::min(id.size(), text.size() - 1)]))
      longest = &all_[number];
  }
  return longest;
}

const Asked* Criteria::find(std::string_view written) const {
  std::string text = clean(written);
  if (text.empty()) return nullptr;
  if (const Asked* whole = by_id(text)) return whole;
  if (text.ends_with(".0")) {
    if (const Asked* rounded = by_id(text.substr(0, text.size() - 2))) return rounded;
  }
  if (const Asked* titled = at("=" + plain(text))) return titled;
  if (const Asked* begins = at_start_of(key_of(text))) return begins;
  // `C7: Stimulate the market`, `7. Stimulate`, `Competency 7`, `Competency 7 - Stimulate`.
  std::vector<std::string> words;
  std::string word;
  for (char c : text + " ") {
    const bool part = is_part_of_word(c);
    if (part) word += c;
    if (part || word.empty()) continue;
    while (word.ends_with('.') || word.ends_with('-')) word.pop_back();
    if (!word.empty()) words.push_back(word);
    word.clear();
    if (words.size() == 3) break;
  }
  if (words.empty()) return nullptr;
  if (const Asked* first = by_id(words[0])) return first;
  if (words.size() < 2) return nullptr;
  if (const Asked* joined = by_id(words[0] + words[1])) return joined;
  const std::string before = base::lower_ascii(words[0]);
  const bool said =
      std::find(words_before_number.begin(), words_before_number.end(), before) != words_before_number.end();
  return said ? by_id(words[1]) : nullptr;
}

std::vector<std::string> Criteria::names() const {
  std::vector<std::string> names;
  for (const Asked& one : all_) names.push_back(one.name);
  return names;
}

}  // namespace assure::intake
