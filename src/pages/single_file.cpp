#include "pages/single_file.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::pages {
namespace {

constexpr auto npos = std::string_view::npos;

bool has_scheme(std::string_view address) {
  auto colon = address.find(':');
  return colon != npos && address.substr(0, colon).find_first_of("/#?") == npos;
}

// A tag of our own pages: names in lower case, values in double quotes, no `>` in them.
struct OpenTag {
  std::string_view text;  // <a href="...">
  std::string_view name;  // a, /a

  static OpenTag at(std::string_view html, std::size_t begin) {
    std::size_t end = html.find('>', begin);
    OpenTag tag{html.substr(begin, end == npos ? npos : end - begin + 1), {}};
    tag.name = tag.text.substr(1, tag.text.find_first_of(" \n\t>", 1) - 1);
    return tag;
  }

  // With the quotes' content only; nothing when there is no such attribute.
  std::optional<std::string_view> value(std::string_view attribute) const {
    const std::string begin = fmt::format(" {}=\"", attribute);
    std::size_t at = text.find(begin);
    if (at == npos) return std::nullopt;
    at += begin.size();
    return text.substr(at, text.find('"', at) - at);
  }
};

class ContentWriter {
 public:
  ContentWriter(std::string_view path, std::string_view html)
      : name_(sheet_name(path)), folder_(path.substr(0, path.rfind('/') + 1)), html_(html) {}

  std::string write() {
    std::size_t at = 0;
    while (at < html_.size()) {
      std::size_t tag_at = html_.find('<', at);
      out_ += html_.substr(at, tag_at == npos ? npos : tag_at - at);
      if (tag_at == npos) break;
      OpenTag tag = OpenTag::at(html_, tag_at);
      at = is_left_out(tag) ? end_of_element(tag_at, tag) : tag_at + tag.text.size();
      if (!is_left_out(tag)) write_tag(tag);
    }
    return std::move(out_);
  }

 private:
  static bool is_left_out(const OpenTag& tag) {
    auto css = tag.value("class").value_or("");
    return (tag.name == "nav" && (css.starts_with("nhsuk-contents-list") || css == "slices")) ||
           (tag.name == "form" && css == "filter");
  }

  // Elements of these names do not stand in one another.
  std::size_t end_of_element(std::size_t begin, const OpenTag& tag) const {
    const std::string close = fmt::format("</{}>", tag.name);
    std::size_t end = html_.find(close, begin);
    return end == npos ? html_.size() : end + close.size();
  }

  void write_tag(const OpenTag& tag) {
    std::size_t at = 0;
    for (;;) {
      std::size_t open = tag.text.find("=\"", at);
      if (open == npos) break;
      std::size_t close = tag.text.find('"', open + 2);
      std::size_t name_at = tag.text.find_last_of(" \n\t", open) + 1;
      std::string_view name = tag.text.substr(name_at, open - name_at);
      std::string_view value = tag.text.substr(open + 2, close - open - 2);
      std::string_view before = tag.text.substr(at, name_at - at);
      if (auto rewritten = attribute(tag, name, value)) {
        out_ += before;
        out_ += fmt::format("{}=\"{}\"", name, *rewritten);
      } else {
        out_ += before.substr(0, before.find_last_not_of(" \n\t") + 1);
      }
      at = close + 1;
    }
    out_ += tag.text.substr(at);
  }

  // Nothing when the attribute is to go.
  std::optional<std::string> attribute(
      const OpenTag& tag, std::string_view name, std::string_view value) const {
    if (base::is_one_of(name, {"id", "for"})) return own(value);
    // A section with a name is a landmark, and one page has but a few of them.
    if (name == "aria-labelledby" && tag.name == "section") return std::nullopt;
    if (base::is_one_of(name, {"aria-labelledby", "aria-describedby", "aria-controls", "headers"}))
      return list(value);
    if (base::is_one_of(name, {"href", "xlink:href"})) return address(value);
    if (value.starts_with("url(#")) return fmt::format("url(#{}", own(value.substr(5)));
    return std::string(value);
  }

  std::string own(std::string_view id) const { return fmt::format("{}--{}", name_, id); }

  std::string list(std::string_view ids) const {
    std::string all;
    for (std::size_t at = 0; at < ids.size();) {
      std::size_t end = std::min(ids.find(' ', at), ids.size());
      if (!all.empty()) all += ' ';
      all += own(ids.substr(at, end - at));
      at = end + 1;
    }
    return all;
  }

  std::optional<std::string> address(std::string_view value) const {
    if (value.starts_with('#')) return "#" + own(value.substr(1));
    if (has_scheme(value)) return std::string(value);
    std::string_view file = value.substr(0, value.find('#'));
    std::string path = file.starts_with("../") ? std::string(file.substr(3)) : folder_ + std::string(file);
    if (!path.ends_with(".html") || path.starts_with("data/")) return std::nullopt;
    std::string place = "#" + sheet_name(path);
    if (file.size() < value.size()) place += fmt::format("--{}", value.substr(file.size() + 1));
    return place;
  }

  std::string name_;
  std::string folder_;
  std::string_view html_;
  std::string out_;
};

}  // namespace

std::string sheet_name(std::string_view path) {
  path = path.substr(path.rfind('/') + 1);
  return std::string(path.substr(0, path.rfind(".html")));
}

std::string sheet_content(const Page& page) {
  std::string_view html = page.bytes;
  std::size_t begin = html.find("<main");
  std::size_t end = html.find("</main>");
  if (begin == npos || end == npos) return {};
  begin += OpenTag::at(html, begin).text.size();
  return ContentWriter(page.path, html.substr(begin, end - begin)).write();
}

}  // namespace assure::pages
