#include "record/size.h"

#include <doctest/doctest.h>

using namespace assure::record;

TEST_CASE("a size is written exactly, in the largest unit that fits") {
  CHECK(exact_size(0) == "0 bytes");
  CHECK(exact_size(1) == "1 byte");
  CHECK(exact_size(999) == "999 bytes");
  CHECK(exact_size(1000) == "1 KB");
  CHECK(exact_size(65536) == "64 KiB");
  CHECK(exact_size(35'000'000) == "35 MB");
  CHECK(exact_size(35'000'001) == "35,000,001 bytes");
  CHECK(exact_size(2'500'000'000) == "2500 MB");
  CHECK(exact_size(std::uint64_t(3) << 30U) == "3 GiB");
}

TEST_CASE("what is over a limit never reads as the limit") {
  CHECK(size_over(41'249'999, 35'000'000) == "41.2 MB");
  CHECK(size_over(35'000'001, 35'000'000) == "35,000,001 bytes");
  CHECK(size_over(35'099'999, 35'000'000) == "35,099,999 bytes");
  CHECK(size_over(35'100'000, 35'000'000) == "35.1 MB");
  CHECK(size_over(29, 10) == "29 bytes");
  CHECK(size_over(1'200, 1'024) == "1.2 KB");
  CHECK(size_over(6'442'450'944, 35'000'000) == "6.4 GB");
}
