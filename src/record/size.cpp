#include "record/size.h"

#include <fmt/format.h>

namespace assure::record {
namespace {

struct SizeUnit {
  std::string_view name;
  std::uint64_t bytes;
};

std::string with_separators(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

}  // namespace

std::string exact_size(std::uint64_t bytes) {
  static constexpr SizeUnit units[] = {{"GB", 1'000'000'000}, {"GiB", 1U << 30U}, {"MB", 1'000'000},
      {"MiB", 1U << 20U}, {"KB", 1000}, {"KiB", 1U << 10U}};
  for (const SizeUnit& unit : units) {
    if (bytes > 0 && bytes % unit.bytes == 0) return fmt::format("{} {}", bytes / unit.bytes, unit.name);
  }
  return with_separators(bytes) + (bytes == 1 ? " byte" : " bytes");
}

std::string size_over(std::uint64_t bytes, std::uint64_t limit) {
  static constexpr SizeUnit units[] = {{"GB", 1'000'000'000}, {"MB", 1'000'000}, {"KB", 1000}};
  for (const SizeUnit& unit : units) {
    if (bytes < unit.bytes) continue;
    std::uint64_t tenths = bytes / (unit.bytes / 10);
    if (tenths * (unit.bytes / 10) > limit)
      return fmt::format("{}.{} {}", tenths / 10, tenths % 10, unit.name);
    break;
  }
  return exact_size(bytes);
}

}  // namespace assure::record
