// What the styles of an OpenDocument file hide.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

namespace assure::inspect {

// What a style says; the one that it is made of says the rest.
struct OpenStyle {
  std::optional<bool> hidden;  // text
  std::optional<bool> struck;
  std::optional<bool> white;    // the text
  std::optional<bool> colored;  // what is behind it
  std::optional<bool> raised;
  std::optional<bool> unshown;  // a sheet or a slide

  void take_from(const OpenStyle& parent);
};

class OpenStyles {
 public:
  // Styles below `list` (`office:styles`, `office:automatic-styles`); of two of one name the later.
  void add(const pugi::xml_node& list);

  // Whether any of them hides text, strikes it or makes it white.
  bool hide_text() const { return hide_text_; }

  // All that a style and those that it is made of say.
  OpenStyle find(std::string_view family, std::string_view name) const;

 private:
  struct Row {
    OpenStyle style;
    std::string parent;
  };
  std::unordered_map<std::string, Row> rows_;  // by family and name
  bool hide_text_ = false;
};

}  // namespace assure::inspect
