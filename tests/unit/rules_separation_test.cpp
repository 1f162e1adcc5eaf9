// What the samples of the rules about posts, sides, functions and bodies cannot show.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

// A checklist that keeps two sides apart for some duties, with a criterion of each side and one of neither.
std::string divided(std::string_view duties, std::string_view folder) {
  return brief(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {{id: buy, side: commissioning, criteria: [buy.1]}}
      - {{id: run, side: provision}}
      - {{id: both, side: corporate}}
      - {{id: none}}
roles:
  - {{role: buyer, title: Buyer, side: commissioning}}
  - {{role: runner, title: Runner, side: provision}}
separation: [{{between: [commissioning, provision], for: [{}]}}]
{})",
      duties, folder));
}

constexpr std::string_view both_sides = R"(-- answers.yaml --
standards:
  - {criterion: buy.1, owner: dsc, rating: met, evidence: [annual-report]}
  - {criterion: run, owner: dps, rating: met, evidence: [plan]}
  - {criterion: both, owner: dps, rating: met}
  - {criterion: none, owner: dsc, rating: met}
)";

constexpr std::string_view posts = R"(-- posts.yaml --
posts:
  - {id: dsc, title: Director of Commissioning, side: commissioning, roles: [buyer]}
  - {id: dps, title: Director of Provider Services, side: provision, roles: [runner]}
  - {id: ceo, title: Chief Executive, side: corporate}
)";

std::string evidence(std::string_view report_by, std::string_view plan_by) {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - id: annual-report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    approved: {{by: {}, on: 2008-07-24}}
  - id: plan
    title: Plan
    file: documents/plan.txt
    owner: ceo
    approved: {{by: {}, on: 2008-07-24}}
-- documents/plan.txt --
The plan.
)",
      report_by, plan_by);
}

std::string with_functions(std::string_view functions, std::string_view directorates) {
  return brief(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
functions:
{}-- sample.yaml --
directorates:
{})",
      functions, directorates));
}

std::string with_roles(std::string_view count, std::string_view posts) {
  return brief(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
roles: [{{role: rep, title: Staff representative, count: {}}}]
-- posts.yaml --
posts:
{})",
      count, posts));
}

}  // namespace

TEST_CASE("posts that keep to their side, or are corporate, are on one side") {
  CHECK(divided("owner, role, approver",
            std::string(both_sides) + std::string(posts) + evidence("dsc", "PCT board")) == "");
}

TEST_CASE("a part is of the side of its whole, and a post's duty is held against its own side") {
  std::string swapped(both_sides);
  swapped.replace(swapped.find("owner: dsc"), 10, "owner: dps");
  CHECK(divided("owner", swapped + std::string(posts) + evidence("PCT board", "PCT board")) ==
        R"(AS802 posts.yaml:3 `dps` is on both sides of the divide between commissioning and provision
  posts.yaml:3 provision: the post's own side
  answers.yaml:2 commissioning: it owns `buy.1`
  help: give the duties of one side to another post
)");
  // Ownership is not what the checklist keeps apart here.
  CHECK(divided("role, approver", swapped + std::string(posts) + evidence("PCT board", "PCT board")) == "");
}

TEST_CASE("a post without a side has that of its directorate, or none but its duties") {
  std::string one_owner(both_sides);
  one_owner.replace(one_owner.find("owner: dps"), 10, "owner: dsc");
  constexpr std::string_view sideless = R"(-- posts.yaml --
directorates:
  - {id: buying, title: Buying, side: commissioning}
posts:
  - {id: dsc, title: Director, roles: [buyer]}
  - {id: dps, title: Deputy, directorate: buying, roles: [runner]}
  - {id: ceo, title: Chief Executive}
)";
  CHECK(divided("owner, role", one_owner + std::string(sideless) + evidence("PCT board", "PCT board")) ==
        R"(AS802 posts.yaml:4 `dsc` is on both sides of the divide between commissioning and provision
  answers.yaml:2 commissioning: it owns `buy.1`
  answers.yaml:3 provision: it owns `run`
  help: give the duties of one side to another post
AS802 posts.yaml:5 `dps` is on both sides of the divide between commissioning and provision
  posts.yaml:2 commissioning: its directorate's side
  posts.yaml:5 provision: it fills the role `runner`
  help: give the duties of one side to another post
)");
}

TEST_CASE("a post that approves what the other side cites is on both sides, by its id or its title") {
  for (std::string_view by : {"dsc", "director of COMMISSIONING"}) {
    CAPTURE(by);
    CHECK(divided("approver", std::string(both_sides) + std::string(posts) + evidence("PCT board", by)) ==
          R"(AS802 posts.yaml:2 `dsc` is on both sides of the divide between commissioning and provision
  posts.yaml:2 commissioning: the post's own side
  evidence.yaml:11 provision: it approved `plan`, which `run` cites
  help: give the duties of one side to another post
)");
  }
}

TEST_CASE("what does not apply is nobody's duty") {
  std::string text = std::string(both_sides) + std::string(posts) + evidence("PCT board", "dsc");
  std::string from = "owner: dps, rating: met, evidence: [plan]";
  text.replace(text.find(from), from.size(), "owner: dsc, not_applicable: No services., evidence: [plan]");
  CHECK(divided("owner, approver", text) == "");
}

TEST_CASE("an approval by the owner is found by id and by title, whatever the checklist keeps apart") {
  auto item = [](std::string_view by) {
    return brief(
        fmt::format("-- evidence.yaml --\nevidence:\n  - {{id: annual-report, title: A, file: "
                    "documents/annual-report.txt, owner: ceo, approved: {{by: {}, on: 2008-07-24}}}}\n",
            by));
  };
  CHECK(item("PCT board for the chief executive") == "");
  CHECK(item("CEO") == R"(AS803 evidence.yaml:2 `annual-report` is approved by `ceo`, which owns it
  evidence.yaml:2 owned here
  help: name the body or post that approved it, or ask for an approval
)");
  CHECK(item("chief executive") == item("CEO"));
}

TEST_CASE("a directorate is on one side, whatever its functions are called") {
  CHECK(divided("owner", R"(functions:
  - {id: contracts, title: Contracts, side: commissioning}
  - {id: nursing, title: Nursing, side: provision}
  - {id: payroll, title: Payroll, side: corporate}
-- sample.yaml --
directorates:
  - {id: buying, title: Buying, functions: [contracts, payroll]}
  - {id: running, title: Running, side: commissioning, functions: [nursing]}
)" + std::string(both_sides) +
                             std::string(posts) + evidence("PCT board", "PCT board")) ==
        R"(AS802 sample.yaml:3 `running` is on both sides of the divide between commissioning and provision
  sample.yaml:3 commissioning: its own side
  sample.yaml:3 provision: the function `nursing`
  help: give the functions of one side to another directorate
)");
}

TEST_CASE("a function is told as unassigned with the directorate that the checklist expects") {
  CHECK(with_functions("  - {id: risk, title: Risk register, expected: the quality directorate}\n  - {id: "
                       "pay, title: Pay}\n",
            "  - {id: quality, title: Quality, functions: [Complaints and claims]}\n") ==
        R"(AS808 assure.yaml:8 no directorate answers for `pay` (Pay)
  help: add `pay` to the `functions` of a directorate
AS808 assure.yaml:8 no directorate answers for `risk` (Risk register)
  help: add `risk` to the `functions` of a directorate; the checklist expects the quality directorate
)");
}

TEST_CASE("a misspelt function is told as such and is not also unassigned") {
  constexpr std::string_view functions = "  - {id: procurement, title: Buying things}\n";
  for (std::string_view written : {"procurment", "Procurement", "buying things"}) {
    CAPTURE(written);
    CHECK(
        with_functions(functions, fmt::format("  - {{id: a, title: A, functions: [{}]}}\n", written)) ==
        fmt::format("AS313 sample.yaml:2 no function `{}`\n  help: did you mean `procurement`?\n", written));
  }
  // Somebody has it, so that plain words which resemble it are plain words.
  CHECK(with_functions(functions,
            "  - {id: a, title: A, functions: [procurement]}\n  - {id: b, title: B, functions: "
            "[Procurements]}\n") == "");
}

TEST_CASE("a function in two places is told once, and so are two that are apart") {
  constexpr std::string_view functions =
      "  - {id: risk, title: Risk, together_with: [audit]}\n  - {id: audit, title: Audit, together_with: "
      "[risk]}\n";
  CHECK(with_functions(functions, "  - {id: a, title: A, functions: [risk, audit, risk]}\n") == "");
  CHECK(with_functions(functions,
            "  - {id: a, title: A, functions: [risk, audit]}\n  - {id: b, title: B, functions: [audit]}\n") ==
        R"(AS809 sample.yaml:3 function `audit` is with `a` and `b`
  sample.yaml:2 also here
  help: leave it with one of them
)");
  CHECK(with_functions(functions,
            "  - {id: a, title: A, functions: [risk]}\n  - {id: b, title: B, functions: [audit]}\n") ==
        R"(AS809 sample.yaml:2 `risk` and `audit` belong together; they are with `a` and `b`
  sample.yaml:3 the other one
  checklist.yaml:7 the checklist wants them together
  help: give both to one directorate
)");
}

TEST_CASE("a directorate that cannot be read may have any function") {
  auto compilation = tests::check_sample(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
functions: [{id: risk, title: Risk}]
-- sample.yaml --
directorates: [{id: a, title: A, function: [risk]}]
)");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS201"});
}

TEST_CASE("a role needs as many posts as the checklist says, and a vacant post is none of them") {
  constexpr std::string_view two =
      "  - {id: ceo, title: A, roles: [rep]}\n  - {id: b, title: B, roles: [rep]}\n  - {id: c, title: C, "
      "roles: [rep], vacant: true}\n";
  CHECK(with_roles("2", two) == "");
  CHECK(with_roles("3", two) == R"(AS801 assure.yaml:8 2 of 3 posts fill the role of Staff representative
  posts.yaml:4 this post is vacant
  help: add `roles: [rep]` to the post that does
)");
  CHECK(with_roles("2", "  - {id: ceo, title: A, roles: [rep]}\n")
            .starts_with("AS801 assure.yaml:8 1 of 2 posts fills the role of Staff representative\n"));
  CHECK(with_roles("1", "  - {id: ceo, title: A, roles: [rep], vacant: true}\n") ==
        R"(AS801 assure.yaml:8 no post fills the role of Staff representative
  posts.yaml:2 this post is vacant
  help: add `roles: [rep]` to the post that does
)");
  CHECK(with_roles("1", "  - {id: ceo, title: A, roles: [rep], vacant: false}\n") == "");
}

TEST_CASE("how many posts fill a role is part of its gap") {
  auto compilation = tests::check_sample(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
roles: [{role: rep, title: Staff representative, count: 4}]
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [rep]}]
)");
  REQUIRE(compilation->evaluation.gaps.size() == 1);
  const auto& gap = compilation->evaluation.gaps.front();
  CHECK(gap.kind() == "missing-role");
  CHECK(gap.need == 4);
  CHECK(gap.have == 1);
}

TEST_CASE("a role that cannot be read may be the one that is missed") {
  auto compilation = tests::check_sample(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
roles: [{role: rep, title: Staff representative}]
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [Staff representative]}]
)");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS206"});
}

TEST_CASE("a body needs a chair that somebody holds, and is told whom the checklist expects") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
bodies: [{id: panel, title: Investment panel, chair: the chief executive}]
-- sample.yaml --
posts:
  - {id: chair, title: Chair, vacant: true}
bodies:
  - {id: panel}
  - {id: team, chair: chair}
  - {id: board, chair: ceo}
  - {id: group, chair: coe}
)") == R"(AS810 sample.yaml:4 nobody chairs `panel`
  help: add `chair` with the id of a post; the checklist expects the chief executive
AS810 sample.yaml:5 `team` is chaired by `chair`, which is vacant
  sample.yaml:2 vacant here
  help: name the post that chairs it until this one is filled
AS304 sample.yaml:7 no post `coe`
  help: did you mean `ceo`?
)");
}

TEST_CASE("an interim post is told once with everything that is due after its last day") {
  constexpr std::string_view text = R"(-- posts.yaml --
posts:
  - {{id: ceo, title: Chief Executive, until: {}}}
-- sample.yaml --
actions:
  - {{id: open, what: It, who: ceo, due: 2009-02/2009-03, closes: [S1]}}
  - {{id: done, what: It, who: ceo, due: 2009-05, done: 2008-11-01, closes: [S1]}}
  - {{id: when, what: It, who: ceo, plan_by: 2008-12, compliant_by: 2009-10-01, closes: [S1]}}
)";
  CHECK(brief(fmt::format(text, "2009-10-01")) == "");
  CHECK(brief(fmt::format(text, "2009-03-31")) ==
        R"(AS811 posts.yaml:2 `ceo` ends on 2009-03-31, before 1 thing that it owes is due
  sample.yaml:4 action `when` is due 2009-10-01
  help: name who takes over, or write down the new last day
)");
  CHECK(brief(fmt::format(text, "2008-12-30")) ==
        R"(AS811 posts.yaml:2 `ceo` ends on 2008-12-30, before 4 things that it owes are due
  sample.yaml:2 action `open` is due 2009-03-31
  sample.yaml:4 action `when` is due 2009-10-01
  answers.yaml:2 criterion `S1` is due 2008-12-31
  evidence.yaml:6 evidence item `annual-report` is due 2008-12-31
  help: name who takes over, or write down the new last day
)");
}
