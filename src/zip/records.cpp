#include "zip/records.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace assure::zip {
namespace {

constexpr std::uint16_t stored_version = 10;
constexpr std::uint16_t deflated_version = 20;
constexpr std::uint16_t writer_version = 63;  // of the APPNOTE, 6.3

template <class Number>
void put(std::string& out, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    out += static_cast<char>((std::uint64_t(number) >> (8 * i)) & 0xFFU);
}

std::uint32_t low32(std::uint64_t number) {
  return static_cast<std::uint32_t>(std::min(number, full32));
}

// The zip64 extra field of the numbers that do not fit their 32 bits; nothing without any.
std::string extra64(const std::vector<std::uint64_t>& numbers) {
  std::string extra;
  if (numbers.empty()) return extra;
  put(extra, std::uint16_t(1));
  put(extra, static_cast<std::uint16_t>(8 * numbers.size()));
  for (std::uint64_t number : numbers) put(extra, number);
  return extra;
}

// From the version to the length of the name: the same in both headers.
std::string common(const Entry& entry, bool zip64, bool wide) {
  bool ascii = std::all_of(
      entry.name.begin(), entry.name.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  std::string out;
  put(out, zip64 ? zip64_version : entry.method == stored ? stored_version : deflated_version);
  put(out, ascii ? std::uint16_t(0) : utf8_flag);
  put(out, entry.method);
  put(out, std::uint16_t(0));
  put(out, entry.date);
  put(out, entry.crc);
  put(out, wide ? std::uint32_t(full32) : low32(entry.packed));
  put(out, wide ? std::uint32_t(full32) : low32(entry.size));
  put(out, static_cast<std::uint16_t>(entry.name.size()));
  return out;
}

}  // namespace

std::uint16_t dos_date(base::Date date) {
  base::Date first = *base::Date::of(1980, 1, 1);
  base::Date last = *base::Date::of(2107, 12, 31);
  base::Date held = std::clamp(date, first, last);
  return static_cast<std::uint16_t>((held.year() - 1980) << 9 | held.month() << 5 | held.day());
}

base::Date zip_date(std::uint16_t day) {
  auto date = base::Date::of((day >> 9) + 1980, day >> 5 & 15, day & 31);
  return date ? *date : *base::Date::of(1980, 1, 1);
}

std::string local_header(const Entry& entry) {
  bool wide = entry.packed >= full32 || entry.size >= full32;
  std::string extra = wide ? extra64({entry.size, entry.packed}) : std::string();
  std::string out;
  put(out, local_signature);
  out += common(entry, wide, wide);
  put(out, static_cast<std::uint16_t>(extra.size()));
  return out + entry.name + extra;
}

std::string central_header(const Entry& entry) {
  std::vector<std::uint64_t> wide;
  for (std::uint64_t number : {entry.size, entry.packed, entry.offset}) {
    if (number >= full32) wide.push_back(number);
  }
  std::string extra = extra64(wide);
  std::string out;
  put(out, central_signature);
  put(out, static_cast<std::uint16_t>(unix_host << 8U | writer_version));
  out += common(entry, !extra.empty(), false);
  put(out, static_cast<std::uint16_t>(extra.size()));
  put(out, std::uint16_t(0));  // comment
  put(out, std::uint16_t(0));  // disk
  put(out, std::uint16_t(0));  // internal attributes
  put(out, plain_file);
  put(out, low32(entry.offset));
  return out + entry.name + extra;
}

std::string end_records(std::uint64_t entries, std::uint64_t size, std::uint64_t offset) {
  std::string out;
  if (entries >= full16 || size >= full32 || offset >= full32) {
    put(out, end64_signature);
    put(out, std::uint64_t(end64_size - 12));
    put(out, zip64_version);
    put(out, zip64_version);
    put(out, std::uint64_t(0));  // disks
    put(out, entries);
    put(out, entries);
    put(out, size);
    put(out, offset);
    put(out, locator64_signature);
    put(out, std::uint32_t(0));
    put(out, offset + size);
    put(out, std::uint32_t(1));
  }
  put(out, end_signature);
  put(out, std::uint32_t(0));  // disks
  put(out, static_cast<std::uint16_t>(std::min(entries, full16)));
  put(out, static_cast<std::uint16_t>(std::min(entries, full16)));
  put(out, low32(size));
  put(out, low32(offset));
  put(out, std::uint16_t(0));  // comment
  return out;
}

std::uint64_t number64(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::uint32_t number32(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::uint16_t number16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(
      static_cast<unsigned char>(bytes[at]) | static_cast<unsigned char>(bytes[at + 1]) << 8U);
}

}  // namespace assure::zip
