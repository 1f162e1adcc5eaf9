#include "framework/placeholder.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace assure::framework {
namespace {

constexpr std::array<std::string_view, 14> placeholders = {"tbc", "tba", "tbd", "todo", "to do", "to follow",
    "to be completed", "to be confirmed", "to be written", "to be added", "pending", "n/a", "xxx", "..."};

}  // namespace

bool is_placeholder(std::string_view text) {
  std::string plain = base::lower_ascii(base::trim(text));
  while (plain.size() > 1 && (plain.back() == '.' || plain.back() == '!') && plain != "...") plain.pop_back();
  auto bare = base::trim(plain);
  return bare == base::lower_ascii(organisation_placeholder) ||
         std::find(placeholders.begin(), placeholders.end(), bare) != placeholders.end();
}

}  // namespace assure::framework
