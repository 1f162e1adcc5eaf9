// What HTML in a template must not do: run, load or style anything by itself. The Content-Security-Policy of
// the pages would stop it in the browser, and the page would be broken there.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "templates/check.h"
#include "templates/rules.h"

namespace assure::templates {
namespace {

// Attributes of any tag whose address a browser loads by itself; `href` is one but on links for readers.
constexpr std::string_view loading[] = {"src", "srcset", "poster", "data", "background", "action",
    "formaction", "xlink:href", "ping", "manifest", "imagesrcset"};
constexpr std::string_view reader_links[] = {"a", "area"};

struct Forbidden {
  std::string_view tag;
  std::string_view why;
};
constexpr Forbidden forbidden[] = {
    {"style", "gives a style within the page"},
    {"iframe", "shows another document within the page"},
    {"frame", "shows another document within the page"},
    {"object", "shows another document within the page"},
    {"embed", "shows another document within the page"},
    {"base", "changes where every link of the page leads"},
};

template <std::size_t size>
bool contains(const std::string_view (&names)[size], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// An address without what browsers skip.
std::string address_of(std::string_view value) {
  std::string address;
  for (char c : value) {
    if (static_cast<unsigned char>(c) > 0x20 || c == value_sign || c == include_sign) address += c;
  }
  return base::lower_ascii(address);
}

bool runs_script(const std::string& address) {
  return address.starts_with("javascript:") || address.starts_with("vbscript:") ||
         address.starts_with("data:");
}

// The address of a file of the pack is a value; that of a place on the page begins with `#`.
bool stays_in_pack(const std::string& address) {
  return address.empty() || address.front() == '#' || address.front() == value_sign;
}

class TagChecker {
 public:
  TagChecker(const OwnTemplate& own, const ScannedTemplate& shipped, diag::Diagnostics& out)
      : own_(own), shipped_(shipped), out_(out) {}

  void check(const HtmlTag& tag) {
    for (const Forbidden& row : forbidden) {
      if (tag.name == row.tag && !is_shipped_style(tag))
        report(tag.at, fmt::format("`<{}>` {}", tag.name, row.why))
            .help(row.tag == "style" ? style_help : "leave it out");
    }
    if (tag.name == "script" && tag.body.begin < tag.body.end)
      report(tag.body, "there is a script within the page").help(script_help);
    if (tag.name == "meta") check_meta(tag);
    for (const Attribute& attribute : tag.attributes) check(tag, attribute);
  }

 private:
  static constexpr const char* style_help = "the pages have no style but the pack's: put it into `house.css`";
  static constexpr const char* script_help = "the pages run nothing but the pack's scripts";

  diag::Report report(TextRange at, const std::string& message) {
    return out_.report(rules::page_not_inert, span_of(own_, at), "{}", message);
  }

  // One whose text is the policy's to allow.
  bool is_shipped_style(const HtmlTag& tag) const {
    const auto& tags = shipped_.tags.tags;
    return tag.name == "style" && std::any_of(tags.begin(), tags.end(), [&](const HtmlTag& other) {
      return other.name == "style" && text_of(shipped_.text, other.body) == text_of(own_.text, tag.body);
    });
  }

  void check_meta(const HtmlTag& tag) {
    const Attribute* kind = find_attribute(tag, "http-equiv");
    if (kind && base::lower_ascii(base::trim(kind->value)) == "refresh")
      report(tag.at, "`<meta>` leads the reader away from the page").help("leave it out");
  }

  void check(const HtmlTag& tag, const Attribute& attribute) {
    if (attribute.name.starts_with("on") && attribute.name.size() > 2) {
      report(attribute.at, fmt::format("`{}` is a script within the page", attribute.name)).help(script_help);
    } else if (attribute.name == "style") {
      report(attribute.at, "`style` gives a style within the page").help(style_help);
    } else if (attribute.name == "srcdoc") {
      report(attribute.at, "`srcdoc` shows another document within the page").help("leave it out");
    } else if (attribute.name == "href" && contains(reader_links, tag.name)) {
      if (runs_script(address_of(attribute.value)))
        report(attribute.value_at, "`href` runs a script").help(script_help);
    } else if (attribute.name == "href" || contains(loading, attribute.name)) {
      if (!stays_in_pack(address_of(attribute.value)))
        report(attribute.value_at,
            fmt::format("`{}` of `<{}>` loads what is not in the pack", attribute.name, tag.name))
            .help(
                "a page loads nothing but the pack's own style and scripts; draw a picture as inline "
                "`<svg>`");
    }
  }

  const OwnTemplate& own_;
  const ScannedTemplate& shipped_;
  diag::Diagnostics& out_;
};

}  // namespace

void check_tags(const OwnTemplate& own, const ScannedTemplate& in, const ScannedTemplate& shipped,
    diag::Diagnostics& out) {
  TagChecker checker(own, shipped, out);
  for (const HtmlTag& tag : in.tags.tags) checker.check(tag);
}

}  // namespace assure::templates
