#include "catalogue/report.h"

#include <algorithm>
#include <map>

#include "base/byte_order_mark.h"
#include "table/write_csv.h"

namespace assure::catalogue {

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
  text += table::csv_record({"what", "of", "line", "says"});
  for (const Unsaid& one : unsaid) {
    const std::size_t line = one.at.valid() ? sources.file(one.at).position(one.at.begin).line : 0;
    text += table::csv_record({one.kind, one.of, std::to_string(line), one.says});
  }
  return text;
}

}  // namespace assure::catalogue
