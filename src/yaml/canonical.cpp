#include "yaml/canonical.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace assure::yaml {
namespace {

// Every piece says its length, so that no two values run together.
void put(std::string& out, char kind, std::string_view text) {
  out += kind;
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

}  // namespace

std::string canonical(Value value, const LeftOut& without) {
  const LeftOut inside{{}, without.values};
  std::string out;
  switch (value.kind()) {
    case Kind::Null:
      return "n";
    case Kind::Broken:
      return "b";
    case Kind::Scalar:
      put(out, 's', value.text());
      return out;
    case Kind::Sequence:
      out = "l" + std::to_string(value.size()) + ":";
      for (std::size_t i = 0; i < value.size(); ++i) out += canonical(value.item(i), inside);
      return out;
    case Kind::Mapping:
      break;
  }
  std::vector<std::pair<std::string_view, std::string>> entries;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto entry = value.entry(i);
    std::string_view key = entry.key.text();
    bool left_out = entry.value.is_null() ||
                    std::find(without.keys.begin(), without.keys.end(), key) != without.keys.end() ||
                    (without.values && without.values->contains(entry.value.span().begin));
    if (!left_out) entries.emplace_back(key, canonical(entry.value, inside));
  }
  std::sort(entries.begin(), entries.end());
  out = "m" + std::to_string(entries.size()) + ":";
  for (const auto& [key, text] : entries) {
    put(out, 'k', key);
    out += text;
  }
  return out;
}

}  // namespace assure::yaml
