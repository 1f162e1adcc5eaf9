// The name that somebody meant who misspelt it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace assure::base {

// The candidate that a typing mistake most likely meant (optimal string alignment distance, at most a third
// of the length, ASCII case folded); empty when none is near. Ties go to the first. For a few candidates and
// one question: whoever asks often uses Spelling.
std::string closest(std::string_view typed, std::span<const std::string> candidates);

// "did you mean `x`?", and which character nobody sees in one of the two; empty when `name` is.
std::string question(std::string_view typed, std::string_view name);

// The question, or empty when nothing is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates);

// Names to compare with, any number of them, any number of times. All comparisons together have a bound on
// their work, far above what a folder with some hundred mistakes needs; beyond it nothing is near any more:
// then all names are wrong for one reason, and guesses help nobody. The bound counts work, not time, so that
// equal questions in equal order get equal answers everywhere.
class Spelling {
 public:
  explicit Spelling(std::vector<std::string> names);
  Spelling(const Spelling&) = delete;
  Spelling& operator=(const Spelling&) = delete;

  const std::vector<std::string>& names() const { return names_; }
  bool contains(std::string_view name) const { return known_.contains(name); }
  std::string closest(std::string_view typed);
  // The name itself when it is one of them, else the closest.
  std::string meant(std::string_view typed);
  std::string did_you_mean(std::string_view typed);

 private:
  std::vector<std::string> names_;
  std::vector<std::string> folded_;  // one for each of names_
  std::unordered_set<std::string_view> known_;
  std::size_t work_left_;
};

}  // namespace assure::base
