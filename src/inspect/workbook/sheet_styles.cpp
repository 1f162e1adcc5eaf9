#include "inspect/workbook/sheet_styles.h"

#include <charconv>
#include <map>
#include <string>

#include "base/text.h"

namespace assure::inspect {
namespace {

unsigned id_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// `FFFFFFFF`, or the first colour of the theme, which is white in all that Excel brings along.
bool is_white_font(const pugi::xml_node& font) {
  const pugi::xml_node colour = child_named(font, "color");
  if (!colour || colour.attribute("tint")) return false;
  const std::string_view rgb = local_attribute(colour, "rgb");
  return base::lower_ascii(rgb) == "ffffffff" || local_attribute(colour, "theme") == "0" ||
         local_attribute(colour, "indexed") == "9";
}

bool has_no_fill(const pugi::xml_node& fill) {
  const pugi::xml_node pattern = child_named(fill, "patternFill");
  const std::string_view type = local_attribute(pattern, "patternType");
  return !fill.first_child() || (pattern && (type.empty() || type == "none"));
}

template <class Says>
std::vector<bool> each_child(const pugi::xml_node& list, Says says) {
  std::vector<bool> answers;
  for (const pugi::xml_node& child : list) answers.push_back(says(child));
  return answers;
}

bool says_locked(const pugi::xml_node& style, bool otherwise) {
  const std::string_view locked = local_attribute(child_named(style, "protection"), "locked");
  return locked.empty() ? otherwise : is_true(locked);
}

bool is_set(const std::vector<bool>& answers, std::string_view number) {
  const unsigned place = id_in(number);
  return !number.empty() && place < answers.size() && answers[place];
}

// Without a number it is the first fill, and without any fill none.
bool is_clear(const std::vector<bool>& fills, std::string_view number) {
  return fills.empty() || is_set(fills, number.empty() ? "0" : number);
}

// By itself, or else by the style that it is based on.
bool starts_locked(const pugi::xml_node& style, const std::vector<bool>& based) {
  const std::string_view number = local_attribute(style, "xfId");
  const bool otherwise = number.empty() || id_in(number) >= based.size() || based[id_in(number)];
  return says_locked(style, otherwise);
}

}  // namespace

base::Result<SheetStyles> SheetStyles::of(Package& package, const std::vector<Relationship>& links) {
  SheetStyles styles;
  for (const Relationship& link : links) {
    if (link.kind != "styles") continue;
    auto document = ASSURE_TRY(package.xml(link.target));
    const pugi::xml_node root = document->document_element();
    std::map<unsigned, std::string_view> codes;
    for (const pugi::xml_node& format : child_named(root, "numFmts"))
      codes[id_in(local_attribute(format, "numFmtId"))] = local_attribute(format, "formatCode");
    const auto white = each_child(child_named(root, "fonts"), is_white_font);
    const auto clear = each_child(child_named(root, "fills"), has_no_fill);
    const auto based = each_child(child_named(root, "cellStyleXfs"),
        [](const pugi::xml_node& style) { return says_locked(style, true); });
    std::map<unsigned, std::size_t> known;
    for (const pugi::xml_node& style : child_named(root, "cellXfs")) {
      if (local_name(style) != "xf") continue;
      const unsigned number = id_in(local_attribute(style, "numFmtId"));
      auto [place, added] = known.emplace(number, styles.formats_.size());
      auto code = codes.find(number);
      if (added) styles.formats_.emplace_back(code == codes.end() ? built_in_format(number) : code->second);
      bool unseen = is_set(white, local_attribute(style, "fontId")) &&
                    is_clear(clear, local_attribute(style, "fillId"));
      styles.styles_.push_back({place->second, unseen, starts_locked(style, based)});
    }
  }
  return styles;
}

const NumberFormat& SheetStyles::format(std::string_view style) const {
  const std::size_t index = id_in(style);
  return index < styles_.size() ? formats_[styles_[index].format] : general_;
}

bool SheetStyles::is_locked(std::string_view style) const {
  const std::size_t index = id_in(style);
  return index >= styles_.size() || styles_[index].is_locked;
}

bool SheetStyles::is_white(std::string_view style) const {
  const std::size_t index = id_in(style);
  return index < styles_.size() && styles_[index].is_white;
}

}  // namespace assure::inspect
