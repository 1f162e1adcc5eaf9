// HTML Living Standard, clauses 13.2.6 (what ends what) and 15 (how elements are shown).
#include "inspect/markup/page_elements.h"

#include <algorithm>
#include <iterator>

namespace assure::inspect {
namespace {

using namespace trait;
constexpr std::uint16_t paragraph = block | ends_p;

// In the order of names.
constexpr Element elements[] = {
    {"address", paragraph},
    {"area", empty | gone},
    {"article", paragraph},
    {"aside", paragraph},
    {"audio", parts | gone},
    {"b", styled},
    {"base", empty | gone},
    {"basefont", empty | gone},
    {"big", styled},
    {"blockquote", paragraph},
    {"body", block},
    {"br", empty | block},
    {"button", parts | wall},
    {"canvas", parts | gone},
    {"caption", block | wall},
    {"center", paragraph},
    {"code", styled},
    {"col", empty},
    {"datalist", gone | block},
    {"dd", paragraph, {"dd", "dt"}, {"dl"}},
    {"del", struck},
    {"details", paragraph},
    {"dialog", paragraph},
    {"dir", paragraph},
    {"div", paragraph},
    {"dl", paragraph},
    {"dt", paragraph, {"dd", "dt"}, {"dl"}},
    {"em", styled},
    {"embed", empty | parts},
    {"fieldset", paragraph},
    {"figcaption", paragraph},
    {"figure", paragraph},
    {"font", styled},
    {"footer", paragraph},
    {"form", paragraph},
    {"frame", empty},
    {"frameset", block},
    {"h1", paragraph},
    {"h2", paragraph},
    {"h3", paragraph},
    {"h4", paragraph},
    {"h5", paragraph},
    {"h6", paragraph},
    {"head", block},
    {"header", paragraph},
    {"hgroup", paragraph},
    {"hr", empty | paragraph},
    {"html", block},
    {"i", styled},
    {"iframe", parts | gone | raw},
    {"img", empty | parts},
    {"input", empty | parts},
    {"legend", block},
    {"li", paragraph, {"li"}, {"ul", "ol", "menu"}},
    {"link", empty | gone},
    {"listing", paragraph},
    {"main", paragraph},
    {"marquee", block | wall},
    {"menu", paragraph},
    {"meta", empty | gone},
    {"nav", paragraph},
    {"nobr", styled},
    {"noembed", gone | raw},
    {"noframes", gone | raw},
    {"noscript", gone | block},
    {"object", parts | wall},
    {"ol", paragraph},
    {"optgroup", block, {"option", "optgroup"}},
    {"option", block, {"option"}},
    {"p", paragraph},
    {"param", empty | gone},
    {"pre", paragraph},
    {"rp", gone, {"rt", "rp"}},
    {"rt", parts, {"rt", "rp"}},
    {"s", styled | struck},
    {"script", gone | raw},
    {"search", paragraph},
    {"section", paragraph},
    {"select", parts},
    {"small", styled},
    {"source", empty | gone},
    {"strike", styled | struck},
    {"strong", styled},
    {"style", gone | raw},
    {"summary", paragraph},
    {"svg", parts},
    {"table", block | wall | ends_p},
    {"tbody", block, {"tbody", "thead", "tfoot"}, {"table"}},
    {"td", cell | wall, {"td", "th", "caption"}, {"table"}},
    {"template", gone | block | wall},
    {"textarea", parts | raw},
    {"tfoot", block, {"tbody", "thead", "tfoot"}, {"table"}},
    {"th", cell | wall, {"td", "th", "caption"}, {"table"}},
    {"thead", block, {"tbody", "thead", "tfoot"}, {"table"}},
    {"title", gone | raw},
    {"tr", block, {"tr", "caption"}, {"table"}},
    {"track", empty | gone},
    {"tt", styled},
    {"u", styled},
    {"ul", paragraph},
    {"video", parts | gone},
    {"wbr", empty},
    {"xmp", paragraph | raw},
};
constexpr Element unknown = {};

}  // namespace

const Element& element_named(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(elements), std::end(elements), name,
      [](const Element& row, std::string_view wanted) { return row.name < wanted; });
  return found != std::end(elements) && found->name == name ? *found : unknown;
}

}  // namespace assure::inspect
