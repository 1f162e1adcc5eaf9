#include "disclosure/masked_text.h"

#include <algorithm>
#include <utility>

#include "disclosure/identifiers.h"

namespace assure::disclosure {
namespace {

// Every identifier has a digit, or a word before it that ends with a colon or the like, or begins a line of
// hyphens: most messages have neither.
bool may_hold_any(std::string_view text) {
  return text.find_first_of("0123456789:=") != std::string_view::npos ||
         std::any_of(
             text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) ||
         text.find("-----") != std::string_view::npos;
}

}  // namespace

std::string masked_text(std::string text) {
  if (!may_hold_any(text)) return text;
  const auto found = identifiers_in(text);
  if (found.empty()) return text;
  std::string result;
  std::size_t from = 0;
  for (const auto& identifier : found) {
    result.append(text, from, identifier.at - from).append(identifier.masked);
    from = identifier.at + identifier.size;
  }
  return result.append(text, from);
}

void FoundValues::add(std::string_view value, std::string_view masked) {
  if (value.size() < shortest || masks_.size() == most) return;
  if (!masks_.emplace(value, masked).second) return;
  lengths_[std::string(value.substr(0, shortest))].insert(value.size());
}

std::string FoundValues::masked(std::string text) const {
  if (masks_.empty()) return masked_text(std::move(text));
  const std::string_view whole = text;
  std::string result;
  for (std::size_t at = 0; at < whole.size();) {
    const auto known = lengths_.find(whole.substr(at, shortest));
    const std::size_t before = at;
    if (known != lengths_.end()) {
      for (std::size_t length : known->second) {
        const auto value = masks_.find(whole.substr(at, length));
        if (value == masks_.end()) continue;
        result += value->second;
        at += length;
        break;
      }
    }
    if (at == before) result += whole[at++];
  }
  return masked_text(std::move(result));
}

}  // namespace assure::disclosure
