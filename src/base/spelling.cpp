#include "base/spelling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::base {
namespace {

constexpr std::size_t longest_typed = 100;
constexpr std::size_t longest_name = longest_typed + longest_typed / 3;  // that may be near

// Of all comparisons of one Spelling, in cells of the distance's matrix: some hundredths of a second.
constexpr std::size_t most_work = 16'000'000;
constexpr std::size_t most_titled = 3;      // names of one title that are told
constexpr std::size_t work_of_a_look = 16;  // at a name that is not compared further

struct Distance {
  std::size_t value = 0;
  std::size_t work = 0;
};

// The distance is at least this: the letters that only one of the two has.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::array<int, 128> count{};
  for (char c : a) ++count[static_cast<unsigned char>(c) & 127U];
  for (char c : b) --count[static_cast<unsigned char>(c) & 127U];
  std::size_t more = 0, fewer = 0;
  for (int n : count) (n > 0 ? more : fewer) += static_cast<std::size_t>(n > 0 ? n : -n);
  return std::max(more, fewer);
}

void drop_common_ends(std::string_view& a, std::string_view& b) {
  auto [front, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto same = static_cast<std::size_t>(front - a.begin());
  a.remove_prefix(same);
  b.remove_prefix(same);
  auto [back, other_back] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  same = static_cast<std::size_t>(back - a.rbegin());
  a.remove_suffix(same);
  b.remove_suffix(same);
}

// The matrix of optimal string alignment (insert, delete, replace, swap of two neighbours), of which only
// three rows are kept, and of those only what is within `limit` of the diagonal.
class Matrix {
 public:
  // `a` is the shorter one.
  Matrix(std::string_view a, std::string_view b, std::size_t limit) : a_(a), b_(b), limit_(limit) {}

  Distance run() {
    for (std::size_t j = 0; j <= b_.size(); ++j) previous_[j] = std::min(j, limit_ + 1);
    std::size_t least_before = 0;
    for (std::size_t i = 1; i <= a_.size(); ++i) {
      std::size_t least = fill_row(i);
      // A swap reaches back over one row.
      if (least > limit_ && least_before > limit_) return {limit_ + 1, work_};
      least_before = least;
      before_.swap(previous_);
      previous_.swap(row_);
    }
    return {std::min(previous_[b_.size()], limit_ + 1), work_};
  }

 private:
  std::size_t fill_row(std::size_t i) {
    std::size_t from = i > limit_ ? i - limit_ : 1;
    std::size_t to = std::min(b_.size(), i + limit_);
    row_[from - 1] = from == 1 ? i : limit_ + 1;
    std::size_t least = row_[from - 1];
    for (std::size_t j = from; j <= to; ++j) {
      std::size_t replace = previous_[j - 1] + (a_[i - 1] == b_[j - 1] ? 0 : 1);
      row_[j] = std::min({previous_[j] + 1, row_[j - 1] + 1, replace});
      bool swapped = i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
      if (swapped) row_[j] = std::min(row_[j], before_[j - 2] + 1);
      least = std::min(least, row_[j]);
    }
    if (to < b_.size()) row_[to + 1] = limit_ + 1;
    work_ += to + 1 - from;
    return least;
  }

  using Row = std::array<std::size_t, longest_name + 2>;
  std::string_view a_, b_;
  std::size_t limit_;
  std::size_t work_ = 0;
  Row before_{}, previous_{}, row_{};
};

// Of two names that are long enough apart, limit + 1.
Distance distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return {limit + 1, 1};
  drop_common_ends(a, b);
  if (a.empty()) return {b.size(), 1};
  if (limit == 0) return {1, 1};
  if (letters_apart(a, b) > limit) return {limit + 1, work_of_a_look};
  Distance found = Matrix(a, b, limit).run();
  found.work += work_of_a_look;
  return found;
}

// The place of the nearest; none when the work is used up, too.
std::optional<std::size_t> nearest(
    std::string_view typed, std::span<const std::string> folded_names, std::size_t& work_left) {
  if (typed.empty() || typed.size() > longest_typed) return std::nullopt;
  const std::string folded = lower_ascii(as_seen(typed));
  std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < folded_names.size() && best > 0; ++i) {
    Distance d = distance(folded, folded_names[i], best - 1);
    if (d.work > work_left) {
      work_left = 0;
      return std::nullopt;
    }
    work_left -= d.work;
    if (d.value >= best) continue;
    best = d.value;
    found = i;
  }
  // A one-letter word is not a misspelling of another one.
  return best >= typed.size() ? std::nullopt : found;
}

std::vector<std::string> all_folded(std::span<const std::string> names) {
  std::vector<std::string> folded;
  folded.reserve(names.size());
  for (const std::string& name : names) folded.push_back(lower_ascii(name));
  return folded;
}

// "Head of Finance" and `head-of-finance` have the same words.
std::string words_alone(std::string_view text) {
  std::string words;
  bool between = false;
  for (char c : folded(as_seen(text))) {
    bool word = is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (word && between && !words.empty()) words += ' ';
    between = !word;
    if (word) words += c;
  }
  return words;
}

std::string holds(const Unseen& unseen) {
  return fmt::format("holds U+{:04X}, which {}, as character {}", static_cast<std::uint32_t>(unseen.point),
      is_white_space(unseen.point) ? "looks like a plain space" : "is invisible", unseen.number);
}

}  // namespace

std::string question(std::string_view typed, std::string_view name) {
  if (name.empty()) return {};
  std::string text = fmt::format("did you mean `{}`?", name);
  auto in_typed = unseen_character(typed), in_name = unseen_character(name);
  if (!in_typed && !in_name) return text;
  if (in_typed && in_name && in_typed->point == in_name->point) return text;
  return text + (in_typed ? " What is written " : " That name ") + holds(in_typed ? *in_typed : *in_name);
}

std::string unseen_in(std::string_view text) {
  auto unseen = unseen_character(text);
  return unseen ? "what is written " + holds(*unseen) : "";
}

std::string closest(std::string_view typed, std::span<const std::string> candidates) {
  std::size_t work = most_work;
  auto found = nearest(typed, all_folded(candidates), work);
  return found ? candidates[*found] : std::string();
}

std::string only_closest(std::string_view typed, std::span<const std::string> candidates) {
  const auto names = all_folded(candidates);
  std::size_t work = most_work;
  auto found = nearest(typed, names, work);
  if (!found) return {};
  const std::string folded = lower_ascii(as_seen(typed));
  const std::size_t least = distance(folded, names[*found], longest_typed / 3).value;
  for (std::size_t i = 0; i < names.size(); ++i) {
    bool other = names[i] != names[*found];
    if (other && distance(folded, names[i], least).value <= least) return {};
  }
  return candidates[*found];
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
  return question(typed, closest(typed, candidates));
}

Spelling::Spelling(std::vector<std::string> names, std::function<std::vector<Titled>()> titles)
    : names_(std::move(names)),
      folded_(all_folded(names_)),
      known_(names_.begin(), names_.end()),
      work_left_(most_work),
      load_titles_(std::move(titles)) {}

std::vector<const Titled*> Spelling::titled(std::string_view typed) {
  if (load_titles_) {
    titles_ = std::exchange(load_titles_, nullptr)();
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      if (titles_[i].title != titles_[i].name) by_words_[words_alone(titles_[i].title)].push_back(i);
    }
  }
  std::vector<const Titled*> found;
  auto known = by_words_.find(words_alone(typed));
  if (known == by_words_.end()) return found;
  for (std::size_t i : known->second) {
    bool again = std::any_of(
        found.begin(), found.end(), [&](const Titled* other) { return other->name == titles_[i].name; });
    if (!again) found.push_back(&titles_[i]);
    if (found.size() == most_titled) break;
  }
  return found;
}

std::string Spelling::closest(std::string_view typed) {
  auto found = nearest(typed, folded_, work_left_);
  return found ? names_[*found] : std::string();
}

std::string Spelling::meant(std::string_view typed) {
  return contains(typed) ? std::string(typed) : closest(typed);
}

std::string Spelling::did_you_mean(std::string_view typed) {
  const auto found = titled(typed);
  if (found.empty()) return question(typed, closest(typed));
  std::string text = fmt::format("`{}` is the title of ", found.front()->title);
  for (std::size_t i = 0; i < found.size(); ++i) {
    text += fmt::format("{}{} `{}`",
        i == 0                  ? ""
        : i + 1 == found.size() ? " and of "
                                : ", of ",
        found[i]->what, found[i]->name);
  }
  return text +
         (found.size() == 1 ? fmt::format(": write `{}`", found.front()->name) : ": write one of these");
}

std::string Spelling::suggested(std::string_view typed) {
  const auto found = titled(typed);
  if (found.empty()) return closest(typed);
  return found.size() == 1 ? found.front()->name : std::string();
}

std::string Spelling::certain(std::string_view typed) {
  if (by_case_.empty()) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      auto [known, fresh] = by_case_.try_emplace(folded_[i], names_[i]);
      if (!fresh && known->second != names_[i]) known->second = {};
    }
  }
  const auto found = titled(typed);
  const auto same = by_case_.find(lower_ascii(typed));
  if (found.size() > 1) return {};
  if (same == by_case_.end()) return found.empty() ? std::string() : found.front()->name;
  bool both_mean_it = found.empty() || found.front()->name == same->second;
  return both_mean_it ? std::string(same->second) : std::string();
}

}  // namespace assure::base
