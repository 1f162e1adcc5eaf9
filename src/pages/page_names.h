// Names of pages and of places on them, made of ids that authorities publish.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace assure::pages {

// Each name once, whatever the ids of a checklist.
class PageNames {
 public:
  // Whether pages that are there whatever the checklist have this name, or may have it with a number behind.
  static bool is_reserved(const std::string& id);

  // Lower-case letters, digits, dots and single dashes only: a name for any disk.
  std::string take(std::string_view wanted);
  // What comes behind `#part-` for a part that has no page of its own.
  std::string take_place(std::string_view page, std::string_view id);

 private:
  std::string take_once(std::string name, std::string_view made_of);

  std::set<std::string> taken_;
};

}  // namespace assure::pages
