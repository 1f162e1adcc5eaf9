// Ids of checklists, elements and criteria, made of what a catalogue calls them.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace assure::catalogue {

// Lower-case letters, digits, dots and single dashes, at most `longest` of them; empty when nothing of the
// text is left.
std::string slug(std::string_view text, std::size_t longest = 60);

// The id as readers see it, in one line.
std::string published_id(std::string_view text);

// What ids are listed as of which `unseen_in_id` says something.
inline constexpr std::string_view unseen_characters = "ids with characters that nobody sees";

// The id with each character that readers do not see as `<U+200B>`; empty when it has none.
std::string unseen_in_id(std::string_view text);

// The names of a checklist's elements: none twice, and none that every folder has a section of.
class ElementIds {
 public:
  // The first of the texts that gives an id; `part` when none does.
  std::string take(std::initializer_list<std::string_view> texts);

 private:
  std::set<std::string> taken_;
};

}  // namespace assure::catalogue
