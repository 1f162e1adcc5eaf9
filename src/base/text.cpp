#include "base/text.h"

#include <algorithm>

#include <fmt/format.h>

namespace assure::base {
namespace {

// Optimal string alignment: insert, delete, replace, swap of two neighbours. Gives up (limit + 1) above
// limit.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, replace});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, previous);
    std::swap(previous, row);
  }
  return previous[b.size()];
}

}  // namespace

std::string join(std::span<const std::string> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<MessagePiece> split_code(std::string_view message) {
  std::vector<MessagePiece> pieces;
  auto parts = split(message, '`');
  // The last of an odd number of marks begins no code.
  bool odd = parts.size() % 2 == 0;
  if (odd) parts.back() = {parts.back().data() - 1, parts.back().size() + 1};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].empty()) pieces.push_back({parts[i], i % 2 == 1 && i + 1 < parts.size()});
  }
  return pieces;
}

std::string_view trim(std::string_view text) {
  auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  }
  return result;
}

std::string counted(std::size_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

std::string quoted_list(std::span<const std::string> names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? " and " : ", ";
    result += "`" + names[i] + "`";
  }
  return result;
}

std::string closest(std::string_view typed, std::span<const std::string> candidates) {
  if (typed.empty() || typed.size() > 100) return {};
  std::string folded = lower_ascii(typed);
  std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
  const std::string* nearest = nullptr;
  for (const std::string& candidate : candidates) {
    std::size_t d = distance(folded, lower_ascii(candidate), best - 1);
    if (d >= best) continue;
    best = d;
    nearest = &candidate;
    if (d == 0) break;
  }
  // A one-letter word is not a misspelling of another one.
  if (!nearest || best >= typed.size()) return {};
  return *nearest;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
  std::string nearest = closest(typed, candidates);
  return nearest.empty() ? nearest : fmt::format("did you mean `{}`?", nearest);
}

}  // namespace assure::base
