#include "inspect/markup/page_style.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/text.h"

namespace assure::inspect {
namespace {

// `0`, `0px`, `0.0em`: any length or share of nothing.
bool is_zero(std::string_view value) {
  return !value.empty() && value.find_first_of("123456789") == std::string_view::npos &&
         (base::is_ascii_digit(value.front()) || value.front() == '.');
}

// `-9999px`: further out than any page is wide.
bool is_far_out(std::string_view value) {
  if (!value.starts_with('-')) return false;
  int number = 0;
  std::from_chars(value.data() + 1, value.data() + value.size(), number);
  return number >= (value.ends_with("em") ? 60 : 900);
}

std::uint8_t display(std::string_view value) {
  if (value == "none") return 1;
  return value == "inline" || value == "contents" ? 0 : 2;
}

std::uint8_t color(std::string_view value) {
  std::string plain;
  for (char c : value) {
    if (!base::is_ascii_blank(c)) plain += c;
  }
  if (plain == "transparent" || (plain.starts_with("rgba(") && plain.ends_with(",0)"))) return 2;
  constexpr std::string_view whites[] = {"white", "#fff", "#ffffff", "rgb(255,255,255)"};
  return std::find(std::begin(whites), std::end(whites), plain) != std::end(whites) ? 1 : 0;
}

bool shows_background(std::string_view value) {
  constexpr std::string_view none[] = {"none", "transparent", "inherit", "initial"};
  return color(value) == 0 && std::find(std::begin(none), std::end(none), value) == std::end(none);
}

struct Meaning {
  std::string_view name;
  Property property;
  std::uint8_t (*value)(std::string_view);
};

// A question as a value.
template <bool (*is)(std::string_view)>
std::uint8_t one_if(std::string_view value) {
  return is(value) ? 1 : 0;
}

bool is_hidden(std::string_view value) {
  return value == "hidden" || value == "collapse";
}

bool is_line_through(std::string_view value) {
  return value.find("line-through") != std::string_view::npos;
}

bool is_hidden_in_word(std::string_view value) {
  return value == "all";
}

// A box of a pixel is how pages keep text for screen readers alone.
bool is_no_size(std::string_view value) {
  return is_zero(value) || value == "1px";
}

bool is_cut_off(std::string_view value) {
  return value != "visible";
}

bool is_out_of_line(std::string_view value) {
  return value == "absolute" || value == "fixed";
}

// The values in the brackets behind a name, between commas or spaces; none when it is not there.
std::vector<std::string_view> arguments_of(std::string_view name, std::string_view value) {
  const std::size_t at = value.find(name);
  if (at == std::string_view::npos) return {};
  std::string_view rest = value.substr(at + name.size());
  rest = rest.substr(0, rest.find(')'));
  std::vector<std::string_view> found;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(", "), rest.size());
    if (end > 0) found.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return found;
}

// `rect(0, 0, 0, 0)`: from the top, the right, the bottom and the left.
bool is_empty_clip(std::string_view value) {
  const auto edges = arguments_of("rect(", value);
  return edges.size() == 4 && (edges[0] == edges[2] || edges[1] == edges[3]) && edges[0] != "auto";
}

bool is_empty_clip_path(std::string_view value) {
  const auto inset = arguments_of("inset(", value), circle = arguments_of("circle(", value);
  int share = 0;
  if (!inset.empty()) std::from_chars(inset[0].data(), inset[0].data() + inset[0].size(), share);
  return (share >= 50 && inset[0].ends_with('%')) || (!circle.empty() && is_zero(circle[0]));
}

bool is_transformed_away(std::string_view value) {
  for (std::string_view name : {"scale(", "scalex(", "scaley(", "scale3d("}) {
    const auto factors = arguments_of(name, value);
    if (std::any_of(factors.begin(), factors.end(), is_zero)) return true;
  }
  for (std::string_view name : {"translate(", "translatex(", "translatey("}) {
    const auto ways = arguments_of(name, value);
    if (std::any_of(ways.begin(), ways.end(), is_far_out)) return true;
  }
  return false;
}

constexpr Meaning meanings[] = {
    {"display", Property::Display, &display},
    {"mso-hide", Property::Display, &one_if<is_hidden_in_word>},
    {"visibility", Property::Visibility, &one_if<is_hidden>},
    {"font-size", Property::FontSize, &one_if<is_zero>},
    {"opacity", Property::Opacity, &one_if<is_zero>},
    {"color", Property::Color, &color},
    {"background", Property::Background, &one_if<shows_background>},
    {"background-color", Property::Background, &one_if<shows_background>},
    {"background-image", Property::Background, &one_if<shows_background>},
    {"text-decoration", Property::Line, &one_if<is_line_through>},
    {"text-decoration-line", Property::Line, &one_if<is_line_through>},
    {"left", Property::Place, &one_if<is_far_out>},
    {"top", Property::Place, &one_if<is_far_out>},
    {"text-indent", Property::Place, &one_if<is_far_out>},
    {"position", Property::Position, &one_if<is_out_of_line>},
    {"height", Property::Height, &one_if<is_no_size>},
    {"max-height", Property::MaxHeight, &one_if<is_no_size>},
    {"width", Property::Width, &one_if<is_no_size>},
    {"max-width", Property::MaxWidth, &one_if<is_no_size>},
    {"overflow", Property::Overflow, &one_if<is_cut_off>},
    {"overflow-x", Property::Overflow, &one_if<is_cut_off>},
    {"overflow-y", Property::Overflow, &one_if<is_cut_off>},
    {"clip", Property::Clip, &one_if<is_empty_clip>},
    {"clip-path", Property::ClipPath, &one_if<is_empty_clip_path>},
    {"transform", Property::Transform, &one_if<is_transformed_away>},
};

void add_declaration(std::string_view text, std::uint8_t rank, std::uint32_t order, Style& style) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = base::lower_ascii(base::trim(text.substr(0, colon)));
  std::string lower = base::lower_ascii(text.substr(colon + 1));
  std::string_view value = base::trim(lower);
  if (const std::size_t mark = value.rfind('!'); mark != std::string_view::npos) {
    if (base::trim(value.substr(mark + 1)) == "important") rank |= rank::important;
    value = base::trim(value.substr(0, mark));
  }
  for (const Meaning& meaning : meanings) {
    if (meaning.name == name) style.say(meaning.property, meaning.value(value), rank, order);
  }
}

std::string without_comments(std::string_view css) {
  std::string result;
  for (;;) {
    const std::size_t begin = css.find("/*");
    result += css.substr(0, begin);
    if (begin == std::string_view::npos) return result;
    result += ' ';
    const std::size_t end = css.find("*/", begin + 2);
    if (end == std::string_view::npos) return result;
    css.remove_prefix(end + 2);
  }
}

// The end of the block whose `{` is before `at`.
std::size_t block_end(std::string_view css, std::size_t at) {
  std::size_t depth = 1;
  for (; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at;
  }
  return css.size();
}

// `p`, `.note`, `#id`, `p.note`, `p#id`, `*`.
bool is_simple(std::string_view selector) {
  auto is_part = [](char c) { return base::is_ascii_word(c) || c == '-' || c == '_' || (c & '\x80') != 0; };
  std::size_t marks = 0;
  for (char c : selector) {
    if (c == '.' || c == '#') {
      ++marks;
    } else if (!is_part(c)) {
      return selector == "*";
    }
  }
  return !selector.empty() && marks <= 1 && !selector.ends_with('.') && !selector.ends_with('#');
}

std::uint8_t rank_of(std::string_view selector) {
  if (selector == "*") return rank::any;
  const std::size_t mark = selector.find_first_of(".#");
  if (mark == std::string_view::npos) return rank::element;
  const std::uint8_t named = selector[mark] == '.' ? rank::class_name : rank::id;
  return static_cast<std::uint8_t>(named + (mark > 0 ? 1 : 0));
}

// What pages on a screen go by: no print, no widths.
bool is_for_screens(std::string_view rule) {
  if (!rule.starts_with("@media")) return false;
  const std::string medium = base::lower_ascii(base::trim(rule.substr(6)));
  return medium == "screen" || medium == "all";
}

}  // namespace

void Style::say(Property property, std::uint8_t value, std::uint8_t rank, std::uint32_t order) {
  Said& said = said_[static_cast<std::size_t>(property)];
  if (said.said && std::tie(rank, order) < std::tie(said.rank, said.order)) return;
  said = {true, value, rank, order};
}

void Style::say_all_of(const Style& other, std::uint8_t rank) {
  for (std::size_t i = 0; i < property_count; ++i) {
    const Said& said = other.said_[i];
    if (said.said) say(static_cast<Property>(i), said.value, said.rank | rank, said.order);
  }
}

bool Style::says_nothing() const {
  return std::none_of(said_.begin(), said_.end(), [](const Said& said) { return said.said; });
}

void add_declarations(std::string_view css, std::uint8_t rank, std::uint32_t order, Style& style) {
  std::size_t depth = 0, begin = 0;  // in brackets: data URLs have semicolons
  for (std::size_t i = 0; i <= css.size(); ++i) {
    const char c = i < css.size() ? css[i] : ';';
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (i < css.size() && (c != ';' || depth > 0)) continue;
    add_declaration(css.substr(begin, i - begin), rank, order, style);
    begin = i + 1;
  }
}

void StyleSheet::add(std::string_view css) {
  const std::string plain = without_comments(css);
  std::string_view left = plain;
  while (!left.empty()) {
    const std::size_t mark = left.find_first_of("{};");
    if (mark == std::string_view::npos) return;
    std::string_view head = base::trim(left.substr(0, mark));
    // Old pages put their styles into a comment of HTML.
    if (head.starts_with("<!--")) head = base::trim(head.substr(4));
    const bool block = left[mark] == '{';
    left.remove_prefix(mark + 1);
    if (!block || is_for_screens(head)) continue;  // the `}` of the medium's block is passed over like this
    const std::size_t end = block_end(left, 0);
    if (!head.starts_with('@')) add_rule(head, left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  Style said;
  add_declarations(declarations, rank::any, ++order_, said);
  for (std::string_view written : base::split(selectors, ',')) {
    std::string_view selector = base::trim(written);
    if (!is_simple(selector)) continue;
    const std::size_t mark = std::min(selector.find_first_of(".#"), selector.size());
    const std::string key = base::lower_ascii(selector.substr(0, mark)) + std::string(selector.substr(mark));
    rules_[key].say_all_of(said, rank_of(selector));
  }
}

void StyleSheet::apply_selector(const std::string& selector, Style& style) const {
  auto found = rules_.find(selector);
  if (found != rules_.end()) style.say_all_of(found->second);
}

void StyleSheet::apply(
    const std::string& element, std::string_view classes, std::string_view id, Style& style) const {
  if (rules_.empty()) return;
  apply_selector("*", style);
  apply_selector(element, style);
  while (!classes.empty()) {
    const std::size_t begin = std::min(classes.find_first_not_of(base::html_blanks), classes.size());
    const std::size_t end = std::min(classes.find_first_of(base::html_blanks, begin), classes.size());
    const std::string selector = "." + std::string(classes.substr(begin, end - begin));
    apply_selector(selector, style);
    apply_selector(element + selector, style);
    classes.remove_prefix(end);
  }
  if (id.empty()) return;
  apply_selector("#" + std::string(id), style);
  apply_selector(element + "#" + std::string(id), style);
}

}  // namespace assure::inspect
