// Titles and labels that are written where a name is wanted.
#include <doctest/doctest.h>

#include "base/spelling.h"
#include "support/brief.h"

using assure::tests::brief;

namespace {

constexpr std::string_view titled_checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  met: {values: [{value: non, label: Not compliant}, {value: partial, label: Partially compliant}, {value: full, label: Full}]}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}, {id: S2, title: Asks its patients}]}
evidence: [{kind: report, title: Yearly report}]
roles: [{role: lead, title: Lead director}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [lead]}
  - {id: dof, title: Director of Finance}
  - {id: chair, title: Chairman}
  - {id: deputy, title: Chairman}
-- answers.yaml --
standards:
)";

constexpr std::string_view second_answer = "  - {criterion: S2, rating: full}\n";

}  // namespace

TEST_CASE("a title that cannot be a name leads to the name, and to no second finding") {
  CHECK(
      brief(titled_checklist,
          R"(  - {criterion: Reports every year, owner: Chief Executive, rating: Partially Compliant, evidence: [Annual report]}
  - {criterion: S2, rating: full}
)") == R"(AS303 answers.yaml:2 no criterion `Reports every year` in `standards`
  help: `Reports every year` is the title of criterion `S1`: write `S1`
AS206 answers.yaml:2 `owner` is `Chief Executive`, which is no id
  help: `Chief Executive` is the title of post `ceo`: write `ceo`
AS206 answers.yaml:2 `rating` is `Partially Compliant`, which is no name
  help: `Partially compliant` is the title of value `partial`: write `partial`
AS206 answers.yaml:2 `item` is `Annual report`, which is no id
  help: `Annual report` is the title of evidence item `annual-report`: write `annual-report`
)");
}

TEST_CASE("a title that could be a name leads to the name too, whatever stands between its words") {
  CHECK(
      brief(std::string(titled_checklist) +
                "  - {criterion: S1, owner: director-of-finance, rating: Full, evidence: [annual-report]}\n",
          second_answer) == R"(AS304 answers.yaml:2 no post `director-of-finance`
  help: `Director of Finance` is the title of post `dof`: write `dof`
AS402 answers.yaml:2 the rating of `S1` is `Full`, which is not on its scale
  help: `Full` is the title of value `full`: write `full`
)");
}

TEST_CASE("a value that is refused for a character that nobody sees says which") {
  CHECK(brief("-- posts.yaml --\nposts:\n  - {id: ceo, title: Chief Executive}\n"
              "  - {id: dof, title: Director of Finance, until: 2009-01-31\u200b}\n"
              "  - {id: h\u00a0r, title: Director of People}\n"
              "costs: [{id: hall, title: Hall, gross: 1\u2009000}]\n") ==
        "AS205 posts.yaml:3 `until` is `2009-01-31\u200b`, which is no date\n"
        "  help: write a day such as 2008-11-28; what is written holds U+200B, which is invisible, as "
        "character 11\n"
        "AS206 posts.yaml:4 `id` is `h\u00a0r`, which is no id\n"
        "  help: ids are lower-case letters, digits, dots and dashes, and begin with a letter or digit; what "
        "is written holds U+00A0, which looks like a plain space, as character 2\n"
        "AS207 posts.yaml:5 `gross` is `1\u2009000`, which is no sum of money\n"
        "  help: write it without currency or thousands separators: 391000 or 391000.50; what is written "
        "holds U+2009, which looks like a plain space, as character 2\n");
}

TEST_CASE("of a title that several have all are told") {
  CHECK(brief(std::string(titled_checklist) +
                  "  - {criterion: S1, owner: chairman, rating: full, evidence: [annual-report]}\n",
            second_answer) == R"(AS304 answers.yaml:2 no post `chairman`
  help: `Chairman` is the title of post `chair` and of post `deputy`: write one of these
)");
}

TEST_CASE("a kind, a role and what an action closes are named by their titles as well") {
  CHECK(brief(std::string(titled_checklist) +
                  "  - {criterion: S1, owner: ceo, rating: full, evidence: [annual-report]}\n",
            std::string(second_answer) + R"(-- more.yaml --
actions: [{id: print, what: Print it, who: ceo, due: 2008-12-30, closes: [yearly-report]}]
posts: [{id: nurse, title: Nurse, roles: [lead-director]}]
evidence: [{id: plan, kind: Yearly report, title: Plan, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}]
)")
            .find("`Yearly report` is the title of kind of evidence `report`: write `report`") !=
        std::string::npos);
}

TEST_CASE("a title is compared by its words, once one is asked for") {
  int asked = 0;
  assure::base::Spelling posts({"ceo", "dof"}, [&] {
    ++asked;
    return std::vector<assure::base::Titled>{
        {"Chief Executive", "ceo", "post"}, {"Director (Finance)", "dof", "post"}, {"dof", "dof", "post"}};
  });
  CHECK(posts.contains("ceo"));
  CHECK(asked == 0);
  CHECK(posts.did_you_mean("chief EXECUTIVE") == "`Chief Executive` is the title of post `ceo`: write `ceo`");
  CHECK(posts.did_you_mean("Director, Finance ") ==
        "`Director (Finance)` is the title of post `dof`: write `dof`");
  CHECK(posts.suggested("director-finance") == "dof");
  CHECK(posts.did_you_mean("doff") == "did you mean `dof`?");
  CHECK(posts.did_you_mean("Nurse") == "");
  CHECK(posts.suggested("Nurse") == "");
  CHECK(asked == 1);
}
