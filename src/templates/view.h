// Templates filled with values. Every value is escaped for the place that it is in in the HTML; only
// markers that end in `_HTML:none` take HTML as it is. view.cpp alone includes ctemplate.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "templates/set.h"

namespace ctemplate {
class TemplateDictionary;
class TemplateCache;
}  // namespace ctemplate

namespace assure::templates {

// The values of one template, or of one turn of one of its sections.
class View {
 public:
  View(ctemplate::TemplateDictionary& values, std::string_view root) : values_(&values), root_(root) {}

  void set(std::string_view name, std::string_view value);
  void set(std::string_view name, std::size_t value);
  // Sets NAME and shows the section IF_NAME; does neither when there is no value.
  void maybe(std::string_view name, std::string_view value);
  // The address of what lies at `path` in the pack, a fragment included, as seen from this page.
  void link(std::string_view name, std::string_view path);
  void show(std::string_view section);
  void show_if(bool condition, std::string_view section) {
    if (condition) show(section);
  }
  // One more turn of a section. What it does not set itself it takes from here.
  View add(std::string_view section);
  // Another template at the marker {{>NAME}}. It takes nothing from here.
  View include(std::string_view name, std::string_view file);

 private:
  ctemplate::TemplateDictionary* values_;
  std::string_view root_;
};

class Templates {
 public:
  // A template that does not parse is a fault of ours.
  explicit Templates(const TemplateSet& set = {});
  ~Templates();

  // Can be called from several threads. `root` leads from the page to the top of the pack: "" or "../".
  std::string expand(
      std::string_view file, std::string_view root, const std::function<void(View)>& fill) const;

 private:
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

// Why ctemplate does not take the text of a template, in its own words; empty when it does. It writes the
// reason to std::cerr, from where it is taken: not while other threads write there.
std::string parse_refusal(std::string_view text);

}  // namespace assure::templates
