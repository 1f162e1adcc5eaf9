#include "inspect/pdf/running_lines.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_map>

#include "base/characters.h"
#include "base/text.h"

namespace assure::inspect {
namespace {

constexpr std::size_t most_lines = 3;      // at one end of a page
constexpr std::size_t longest_line = 200;  // bytes; a longer one is part of a paragraph
constexpr std::size_t longest_page_number = 12;

// The line with every number as `#`.
std::string form_of(std::string_view line) {
  std::string form;
  for (char c : base::trim(line)) {
    if (!base::is_ascii_digit(c)) {
      form += c;
    } else if (!form.ends_with('#')) {
      form += '#';
    }
  }
  return form;
}

// A page as its lines.
class PageLines {
 public:
  PageLines(std::string_view text, std::string_view number, std::string_view count)
      : lines_(base::split(text, '\n')), number_(number), count_(count) {}

  // The lines at the beginning and at the end that have words, in no order.
  std::set<std::string> forms() const {
    std::set<std::string> found;
    for (bool last : {false, true}) {
      for (std::size_t at : outer(last)) found.insert(form_of(lines_[at]));
    }
    return found;
  }

  std::optional<std::string> without(const std::unordered_map<std::string, std::size_t>& pages_with) const {
    std::size_t first = 0, end = lines_.size();
    auto runs = [&](std::size_t at) {
      auto found = pages_with.find(form_of(lines_[at]));
      return (found != pages_with.end() && found->second > 1) || is_number_of_page(lines_[at]);
    };
    for (std::size_t at : outer(false)) {
      if (!runs(at)) break;
      first = at + 1;
    }
    for (std::size_t at : outer(true)) {
      if (at < first || !runs(at)) break;
      end = at;
    }
    if (first == 0 && end == lines_.size()) return std::nullopt;
    std::string text;
    for (std::size_t at = first; at < end; ++at) text.append(lines_[at]) += '\n';
    return text;
  }

 private:
  // From the outside in; lines without words are passed over.
  std::vector<std::size_t> outer(bool last) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines_.size() && found.size() < most_lines; ++i) {
      const std::size_t at = last ? lines_.size() - 1 - i : i;
      const std::string_view line = base::trim(lines_[at]);
      if (line.size() > longest_line) break;
      if (!line.empty()) found.push_back(at);
    }
    return found;
  }

  // `1`, `- 1 -`, `Page 1 of 9`.
  bool is_number_of_page(std::string_view line) const {
    constexpr std::string_view others[] = {"page", "p.", "p", "of", "/", "-", "|", "\xE2\x80\x93"};
    bool has_number = false;
    const std::string lower = base::lower_ascii(base::trim(line));
    for (std::string_view word : base::split(lower, ' ')) {
      word = base::trim(word);
      const bool is_other = word.empty() || word == count_ ||
                            std::find(std::begin(others), std::end(others), word) != std::end(others);
      const bool is_number = word.size() <= longest_page_number && word == base::lower_ascii(number_);
      if (!is_other && !is_number) return false;
      has_number = has_number || is_number;
    }
    return has_number;
  }

  std::vector<std::string_view> lines_;
  std::string_view number_, count_;
};

}  // namespace

std::vector<std::optional<std::string>> without_running_lines(
    const std::vector<std::string>& pages, const std::vector<std::string>& names) {
  const std::string count = std::to_string(pages.size());
  auto number = [&](std::size_t i) { return names.empty() ? std::to_string(i + 1) : names[i]; };
  std::unordered_map<std::string, std::size_t> pages_with;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const std::string& form : PageLines(pages[i], "", count).forms()) ++pages_with[form];
  }
  std::vector<std::optional<std::string>> result;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string printed = number(i);
    result.push_back(PageLines(pages[i], printed, count).without(pages_with));
  }
  return result;
}

}  // namespace assure::inspect
