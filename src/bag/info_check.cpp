#include "bag/info_check.h"

#include <map>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::bag {

CheckedInfo inspect_info(std::string_view text, const Declaration& declaration, const std::string& payload) {
  CheckedInfo checked;
  bool readable = !declaration.utf8 || base::invalid_utf8_at(text) == std::string_view::npos;
  if (!readable) checked.flaws.push_back({"is not UTF-8", 0, 0});
  Info info = parse_info(text, declaration.first());
  checked.flaws.insert(checked.flaws.end(), info.flaws.begin(), info.flaws.end());
  std::map<std::string, int> times;  // labels are the same in any case
  for (const Info::Field& field : info.fields) {
    checked.fields.emplace_back(field.label, field.value);
    std::string label = base::lower_ascii(field.label);
    ++times[label];
    if (label == "bagging-date" && !base::Date::parse(field.value))
      checked.flaws.push_back({fmt::format("`{}` is not a date", field.value), field.begin, field.end});
    if (label == "payload-oxum" && !payload.empty() && field.value != payload) {
      checked.flaws.push_back({fmt::format("Payload-Oxum is `{}` and should be `{}`", field.value, payload),
          field.begin, field.end});
    }
  }
  for (const char* label : {"Bagging-Date", "Payload-Oxum"}) {
    if (times[base::lower_ascii(label)] == 0) checked.absent.emplace_back(label);
  }
  // RFC 8493 section 2.2.2 lets no bag repeat this one, and would rather not have the others repeated.
  if (int count = times["payload-oxum"]; count > 1)
    checked.flaws.push_back({fmt::format("has {} `Payload-Oxum` where one is needed", count), 0, 0});
  for (const char* label : {"Bagging-Date", "Bag-Group-Identifier", "Bag-Count", "External-Identifier"}) {
    if (times[base::lower_ascii(label)] > 1) checked.repeated.emplace_back(label);
  }
  return checked;
}

}  // namespace assure::bag
