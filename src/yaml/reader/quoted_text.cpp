#include "yaml/reader/quoted_text.h"

#include <algorithm>
#include <cstddef>

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::yaml {
namespace {

// Whether the text ends with an escape: of these yaml-cpp keeps one more break.
bool ends_with_escape(std::string_view text, char quote) {
  if (quote == '\'') return text.ends_with("''");
  auto backslash = text.rfind('\\');
  if (backslash == std::string_view::npos) return false;
  std::string_view behind = text.substr(backslash + 1);
  if (behind.empty()) return true;
  std::size_t before = text.find_last_not_of('\\', backslash);
  bool escaped = (backslash - (before == std::string_view::npos ? 0 : before + 1)) % 2 == 1;
  auto long_form = std::string_view("xuU").find(behind.front());
  std::size_t digits = long_form == std::string_view::npos ? 0 : std::size_t{2} << long_form;
  return !escaped && behind.size() == 1 + digits;
}

}  // namespace

std::string with_whole_characters(std::string value) {
  std::size_t read = 0;
  while (true) {
    std::size_t half = base::invalid_utf8_at(std::string_view(value).substr(read));
    if (half == std::string::npos) return value;
    value.insert(read + half, 1, '\xC2');
    read += half + 2;
  }
}

std::string with_kept_breaks(std::string value, std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t header = std::min(text.find_first_not_of("+-0123456789", begin + 1), text.size());
  bool keeps = text.substr(begin, header - begin).find('+') != std::string_view::npos;
  std::size_t last = value.find_last_not_of('\n');
  if (!keeps || last == std::string::npos) return value;
  std::size_t next = std::min(text.find_first_not_of(base::ascii_blanks, end), text.size());
  auto breaks = std::count(text.begin() + static_cast<std::ptrdiff_t>(end),
      text.begin() + static_cast<std::ptrdiff_t>(next), '\n');
  value.resize(last + 1);
  return value.append(static_cast<std::size_t>(breaks), '\n');
}

std::string lost_breaks(std::string_view written) {
  char quote = written.front();
  std::string_view inside = written.substr(1, written.size() - 2);
  std::size_t last = inside.find_last_not_of(base::ascii_blanks);
  std::string_view text = inside.substr(0, last == std::string_view::npos ? 0 : last + 1);
  std::string_view blank = inside.substr(text.size());
  auto lines = static_cast<std::size_t>(std::count(blank.begin(), blank.end(), '\n'));
  if (lines < 2) return {};
  std::size_t breaks = lines - 1;  // the first is folded away
  std::size_t kept = text.empty() ? 0 : ends_with_escape(text, quote) ? 2 : 1;
  return std::string(breaks - std::min(breaks, kept), '\n');
}

}  // namespace assure::yaml
