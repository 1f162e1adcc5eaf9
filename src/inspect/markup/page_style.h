// What the styles of a page hide. Of CSS only this: the declarations below, in `style` attributes and in the
// `<style>` elements of the page, with the selectors `p`, `.note`, `#id`, `p.note`, `p#id` and `*`. All other
// selectors, and style sheets in files of their own, hide nothing here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace assure::inspect {

enum class Property : std::uint8_t {
  Display,     // 1 none, 2 a block of its own
  Visibility,  // 1 hidden
  FontSize,    // 1 zero
  Opacity,     // 1 zero
  Color,       // 1 white, 2 transparent
  Background,  // 1 some colour or picture
  Line,        // 1 through the text
  Place,       // 1 out of the page
  Position,    // 1 out of the line that it is in
  Height,      // 1 nothing, or a pixel
  MaxHeight,   // likewise
  Width,       // likewise
  MaxWidth,    // likewise
  Overflow,    // 1 cut off
  Clip,        // 1 to nothing
  ClipPath,    // likewise
  Transform,   // likewise, or out of the page
};
inline constexpr std::size_t property_count = 17;

// What is said of an element, of each property the most important.
class Style {
 public:
  // Ranks go before orders; of equals the later counts.
  void say(Property property, std::uint8_t value, std::uint8_t rank, std::uint32_t order = 0);
  // `rank`: of what names the element, when the other was said without.
  void say_all_of(const Style& other, std::uint8_t rank = 0);

  // None of the values above, 0, when nothing was said.
  std::uint8_t value(Property property) const { return at(property).value; }
  bool says(Property property) const { return at(property).said; }
  bool says_nothing() const;

 private:
  struct Said {
    bool said = false;
    std::uint8_t value = 0;
    std::uint8_t rank = 0;
    std::uint32_t order = 0;
  };
  const Said& at(Property property) const { return said_[static_cast<std::size_t>(property)]; }

  std::array<Said, property_count> said_{};
};

// How closely a selector names an element. What is `!important` is above all.
namespace rank {
inline constexpr std::uint8_t any = 0, element = 1, class_name = 2, id = 4, attribute = 6, important = 8;
}  // namespace rank

void add_declarations(std::string_view css, std::uint8_t rank, std::uint32_t order, Style& style);

class StyleSheet {
 public:
  void add(std::string_view css);

  // Adds what the rules say of an element. `classes` are parted by white space.
  void apply(const std::string& element, std::string_view classes, std::string_view id, Style& style) const;

 private:
  void add_rule(std::string_view selectors, std::string_view declarations);
  void apply_selector(const std::string& selector, Style& style) const;

  std::unordered_map<std::string, Style> rules_;  // by selector
  std::uint32_t order_ = 0;
};

}  // namespace assure::inspect
