// Which findings a waiver accepts.
#include <doctest/doctest.h>

#include "support/sample_folder.h"

using namespace assure;

TEST_CASE("a waiver accepts no finding about waivers") {
  auto compilation = tests::check_sample(R"(waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: ceo, until: 2008-10-31}
  - {code: AS709, at: sample.yaml, reason: The first may stay., approved_by: ceo, until: 2009-01-31}
  - {code: AS710, at: sample.yaml, reason: The second may stay., approved_by: ceo, until: 2009-01-31}
)");
  CHECK(compilation->findings.waived() == 0);
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS709", "AS710"});
  CHECK(compilation->findings.all().size() == 3);
}
