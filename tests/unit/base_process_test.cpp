#include "base/process.h"

#include <doctest/doctest.h>

using namespace assure;

TEST_CASE("of what a program writes as much is kept as was asked for, with its errors or without") {
  base::Program program{.argv = {"/bin/sh", "-c", "echo words; echo trouble >&2; printf %070000d 0"}};
  auto output = [&] {
    auto ended = base::run_program(program);
    REQUIRE(ended);
    CHECK(ended->status == 0);
    return ended->output;
  };
  const std::string errors = "words\ntrouble\n", zeros(70'000, '0');
  CHECK(output() == (errors + zeros).substr(0, 64 << 10));
  program.takes_errors = false;
  program.longest_output = 100'000;
  CHECK(output() == "words\n" + zeros);
  program.longest_output = 3;
  CHECK(output() == "wor");
}
