// Who reports to whom must end at somebody.
#include <doctest/doctest.h>

#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

Lines posts_reporting(std::string_view rows) {
  return findings_of(fmt::format("-- posts.yaml --\nposts:\n{}", rows));
}

}  // namespace

TEST_CASE("a circle of posts is told once, with all of its posts and no others") {
  CHECK(posts_reporting(R"(  - {id: ceo, title: Chief Executive, reports_to: dof}
  - {id: aide, title: Aide, reports_to: ceo}
  - {id: dof, title: Director of Finance, reports_to: nurse}
  - {id: nurse, title: Director of Nursing, reports_to: ceo}
  - {id: clerk, title: Clerk, reports_to: aide}
)") == Lines{"AS814 posts.yaml:2 `ceo`, `dof` and `nurse` report to one another in a circle | correct the "
             "`reports_to` that is wrong; who is at the top has none"});
}

TEST_CASE("a post that reports to itself is a circle, and a line to the top or to nobody is none") {
  CHECK(
      posts_reporting("  - {id: ceo, title: Chief Executive, reports_to: ceo}\n") ==
      Lines{
          "AS814 posts.yaml:2 `ceo` reports to itself | leave `reports_to` out: who is at the top has none"});
  CHECK(posts_reporting("  - {id: dof, title: Director of Finance, reports_to: ceo}\n"
                        "  - {id: ceo, title: Chief Executive}\n") == Lines{});
}

TEST_CASE("bodies that report to one another are a circle, too") {
  CHECK(findings_of(R"(-- bodies.yaml --
bodies:
  - {id: board, title: The Board, chair: ceo, reports_to: audit}
  - {id: audit, title: Audit Committee, chair: ceo, reports_to: board}
)") == Lines{"AS814 bodies.yaml:2 `board` and `audit` report to one another in a circle | correct the "
             "`reports_to` that is wrong; who is at the top has none"});
}
