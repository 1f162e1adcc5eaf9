// The name that somebody meant who misspelt it.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace assure::base {

// The candidate that a typing mistake most likely meant (optimal string alignment distance, at most a third
// of the length, ASCII case folded); empty when none is near. Ties go to the first. For a few candidates and
// one question: whoever asks often uses Spelling.
std::string closest(std::string_view typed, std::span<const std::string> candidates);

// The same, but empty when several are equally near.
std::string only_closest(std::string_view typed, std::span<const std::string> candidates);

// "did you mean `x`?", and which character nobody sees in one of the two; empty when `name` is.
std::string question(std::string_view typed, std::string_view name);

// "what is written holds U+200B, which is invisible, as character 4"; empty when everything in it is seen.
std::string unseen_in(std::string_view text);

// The question, or empty when nothing is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates);

// A title or label that readers know a name by. People write it where the name is wanted.
struct Titled {
  std::string title;
  std::string name;
  std::string_view what;  // "post": in words
};

// Names to compare with, any number of them, any number of times. All comparisons together have a bound on
// their work, far above what a folder with some hundred mistakes needs; beyond it nothing is near any more:
// then all names are wrong for one reason, and guesses help nobody. The bound counts work, not time, so that
// equal questions in equal order get equal answers everywhere.
class Spelling {
 public:
  // `titles` is called when the first name is not known, if it is called at all.
  explicit Spelling(std::vector<std::string> names, std::function<std::vector<Titled>()> titles = {});
  Spelling(Spelling&&) = default;
  Spelling& operator=(Spelling&&) = default;
  Spelling(const Spelling&) = delete;
  Spelling& operator=(const Spelling&) = delete;

  const std::vector<std::string>& names() const { return names_; }
  bool contains(std::string_view name) const { return known_.contains(name); }
  std::string closest(std::string_view typed);
  // The name itself when it is one of them, else the closest.
  std::string meant(std::string_view typed);
  // "`Chief Executive` is the title of post `ceo`: write `ceo`" of a title, in whatever letter case and with
  // whatever between its words; else the question of the closest, or empty.
  std::string did_you_mean(std::string_view typed);
  // The one name that did_you_mean() says to write, or asks about; empty when there is none.
  std::string suggested(std::string_view typed);
  // The one name that is meant for certain: `typed` is its title, or differs from it in the case of letters
  // alone. Empty when there is none, or more than one.
  std::string certain(std::string_view typed);

 private:
  std::vector<const Titled*> titled(std::string_view typed);

  std::vector<std::string> names_;
  std::vector<std::string> folded_;  // one for each of names_
  std::unordered_set<std::string_view> known_;
  std::size_t work_left_;
  std::function<std::vector<Titled>()> load_titles_;  // empty once it was called
  std::vector<Titled> titles_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_words_;  // of titles_
  std::unordered_map<std::string_view, std::string_view> by_case_;      // names by folded_, once asked for
};

}  // namespace assure::base
