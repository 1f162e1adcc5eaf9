// What may be shown of a text that somebody wrote.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace assure::disclosure {

// The text with each identifier in it masked; the same text when there is none.
std::string masked_text(std::string text);

// Values that were found, in memory alone. A message that repeats one without the words that gave it away is
// masked by them.
class FoundValues {
 public:
  // Shorter ones are parts of too many words, and are left out; so is what follows the first `most`.
  static constexpr std::size_t shortest = 4;  // bytes
  static constexpr std::size_t most = 10'000;

  void add(std::string_view value, std::string_view masked);
  bool empty() const { return masks_.empty(); }
  // Masks each of them, the longest of those that begin at one place. Backslashes make no difference: outputs
  // put them before characters of a value.
  std::string masked_values(std::string_view text) const;
  // And then whatever masked_text finds.
  std::string masked(std::string_view text) const { return masked_text(masked_values(text)); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> masks_;  // by value
  // Lengths of values, the longest first, by the bytes that they begin with.
  std::unordered_map<std::string, std::set<std::size_t, std::greater<>>, Hash, std::equal_to<>> lengths_;
};

}  // namespace assure::disclosure
