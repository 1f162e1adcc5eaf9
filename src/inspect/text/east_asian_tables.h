// What pairs of bytes mean in the character sets of East Asia. tables/make_east_asian.cpp writes them while
// the program is built.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace assure::inspect {

inline constexpr unsigned first_lead = 0x81, last_lead = 0xFE, first_trail = 0x40, last_trail = 0xFE;

// By lead and trail; 0 for what means nothing.
using PairTable =
    std::array<std::array<std::uint16_t, last_trail - first_trail + 1>, last_lead - first_lead + 1>;

extern const PairTable shift_jis_pairs, gb18030_pairs, big5_pairs, korean_pairs;
extern const PairTable jis_x_0212_pairs;  // behind 0x8F in EUC-JP

// Of four bytes of GB18030: from this place on, characters from this one on; 0: none.
struct QuadRange {
  std::uint16_t place;
  std::uint16_t point;
};
extern const QuadRange gb18030_ranges[];
extern const std::size_t gb18030_range_count;

}  // namespace assure::inspect
