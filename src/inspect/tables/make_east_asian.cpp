// Writes the tables of the character sets of East Asia as a source: what the C library's converters say of
// each pair of bytes. It runs while the program is built, since the sandbox lets no converter load.
//   make-east-asian OUTPUT
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iconv.h>

#include "inspect/text/east_asian_tables.h"

namespace {

class Converter {
 public:
  explicit Converter(const char* name) : converter_(iconv_open("UTF-32LE", name)), name_(name) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (works()) iconv_close(converter_);
  }
  bool works() const { return converter_ != reinterpret_cast<iconv_t>(-1); }
  const char* name() const { return name_; }

  // The one character that the bytes make; none when they make none, or two.
  std::optional<std::uint32_t> character(std::string bytes) {
    iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    std::uint32_t points[4] = {};
    char* in = bytes.data();
    char* out = reinterpret_cast<char*>(points);
    std::size_t in_left = bytes.size(), out_left = sizeof points;
    if (iconv(converter_, &in, &in_left, &out, &out_left) != 0 || in_left != 0) return std::nullopt;
    if (iconv(converter_, nullptr, nullptr, &out, &out_left) != 0) return std::nullopt;
    return out_left == sizeof points - sizeof points[0] ? std::optional(points[0]) : std::nullopt;
  }

 private:
  iconv_t converter_;
  const char* name_;
};

struct Table {
  const char* name;     // in east_asian_tables.h
  const char* sets[2];  // of the converters: what the first does not have, the second may
  const char* before;   // the bytes before the two
};

constexpr Table tables[] = {{"shift_jis_pairs", {"CP932", "CP932"}, ""},
    {"gb18030_pairs", {"GB18030", "GB18030"}, ""}, {"big5_pairs", {"CP950", "BIG5-HKSCS"}, ""},
    {"korean_pairs", {"CP949", "CP949"}, ""}, {"jis_x_0212_pairs", {"EUC-JP", "EUC-JP"}, "\x8F"}};

std::string bytes_of(std::initializer_list<unsigned> values) {
  std::string bytes;
  for (unsigned value : values) bytes += static_cast<char>(value);
  return bytes;
}

bool write_pairs(const Table& table, std::ostream& out) {
  using assure::inspect::first_lead, assure::inspect::last_lead, assure::inspect::first_trail,
      assure::inspect::last_trail;
  Converter first(table.sets[0]), second(table.sets[1]);
  if (!first.works() || !second.works()) {
    std::cerr << "make-east-asian: this C library does not convert " << table.sets[first.works() ? 1 : 0]
              << '\n';
    return false;
  }
  out << "const PairTable " << table.name << " = {{\n";
  for (unsigned lead = first_lead; lead <= last_lead; ++lead) {
    out << '{';
    for (unsigned trail = first_trail; trail <= last_trail; ++trail) {
      const std::string bytes = table.before + bytes_of({lead, trail});
      auto point = first.character(bytes);
      if (!point || *point > 0xFFFF) point = second.character(bytes);
      out << (point && *point <= 0xFFFF ? *point : 0) << ',';
    }
    out << "},\n";
  }
  out << "}};\n";
  return true;
}

// Four bytes count through the characters of the first plane that two bytes do not have.
bool write_ranges(std::ostream& out) {
  constexpr unsigned all = 39'420;
  Converter converter("GB18030");
  std::size_t count = 0;
  std::uint32_t next = 0;
  out << "const QuadRange gb18030_ranges[] = {\n";
  for (unsigned place = 0; place < all; ++place) {
    const auto point = converter.character(bytes_of(
        {0x81 + place / 12'600, 0x30 + place / 1'260 % 10, 0x81 + place / 10 % 126, 0x30 + place % 10}));
    const std::uint32_t value = point && *point <= 0xFFFF ? *point : 0;
    if (place == 0 || value != next) {
      out << '{' << place << ',' << value << "},";
      ++count;
    }
    next = value == 0 ? 0 : value + 1;
  }
  out << "};\nconst std::size_t gb18030_range_count = " << count << ";\n";
  return count > 1;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  std::ofstream out(words[1], std::ios::binary);
  out << "// Made by make_east_asian.cpp.\n#include \"inspect/text/east_asian_tables.h\"\n\nnamespace "
         "assure::inspect {\n";
  bool good = true;
  for (const Table& table : tables) good = good && write_pairs(table, out);
  good = good && write_ranges(out);
  out << "}  // namespace assure::inspect\n";
  out.flush();
  return good && out ? 0 : 1;
}
