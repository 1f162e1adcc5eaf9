#include "inspect/sheet_styles.h"

#include <charconv>
#include <map>
#include <string>

namespace assure::inspect {
namespace {

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
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
      codes[number_of(local_attribute(format, "numFmtId"))] = local_attribute(format, "formatCode");
    std::map<unsigned, std::size_t> known;
    for (const pugi::xml_node& style : child_named(root, "cellXfs")) {
      if (local_name(style) != "xf") continue;
      const unsigned number = number_of(local_attribute(style, "numFmtId"));
      auto [place, added] = known.emplace(number, styles.formats_.size());
      auto code = codes.find(number);
      if (added) styles.formats_.emplace_back(code == codes.end() ? built_in_format(number) : code->second);
      styles.styles_.push_back(place->second);
    }
  }
  return styles;
}

const NumberFormat& SheetStyles::format(std::string_view style) const {
  const std::size_t index = number_of(style);
  return index < styles_.size() ? formats_[styles_[index]] : general_;
}

}  // namespace assure::inspect
