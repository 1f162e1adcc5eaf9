#include "pages/page_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/digest.h"
#include "base/text.h"

namespace assure::pages {
namespace {

// Pages that are there whatever the checklist; most have further parts with a number.
constexpr std::array<std::string_view, 17> reserved_pages = {"actions", "compiled", "crosswalk", "decisions",
    "engagement", "evidence", "feedback", "gaps", "glossary", "integrity", "matrix", "money", "search",
    "sign-off", "status", "timetable", "waivers"};
constexpr std::size_t longest = 80;            // of a name
constexpr std::size_t longest_of_disks = 200;  // with what tells it from others

// An id that stands in addresses as it is.
bool stands_as_it_is(std::string_view id) {
  return std::all_of(id.begin(), id.end(),
      [](char c) { return base::is_ascii_word(c) || c == '.' || c == '-' || c == '_' || c == '/'; });
}

std::string safe_name(std::string_view text) {
  std::string name;
  for (char c : base::lower_ascii(text)) {
    bool kept = base::is_ascii_word(c) || c == '.';
    if (kept) {
      name += c;
    } else if (!name.ends_with('-')) {
      name += '-';
    }
  }
  if (name.size() > longest) name.resize(longest);
  if (stands_as_it_is(text)) return name;
  while (name.ends_with('-')) name.pop_back();
  return name.substr(std::min(name.size(), name.find_first_not_of('-')));
}

}  // namespace

bool PageNames::is_reserved(const std::string& id) {
  return std::any_of(reserved_pages.begin(), reserved_pages.end(),
      [&](std::string_view name) { return id == name || (id.starts_with(name) && id[name.size()] == '-'); });
}

std::string PageNames::take(std::string_view wanted) {
  return take_once(safe_name(wanted), wanted);
}

std::string PageNames::take_place(std::string_view page, std::string_view id) {
  if (stands_as_it_is(id)) return std::string(id);
  const std::string before = fmt::format("{}#", page);
  return take_once(before + safe_name(id), id).substr(before.size());
}

// The name of an id that is not what it was made of ends, where another has it, in a digest of the id, so
// that what it is called does not depend on how many others come before it.
std::string PageNames::take_once(std::string name, std::string_view made_of) {
  const std::string short_name = name;
  std::string digest = base::sha256_hex(made_of);
  while (!taken_.insert(name).second) {
    if (stands_as_it_is(made_of) && name.size() < longest_of_disks) {
      name += "-again";
      continue;
    }
    name = fmt::format("{}-{}", short_name, digest.substr(0, 8));
    digest = base::sha256_hex(digest);
  }
  return name;
}

}  // namespace assure::pages
