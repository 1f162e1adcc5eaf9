// Which findings a waiver accepts, which it may not, and how both are told.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diag/formats/json.h"
#include "registry/registry.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// Two drafts in a final submission, of which the chief executive keeps both; the chair keeps nothing.
const std::string two_drafts = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, stage: final, frameworks: [checklist.yaml]}
-- evidence.yaml --
evidence:
  - {id: plan, title: Plan, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: draft}
  - {id: minutes, title: Minutes, file: documents/minutes.txt, owner: ceo, dated: 2008-06-30, status: draft}
-- documents/minutes.txt --
They met.
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: It appears., evidence: [{item: plan, shows: Progress}, {item: minutes, quote: They left}]}
-- sample.yaml --
posts:
  - {id: chair, title: Chair}
)";

std::string waivers(std::string_view entries) {
  return fmt::format("waivers:\n{}", entries);
}

// "CODE file:line message", with who accepted it.
std::string told(std::string_view sample) {
  auto compilation = tests::check_sample(sample);
  std::string result;
  for (const auto& finding : compilation->findings.all()) {
    const auto& file = compilation->sources.file(finding.span);
    result += fmt::format("{} {}:{} {}{}\n", finding.rule->code, file.path(),
        file.position(finding.span.begin).line, finding.message,
        finding.waived ? fmt::format(" [{}: {}]", finding.waived->approved_by, finding.waived->reason)
                       : std::string());
  }
  return result;
}

}  // namespace

TEST_CASE("a waiver accepts no finding about waivers") {
  auto compilation = tests::check_sample(R"(posts: [{id: chair, title: Chair}]
waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: chair, until: 2008-10-31}
  - {code: AS709, at: sample.yaml, reason: The first may stay., approved_by: chair, until: 2008-12-31}
  - {code: AS710, at: sample.yaml, reason: The second may stay., approved_by: chair, until: 2008-12-31}
)");
  CHECK(compilation->findings.waived() == 0);
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS709", "AS723"});
  CHECK(compilation->findings.all().size() == 3);
}

TEST_CASE("some rules are never waived") {
  for (const diag::Rule* rule : registry::all_rules()) {
    CAPTURE(rule->code);
    bool never = rule->code.starts_with("AS6") || rule->code.starts_with("AS9");
    for (std::string_view code : {"AS501", "AS502", "AS705", "AS713"}) never = never || rule->code == code;
    if (never) CHECK(!rule->waivable);
  }
}

TEST_CASE("a waiver accepts what it names, and nothing else in that file") {
  const std::string item = waivers(
      "  - {code: AS516, for: plan, reason: It shows progress, approved_by: chair, until: 2008-12-31}\n");
  CHECK(told(two_drafts + item) ==
        R"(AS513 answers.yaml:2 `minutes` does not say `They left`
AS516 evidence.yaml:2 `plan` is a draft, and the submission is final [chair: It shows progress]
AS516 evidence.yaml:3 `minutes` is a draft, and the submission is final
)");
  // By its whole name, and in a file.
  CHECK(told(two_drafts + waivers("  - {code: AS516, for: evidence/plan, at: evidence.yaml, reason: It shows "
                                  "progress, approved_by: chair, until: 2008-12-31}\n")) ==
        told(two_drafts + item));
  CHECK(tests::brief(two_drafts, waivers("  - {code: AS516, for: plan, at: answers.yaml, reason: Why, "
                                         "approved_by: chair, until: 2008-12-31}\n"))
            .find("AS710 sample.yaml:4 no finding AS516 about `evidence/plan` in `answers.yaml` is there to "
                  "waive\n  help: delete the waiver; AS516 is found in `evidence/plan` and "
                  "`evidence/minutes`\n") != std::string::npos);
}

TEST_CASE("a waiver names a criterion, or what its answer cites") {
  const std::string quote = "AS513 answers.yaml:2 `minutes` does not say `They left`";
  for (std::string_view name : {"S1", "sample/S1", "standards/S1", "S1/minutes", "sample/S1/minutes"}) {
    CAPTURE(name);
    CHECK(
        told(two_drafts + waivers(fmt::format("  - {{code: AS513, for: {}, reason: It was cut, approved_by: "
                                              "chair, until: 2008-12-31}}\n",
                              name)))
            .starts_with(quote + " [chair: It was cut]\n"));
  }
  // Another citation of the same answer is not meant.
  CHECK(told(two_drafts + waivers("  - {code: AS513, for: S1/plan, reason: It was cut, approved_by: chair, "
                                  "until: 2008-12-31}\n")) == quote + R"(
AS516 evidence.yaml:2 `plan` is a draft, and the submission is final
AS516 evidence.yaml:3 `minutes` is a draft, and the submission is final
AS710 sample.yaml:4 no finding AS513 about `sample/S1/plan` is there to waive
)");
}

TEST_CASE("a criterion that nobody answered is named like any other") {
  const std::string two_criteria = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}, {id: S2, title: Asks its patients}, {id: S3, title: Listens}]
-- sample.yaml --
posts: [{id: chair, title: Chair}]
)";
  CHECK(told(two_criteria +
             waivers(
                 "  - {code: AS401, for: S2, reason: Not begun, approved_by: chair, until: 2008-12-31}\n")) ==
        R"(AS401 answers.yaml:1 `S2` (Asks its patients) has no response [chair: Not begun]
AS401 answers.yaml:1 `S3` (Listens) has no response
)");
}

TEST_CASE("a waiver of a whole file is told, and takes what no other waiver names") {
  const std::string both =
      "  - {code: AS516, at: evidence.yaml, reason: All, approved_by: chair, until: 2008-12-31}\n"
      "  - {code: AS516, for: plan, reason: One, approved_by: chair, until: 2008-12-31}\n";
  CHECK(told(two_drafts + waivers(both)) == R"(AS513 answers.yaml:2 `minutes` does not say `They left`
AS516 evidence.yaml:2 `plan` is a draft, and the submission is final [chair: One]
AS516 evidence.yaml:3 `minutes` is a draft, and the submission is final [chair: All]
AS721 sample.yaml:4 this waives every finding AS516 in `evidence.yaml`
)");
  CHECK(tests::brief(two_drafts, waivers(both))
            .ends_with("  help: name what with `for`; these are in `evidence/minutes`\n"));
  // One that leaves nothing to another.
  CHECK(told(two_drafts +
             waivers("  - {code: AS516, for: plan, reason: One, approved_by: chair, until: 2008-12-31}\n"
                     "  - {code: AS516, for: plan, reason: Two, approved_by: chair, until: 2008-12-31}\n"))
            .ends_with("AS710 sample.yaml:5 every finding AS516 about `evidence/plan` is accepted by another "
                       "waiver\n"));
}

TEST_CASE("a name in full is clear, whatever the id of a criterion looks like") {
  const std::string folder = R"~(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: evidence/plan, title: Reports every year}]}
-- waivers.yaml --
posts: [{id: chair, title: Chair}]
evidence: [{id: plan, title: Plan, kind: report, date: 2008-01-01}]
waivers:
  - {code: AS516, for: %s, reason: Why, approved_by: chair, until: 2008-12-31}
)~";
  for (std::string_view name : {"evidence/plan", "plan"}) {
    std::string with = folder;
    with.replace(with.find("%s"), 2, name);
    CHECK(tests::brief(with).find("AS722") == std::string::npos);
  }
}

TEST_CASE("what a waiver names is there, once") {
  auto of = [](std::string_view entry) {
    return tests::brief(fmt::format(
        "actions: [{{id: annual-report, what: Print it, who: ceo, due: 2008-12-15, closes: [S1]}}]\n"
        "posts: [{{id: chair, title: Chair}}]\nwaivers:\n  - {{code: AS707, {}reason: Why, "
        "approved_by: chair, until: 2008-12-31}}\n",
        entry));
  };
  CHECK(of("") == R"(AS722 sample.yaml:4 this waiver names nothing
  help: name a criterion, a record or a citation with `for`
)");
  CHECK(of("for: anual-report, ") == R"(AS722 sample.yaml:4 no criterion, record or citation `anual-report`
  help: did you mean `annual-report`?
)");
  CHECK(of("for: S1/plan, ") == R"(AS722 sample.yaml:4 no criterion, record or citation `S1/plan`
  help: name a criterion (`C7`), the id of a record, or a citation (`C7/old-scan`)
)");
  CHECK(
      of("for: annual-report, ") ==
      R"(AS722 sample.yaml:4 `annual-report` is several things here: `evidence/annual-report` and `actions/annual-report`
  help: write the name of one of them in full
)");
  CHECK(of("for: actions/annual-report, ") ==
        R"(AS710 sample.yaml:4 no finding AS707 about `actions/annual-report` is there to waive
  help: delete the waiver
)");
}

TEST_CASE("who may accept a finding is in the sign-off chain, or fills a role where there is none") {
  auto of = [](std::string_view checklist, std::string_view posts, std::string_view by) {
    return tests::brief(fmt::format(
        R"(-- in checklist.yaml --
{}
-- sample.yaml --
posts: [{}]
actions: [{{id: print, what: Print it, who: ceo, closes: [S1]}}]
waivers: [{{code: AS707, for: print, reason: Why, approved_by: {}, until: 2008-12-31}}]
)",
        checklist, posts, by));
  };
  const std::string roles = "roles: [{role: lead, title: Lead}, {role: deputy, title: Deputy}]";
  const std::string posts =
      "{id: a, title: A, roles: [lead]}, {id: b, title: B}, {id: c, title: C, roles: [deputy], vacant: "
      "true}, "
      "{id: d, title: D, roles: [deputy], until: 2008-11-27}, {id: e, title: E, roles: [deputy], until: "
      "2008-11-28}";
  const std::string help = "  help: who may accept findings here: `a` and `e`\n";
  CHECK(of(roles, posts, "a").find("AS72") == std::string::npos);
  CHECK(of(roles, posts, "e").find("AS72") == std::string::npos);
  CHECK(of(roles, posts, "b")
            .ends_with("AS724 sample.yaml:3 `b` fills no role of the checklist, and accepts nothing\n  "
                       "sample.yaml:1 this post\n" +
                       help));
  CHECK(of(roles, posts, "c")
            .ends_with(
                "AS724 sample.yaml:3 `c` is vacant, so nobody accepted this\n  sample.yaml:1 this post\n" +
                help));
  CHECK(of(roles, posts, "d")
            .ends_with("AS724 sample.yaml:3 `d` ended on 2008-11-27, and accepts nothing since\n  "
                       "sample.yaml:1 this post\n" +
                       help));
  // A chain counts alone.
  const std::string chain = roles + "\nsign_off: [{role: lead, title: Lead, scope: all}]";
  CHECK(of(chain, posts, "a").find("AS72") == std::string::npos);
  CHECK(of(chain, posts, "e")
            .ends_with("AS724 sample.yaml:3 `e` is not in the sign-off chain, and accepts "
                       "nothing\n  sample.yaml:1 this post\n  help: who may accept findings "
                       "here: `a`\n"));
  // Who signed in a role that no post has.
  CHECK(
      of(chain, "{id: a, title: A}]\nsign_offs: [{role: lead, post: a, on: 2008-11-20}", "a").find("AS724") ==
      std::string::npos);
  CHECK(of(chain, "{id: a, title: A}", "a")
            .ends_with("  help: add `roles: [lead]` to the post that fills that "
                       "role, and have it decide\n"));
}

TEST_CASE("nobody accepts a fault that they answer for") {
  auto of = [](std::string_view entry) {
    return told(two_drafts + waivers(fmt::format(
                                 "  - {{{}, reason: Why, approved_by: ceo, until: 2008-12-31}}\n", entry)));
  };
  const std::string findings = R"(AS513 answers.yaml:2 `minutes` does not say `They left`
AS516 evidence.yaml:2 `plan` is a draft, and the submission is final
AS516 evidence.yaml:3 `minutes` is a draft, and the submission is final
)";
  CHECK(of("code: AS516, for: plan") ==
        findings + "AS725 sample.yaml:4 `ceo` accepts a fault in `evidence/plan`, and answers for it\n");
  CHECK(of("code: AS513, for: S1/minutes") ==
        findings + "AS725 sample.yaml:4 `ceo` accepts a fault in `sample/S1/minutes`, and answers for it\n");
  CHECK(of("code: AS516, at: evidence.yaml") ==
        findings + "AS725 sample.yaml:4 `ceo` accepts a fault in `evidence/plan`, and answers for it\n");
}

TEST_CASE("what was waived is told with who accepted it, until when and why") {
  auto compilation = tests::check_sample(
      two_drafts + waivers(
                       "  - {code: AS516, for: plan, reason: It shows progress, approved_by: chair, until: "
                       "2008-12-31}\n"));
  const std::string human = tests::human_text(*compilation);
  CHECK(human.find(R"(waived[AS516]: `plan` is a draft, and the submission is final
 --> evidence.yaml:2:103
  = accepted by `chair` until 2008-12-31: It shows progress
)") != std::string::npos);
  CHECK(human.ends_with("2 errors and 1 waived\n"));
  const auto json =
      diag::json_of({compilation->findings, compilation->sources, compilation->evaluation.as_of, false});
  CHECK(json["findings"][1]["waived"] == true);
  CHECK(json["findings"][1]["waiver"].dump() ==
        R"({"approved_by":"chair","until":"2008-12-31","reason":"It shows progress"})");
  CHECK(!json["findings"][2].contains("waiver"));
}
