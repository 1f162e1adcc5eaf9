#include "catalogue/names.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "catalogue/fields.h"
#include "framework/load.h"

namespace assure::catalogue {

std::string slug(std::string_view text, std::size_t longest) {
  std::string name;
  for (char c : base::lower_ascii(text)) {
    const bool kept = base::is_ascii_word(c) || (c == '.' && !name.empty());
    if (kept) name += c;
    if (!kept && !name.empty() && name.back() != '-') name += '-';
  }
  if (name.size() > longest) name.resize(longest);
  while (name.ends_with('-') || name.ends_with('.')) name.pop_back();
  return name;
}

std::string published_id(std::string_view text) {
  return one_line(base::as_seen(text));
}

std::string unseen_in_id(std::string_view text) {
  const std::string whole = one_line(text);
  if (whole == published_id(text)) return {};
  std::string shown;
  for (char32_t point : base::decoded(whole)) {
    const std::string one = base::utf8(point);
    const bool seen = point == U' ' || base::as_seen(one) == one;
    shown += seen ? one : fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(point));
  }
  return shown;
}

std::string ElementIds::take(std::initializer_list<std::string_view> texts) {
  std::string id;
  for (std::string_view text : texts) {
    if (id.empty()) id = slug(text);
  }
  if (id.empty()) id = "part";
  if (framework::is_section_of_folders(id)) id = "asked-" + id;
  std::string name = id;
  for (int number = 2; !taken_.insert(name).second; ++number) name = fmt::format("{}-{}", id, number);
  return name;
}

}  // namespace assure::catalogue
