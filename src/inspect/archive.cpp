#include "inspect/archive.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "inspect/enclosed.h"

namespace assure::inspect {

base::Result<document::Facts> read_archive(Package& package, document::Depth depth, Texts& texts) {
  document::Facts facts;
  if (depth == document::Depth::Beginning) return facts;
  std::size_t members = 0;
  for (const std::string& name : package.parts()) {
    if (name.ends_with('/')) continue;
    if (++members > most_enclosed) {
      texts.leave_unsearched(fmt::format("has more than {} members", most_enclosed));
      break;
    }
    auto bytes = package.read(name);
    if (bytes) {
      texts.hold_file(name, std::move(*bytes));
    } else {
      std::string shown = name;
      std::replace(shown.begin(), shown.end(), '`', ' ');
      texts.leave_unsearched(fmt::format("has a member `{}` that cannot be unpacked", shown));
    }
  }
  texts.give(facts);
  return facts;
}

}  // namespace assure::inspect
