#include "inspect/page.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "base/utf8.h"

namespace assure::inspect {
namespace {

constexpr std::string_view inline_elements[] = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr"};

// Their content is no text of the page. Title is told apart.
constexpr std::string_view silent_elements[] = {"script", "style", "template", "noscript", "title"};

struct Entity {
  std::string_view name;
  char32_t point;
};

constexpr Entity entities[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''},
    {"nbsp", 0xA0}, {"shy", 0xAD}, {"pound", 0xA3}, {"euro", 0x20AC}, {"copy", 0xA9}, {"reg", 0xAE},
    {"trade", 0x2122}, {"sect", 0xA7}, {"para", 0xB6}, {"deg", 0xB0}, {"plusmn", 0xB1}, {"times", 0xD7},
    {"divide", 0xF7}, {"frac12", 0xBD}, {"frac14", 0xBC}, {"frac34", 0xBE}, {"middot", 0xB7},
    {"bull", 0x2022}, {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"laquo", 0xAB}, {"raquo", 0xBB},
    {"ensp", 0x2002}, {"emsp", 0x2003}, {"thinsp", 0x2009}, {"eacute", 0xE9}, {"egrave", 0xE8},
    {"agrave", 0xE0}, {"aacute", 0xE1}, {"ouml", 0xF6}, {"uuml", 0xFC}, {"auml", 0xE4}, {"ccedil", 0xE7},
    {"ntilde", 0xF1}, {"le", 0x2264}, {"ge", 0x2265}};

constexpr std::size_t longest_reference = 12;

template <std::size_t N>
bool is_one_of(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// What stands between `&` and `;`.
std::optional<char32_t> referred(std::string_view name) {
  if (!name.starts_with('#')) {
    for (const Entity& entity : entities) {
      if (entity.name == name) return entity.point;
    }
    return std::nullopt;
  }
  bool hexadecimal = name.substr(1).starts_with('x') || name.substr(1).starts_with('X');
  name.remove_prefix(hexadecimal ? 2 : 1);
  unsigned point = 0;
  auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), point, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != name.data() + name.size() || point == 0) return std::nullopt;
  return point;
}

std::string with_references(std::string_view text) {
  std::string result;
  for (;;) {
    std::size_t start = text.find('&');
    result += text.substr(0, start);
    if (start == std::string_view::npos) return result;
    text.remove_prefix(start + 1);
    std::size_t end = text.substr(0, longest_reference).find(';');
    auto point = end == std::string_view::npos ? std::nullopt : referred(text.substr(0, end));
    result += point ? base::utf8(*point) : "&";
    if (point) text.remove_prefix(end + 1);
  }
}

// The end of the tag that begins at `at`: a `>` in a quoted attribute is none.
std::size_t tag_end(std::string_view html, std::size_t at) {
  char quote = 0;
  for (; at < html.size(); ++at) {
    char c = html[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return html.size();
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html), lower_(base::lower_ascii(html)) {}

  PageText run() {
    while (at_ < html_.size()) {
      std::size_t tag = std::min(html_.find('<', at_), html_.size());
      page_.text += with_references(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) read_tag();
    }
    return std::move(page_);
  }

 private:
  void read_tag() {
    if (html_.substr(at_).starts_with("<!--")) {
      std::size_t end = html_.find("-->", at_ + 4);
      page_.comments += html_.substr(at_ + 4, end == std::string_view::npos ? end : end - at_ - 4);
      page_.comments += '\n';
      at_ = end == std::string_view::npos ? html_.size() : end + 3;
      return;
    }
    bool closes = html_.substr(at_ + 1).starts_with('/');
    std::size_t start = at_ + (closes ? 2 : 1);
    std::size_t end = start;
    while (end < lower_.size() && (std::isalnum(static_cast<unsigned char>(lower_[end])) != 0)) ++end;
    std::string_view name = std::string_view(lower_).substr(start, end - start);
    bool declaration = html_.substr(start).starts_with('!') || html_.substr(start).starts_with('?');
    if (name.empty() && !declaration) {  // `a < b`
      page_.text += html_[at_++];
      return;
    }
    at_ = tag_end(html_, end);
    if (!closes && is_one_of(silent_elements, name)) return skip_element(name);
    if (!declaration && !is_one_of(inline_elements, name)) {
      page_.text += name == "td" || name == "th" ? '\t' : '\n';
    }
  }

  void skip_element(std::string_view name) {
    std::size_t end = std::min(lower_.find("</" + std::string(name), at_), lower_.size());
    if (name == "title" && page_.title.empty()) page_.title = with_references(html_.substr(at_, end - at_));
    at_ = end;
  }

  std::string_view html_;
  std::string lower_;
  std::size_t at_ = 0;
  PageText page_;
};

}  // namespace

PageText read_page(std::string_view html) {
  return Reader(html).run();
}

}  // namespace assure::inspect
