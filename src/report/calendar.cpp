#include "report/calendar.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::report {

std::string calendar_text(std::string_view text) {
  std::string result;
  std::size_t begin = 0;
  while (true) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (char c : base::harmless(line)) {
      if (c == '\\' || c == ';' || c == ',') result += '\\';
      result += c;
    }
    if (end == text.size()) return result;
    result += "\\n";
    begin = end + 1;
  }
}

std::string calendar_line(std::string_view name, std::string_view value) {
  constexpr std::size_t limit = 75;  // octets, without the CRLF, with the space of a continuation
  std::string rest = fmt::format("{}:{}", name, value);
  std::string result;
  std::size_t room = limit;
  std::size_t begin = 0;
  while (rest.size() - begin > room) {
    std::size_t end = begin + room;
    while (base::continues_character(rest[end])) --end;
    result.append(rest, begin, end - begin).append("\r\n ");
    begin = end;
    room = limit - 1;
  }
  return result.append(rest, begin).append("\r\n");
}

std::string calendar_day(base::Date day) {
  return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
}

}  // namespace assure::report
