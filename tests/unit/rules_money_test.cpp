// What the samples of the rules about costs and decisions cannot show: totals, silence, and exact figures.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

std::string costs(std::string_view lines) {
  return brief("costs:\n" + std::string(lines));
}

// A decision that the checklist asks for, and the folder's record of it.
std::string decided(std::string_view demand, std::string_view decision) {
  return brief(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
bodies: [{{id: pdb, title: Development board}}]
decisions: [{{id: fund, title: Fund it, {}}}]
-- sample.yaml --
bodies: [{{id: pdb, title: Provider development board, chair: ceo}}]
decisions:
  - {{id: fund, text: Fund it, {}}}
)",
      demand, decision));
}

}  // namespace

TEST_CASE("net is gross less credit, to the hundredth, and only where all three are given") {
  CHECK(costs(R"(  - {id: a, gross: 70000, credit: 15000, net: 55000}
  - {id: b, gross: 70000.50, credit: 0.51, net: 69999.99}
  - {id: c, gross: 70000, net: 55000}
  - {id: d, credit: 15000, net: 55000}
)") == "");
  CHECK(
      costs("  - {id: programme, gross: 391000, credit: 64000, net: 320000}\n") ==
      "AS804 sample.yaml:2 `programme` says net 320,000, but gross 391,000 less credit 64,000 is 327,000\n");
  CHECK(costs("  - {id: programme, gross: 10.10, credit: 20, net: 9.90}\n") ==
        "AS804 sample.yaml:2 `programme` says net 9.90, but gross 10.10 less credit 20 is -9.90\n");
}

TEST_CASE("a credit is written without a sign, and is not also a wrong difference") {
  CHECK(costs("  - {id: programme, gross: 391000, credit: -64000, net: 327000}\n") ==
        R"(AS804 sample.yaml:2 `programme` has a credit of -64,000
  help: write what is taken off without a sign
)");
}

TEST_CASE("what cannot be read is no wrong sum") {
  auto compilation = tests::check_sample(R"(costs:
  - {id: a, gross: "70,000", credit: 15000, net: 1}
  - {id: total, gross: 5, total_of: [a]}
)");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS207"});
}

TEST_CASE("a total is the sum of its lines for every figure that all of them have") {
  CHECK(costs(R"(  - {id: m1, gross: 70000, credit: 15000, net: 55000}
  - {id: m2, gross: 321000, credit: 49000, net: 272000}
  - {id: all, gross: 391000, credit: 64000, net: 327000, total_of: [m1, m2]}
)") == "");
  // The second line has no gross, so that of the total is nobody's sum.
  CHECK(costs(R"(  - {id: m1, gross: 70000, net: 55000}
  - {id: m2, net: 272000}
  - {id: all, gross: 1, net: 326000, total_of: [m1, m2]}
)") == R"(AS804 sample.yaml:4 `all` says net 326,000, but its lines come to 327,000: `m1` 55,000, `m2` 272,000
  sample.yaml:2 added here
  sample.yaml:3 added here
)");
}

TEST_CASE("one wrong figure of a total is told once, and a wrong line before its total") {
  CHECK(costs(R"(  - {id: m1, gross: 70000, credit: 15000, net: 55000}
  - {id: all, gross: 80000, credit: 15000, net: 65000, total_of: [m1]}
)") == R"(AS804 sample.yaml:3 `all` says gross 80,000, but its lines come to 70,000: `m1` 70,000
  sample.yaml:2 added here
)");
  CHECK(costs(R"(  - {id: m1, gross: 70000, credit: 15000, net: 50000}
  - {id: all, gross: 70000, credit: 15000, net: 55000, total_of: [m1]}
)") == "AS804 sample.yaml:2 `m1` says net 50,000, but gross 70,000 less credit 15,000 is 55,000\n");
}

TEST_CASE("a total of lines that are not all known, or in another currency, is not added up") {
  CHECK(costs(R"(  - {id: m1, net: 55000}
  - {id: all, net: 1, total_of: [m1, m2]}
)") == R"(AS313 sample.yaml:3 no cost `m2`
  help: did you mean `m1`?
)");
  CHECK(costs(R"(  - {id: m1, net: 55000, currency: gbp}
  - {id: m2, net: 10, currency: EUR}
  - {id: all, net: 1, currency: USD, total_of: [m1, m2]}
  - {id: same, net: 55000, total_of: [m1]}
)") == R"(AS805 sample.yaml:4 `all` is in USD, and its line `m1` in gbp
  sample.yaml:2 the currency of `m1`
  sample.yaml:4 the currency of `all`
  help: give both in one currency, or take the line out of the total
AS805 sample.yaml:4 `all` is in USD, and its line `m2` in EUR
  sample.yaml:3 the currency of `m2`
  sample.yaml:4 the currency of `all`
  help: give both in one currency, or take the line out of the total
)");
}

TEST_CASE("the largest sums are added without overflow") {
  // Of many files, for samples are small.
  std::string text, ids;
  for (int i = 0; i < 100; ++i) {
    text += fmt::format("-- c{}.yaml --\ncosts: [{{id: m{}, net: 999999999999999}}]\n", i, i);
    ids += fmt::format("{}m{}", i ? ", " : "", i);
  }
  text += "-- total.yaml --\ncosts: [{id: all, net: 1, total_of: [" + ids + "]}]\n";
  auto large = tests::check_sample(text);
  REQUIRE(large->findings.all().size() == 1);
  CHECK(large->findings.all().front().message.starts_with(
      "`all` says net 1, but its lines come to 92,233,720,368,547,758.07: `m0` 999,999,999,999,999, "));
}

TEST_CASE("what is committed is held against the budget, and against the net cost when there is none") {
  CHECK(costs("  - {id: m1, net: 55000, budget: 75000, committed: 75000}\n") == "");
  CHECK(costs("  - {id: m1, gross: 1, committed: 75000}\n") == "");
  CHECK(costs("  - {id: m1, net: 75000, budget: 55000, committed: 61500.50}\n") ==
        R"(AS806 sample.yaml:2 `m1` has 61,500.50 committed, 6,500.50 more than its budget of 55,000
  sample.yaml:2 the budget
  help: correct the figure, or ask for the difference in a decision
)");
  CHECK(costs("  - {id: m1, net: 55000, committed: 61500}\n") ==
        R"(AS806 sample.yaml:2 `m1` has 61,500 committed, 6,500 more than its net cost of 55,000
  sample.yaml:2 the net cost
  help: correct the figure, or ask for the difference in a decision
)");
}

TEST_CASE("a decision is about the net cost, or the gross one when no net is given") {
  CHECK(brief(R"(costs:
  - {id: net, gross: 70000, net: 55000}
  - {id: gross, gross: 70000}
decisions:
  - {id: a, ask: agree, text: A, body: Board, amount: 75000, cost: net}
  - {id: b, ask: agree, text: B, body: Board, amount: 70000, cost: gross}
  - {id: c, ask: agree, text: C, body: Board, amount: 1, cost: gross}
  - {id: d, ask: agree, text: D, body: Board, cost: gross}
)") == R"(AS807 sample.yaml:5 decision `a` is about 75,000; its cost `net` is net 55,000
  sample.yaml:2 the cost
AS807 sample.yaml:7 decision `c` is about 1; its cost `gross` is gross 70,000
  sample.yaml:3 the cost
)");
}

TEST_CASE("a decision has the verb and the body that the checklist asks for, however they are written") {
  CHECK(decided("ask: agree, body: board", "ask: Agree, body: Trust BOARD") == "");
  CHECK(decided("ask: agree, body: pdb", "ask: agree, body: The Development Board") == "");
  CHECK(decided("ask: agree, body: development board", "ask: agree, body: pdb") == "");
  CHECK(decided("ask: agree, body: pdb", "ask: note, body: Executive team") ==
        R"(AS807 sample.yaml:3 decision `fund` is to `note`; the checklist asks to `agree`
  checklist.yaml:7 the checklist's verb
AS807 sample.yaml:3 decision `fund` is for the `Executive team`; the checklist wants the `Development board`
  checklist.yaml:7 the checklist's body
)");
}

TEST_CASE("a decision of today or of a day to come needs no outcome yet") {
  CHECK(brief(R"(decisions:
  - {id: past, ask: agree, text: A, body: Board, on: 2008-11-27}
  - {id: today, ask: agree, text: A, body: Board, on: 2008-11-28}
  - {id: later, ask: agree, text: A, body: Board, on: 2008-12-28}
  - {id: never, ask: agree, text: A, body: Board}
  - {id: told, ask: agree, text: A, body: Board, on: 2008-11-27, outcome: deferred}
)") == R"(AS714 sample.yaml:2 decision `past` was due on 2008-11-27 and has no outcome
  help: add `outcome`, or the new day when it was put off
)");
}
