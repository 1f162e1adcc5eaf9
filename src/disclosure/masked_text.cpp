#include "disclosure/masked_text.h"

#include <algorithm>
#include <utility>
#include <vector>

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

// A text without the backslashes that some forms of output put before characters of a value.
struct Unescaped {
  std::string text;

  explicit Unescaped(std::string_view written) {
    const bool is_escaped = written.find('\\') != std::string_view::npos;
    for (std::size_t at = 0; at < written.size(); ++at) {
      if (written[at] == '\\') continue;
      text += written[at];
      if (is_escaped) ends.push_back(at + 1);
    }
  }
  // Of a byte of `text`, in what was written: with the backslashes before it.
  std::size_t begin(std::size_t at) const { return ends.empty() ? at : at == 0 ? 0 : ends[at - 1]; }
  std::size_t end(std::size_t at) const { return ends.empty() ? at + 1 : ends[at]; }

 private:
  std::vector<std::size_t> ends;
};

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
  std::string written = Unescaped(value).text;
  if (written.size() < shortest || masks_.size() == most) return;
  lengths_[written.substr(0, shortest)].insert(written.size());
  masks_.emplace(std::move(written), masked);
}

std::string FoundValues::masked_values(std::string_view text) const {
  if (masks_.empty()) return std::string(text);
  const Unescaped unescaped(text);
  const std::string_view whole = unescaped.text;
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
    if (at > before) continue;
    result.append(text, unescaped.begin(at), unescaped.end(at) - unescaped.begin(at));
    ++at;
  }
  result.append(text, whole.empty() ? 0 : unescaped.end(whole.size() - 1));
  return result;
}

}  // namespace assure::disclosure
