// The templates that the pages of a pack are made from: those of the program, some replaced by the user's.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assure::templates {

class TemplateSet {
 public:
  using Own = std::map<std::string, std::string, std::less<>>;

  // Takes the place of the shipped template of that name: a fault of ours when there is none. The text has
  // passed check_template (check.h).
  void replace(std::string name, std::string text);

  // Of templates/ and the folders in it, by name alone (front.html, pack.css): a fault of ours when there is
  // none.
  std::string_view text(std::string_view name) const;
  std::vector<std::string_view> names() const;
  // What was put in the place of shipped templates, by name.
  const Own& own() const { return own_; }

 private:
  Own own_;
};

}  // namespace assure::templates
