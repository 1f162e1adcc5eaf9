// The samples of the rules of `assure import`.
#include "intake/rules.h"
#include "intake_support.h"

using namespace assure;

TEST_CASE("the bad sample of each rule of an import yields its code once, the good one nothing") {
  for (const diag::Rule* rule : intake::rules::all) {
    CAPTURE(rule->name);
    tests::Intake bad(rule->bad), good(rule->good);
    bad.run();
    good.run();
    INFO(bad.brief());
    REQUIRE(bad.found.all().size() == 1);
    CHECK(bad.found.all().front().rule == rule);
    CHECK_FALSE(bad.found.all().front().help.empty());
    CHECK(good.brief() == "");
  }
}
