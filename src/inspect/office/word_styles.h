// What a Word document says of its runs and lists apart from its text (ECMA-376 part 1, 17.7 and 17.9).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/office/package.h"

namespace assure::inspect {

// What of a run's properties decides whether and how it is read; none: not said.
struct RunProperties {
  std::optional<bool> hidden;
  std::optional<bool> struck;
  std::optional<bool> raised;
  std::optional<bool> white;
  std::optional<bool> shaded;  // on another ground than that of the page

  // What `over` says takes the place of what this says.
  void take(const RunProperties& over);
};

RunProperties run_properties(const pugi::xml_node& properties);
// Of the properties of a run, a paragraph or a cell; none when they do not say.
std::optional<bool> has_shading(const pugi::xml_node& properties);

// A list as a paragraph or a style names it.
struct ListPlace {
  std::string list;  // empty: none
  std::size_t level = 0;
};
// What the properties of a paragraph say of its level as a heading, from 1; 0: that it is none. None when
// they do not say.
std::optional<std::size_t> outline_level(const pugi::xml_node& paragraph_properties);

ListPlace list_place(const pugi::xml_node& paragraph_properties);

class WordStyles {
 public:
  // Empty without a part for styles, or with one that cannot be read.
  static WordStyles of(Package& package, const std::vector<Relationship>& links);

  // Those of a style and of what it is based on.
  RunProperties run(std::string_view style) const;
  ListPlace list(std::string_view style) const;
  // From 1; 0 of a style that makes no headings.
  std::size_t outline(std::string_view style) const;
  // The style of paragraphs that name none.
  const std::string& usual() const { return usual_; }

 private:
  struct Style {
    std::string based_on;
    RunProperties run;
    ListPlace list;
    std::optional<std::size_t> outline;
  };
  void resolve();

  std::map<std::string, Style, std::less<>> styles_;
  std::string usual_;
};

// Counts the paragraphs of numbered lists, in the order of the document.
class WordNumbers {
 public:
  static WordNumbers of(Package& package, const std::vector<Relationship>& links);

  // What is written before the next paragraph of the list: "2.1". Empty for bullets, and for what counts in
  // no way that is known here.
  std::string next(const ListPlace& place);

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;
    unsigned start = 1;
  };
  struct List {
    std::vector<Level> levels;
    std::vector<std::optional<unsigned>> counts;
  };
  static void read_levels(const pugi::xml_node& element, std::vector<Level>& into);

  std::map<std::string, List, std::less<>> lists_;  // by abstract list
  struct Use {
    std::string abstract;
    std::map<std::size_t, unsigned> starts;  // by level
    bool used = false;
  };
  std::map<std::string, Use, std::less<>> uses_;
};

}  // namespace assure::inspect
