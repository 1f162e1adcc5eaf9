#include "inspect/picture/iptc.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "inspect/byte_fields.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

struct Dataset {
  std::uint8_t number;
  bool is_person;
  std::string_view label;
};

// Of record 2.
constexpr Dataset iim_datasets[] = {
    {5, false, "Title"},
    {25, false, "Keywords"},
    {40, false, "Instructions"},
    {80, true, "By-line"},
    {105, false, "Headline"},
    {116, true, "Copyright"},
    {118, true, "Contact"},
    {120, false, "Caption"},
    {122, true, "Caption writer"},
};

}  // namespace

void add_iptc(std::string_view records, Metadata& metadata) {
  constexpr char mark = 0x1C;
  constexpr std::size_t head_size = 5;
  for (std::size_t at = 0; at + head_size <= records.size() && records[at] == mark;) {
    const auto record = field_at(records, at + 1, 1), number = field_at(records, at + 2, 1);
    const auto size = field_at(records, at + 3, 2);
    constexpr std::uint64_t extended = 0x8000;
    if (size >= extended) return metadata.leave_out();
    const auto* found = std::find_if(std::begin(iim_datasets), std::end(iim_datasets),
        [&](const Dataset& known) { return record == 2 && known.number == number; });
    const std::string_view value = bytes_at(records, at + head_size, size);
    if (found != std::end(iim_datasets) && found->is_person) {
      metadata.add_person(found->label, value);
    } else if (found != std::end(iim_datasets)) {
      metadata.add(found->label, value);
    }
    at += head_size + static_cast<std::size_t>(size);
  }
}

// Each has a mark, a number, a name and a size; name and content are padded to an even length.
void add_resources(std::string_view blocks, Metadata& metadata) {
  constexpr std::uint64_t iptc = 0x0404, xmp = 0x0424;
  for (std::size_t at = 0; blocks.substr(std::min(at, blocks.size())).starts_with("8BIM");) {
    const auto number = field_at(blocks, at + 4, 2);
    const std::size_t name = (static_cast<std::size_t>(field_at(blocks, at + 6, 1)) + 2) / 2 * 2;
    const auto size = field_at(blocks, at + 6 + name, 4);
    const std::size_t content = at + 10 + name;
    const std::string_view value = bytes_at(blocks, content, size);
    if (number == iptc) add_iptc(value, metadata);
    if (number == xmp) add_xmp(value, metadata);
    at = content + value.size() + value.size() % 2;
  }
}

}  // namespace assure::inspect
