#include "catalogue/report.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/byte_order_mark.h"

namespace assure::catalogue {
namespace {

// A spreadsheet must not calculate what is in a cell.
std::string cell_of_report(std::string_view text) {
  const bool calculates = !text.empty() && std::string_view("=+-@\t").find(text.front()) != text.npos;
  std::string cell = calculates ? "\"'" : "\"";
  for (char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

}  // namespace

std::vector<std::pair<std::string, std::size_t>> counts_of(const std::vector<Unsaid>& unsaid) {
  std::map<std::string, std::size_t> by_kind;
  for (const Unsaid& one : unsaid) ++by_kind[one.kind];
  std::vector<std::pair<std::string, std::size_t>> counts(by_kind.begin(), by_kind.end());
  std::stable_sort(
      counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return counts;
}

std::string report_text(const std::vector<Unsaid>& unsaid, const source::Sources& sources) {
  std::string text(base::byte_order_mark);
  text += "what,of,line,says\r\n";
  for (const Unsaid& one : unsaid) {
    const std::size_t line = one.at.valid() ? sources.file(one.at).position(one.at.begin).line : 0;
    text += fmt::format(
        "{},{},{},{}\r\n", cell_of_report(one.kind), cell_of_report(one.of), line, cell_of_report(one.says));
  }
  return text;
}

}  // namespace assure::catalogue
