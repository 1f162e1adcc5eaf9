// Pages of what a folder records: matrix, actions, money, feedback, decisions, engagement, waivers,
// integrity.
#include <array>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pages/pages.h"
#include "pages/records/records.h"
#include "support/sample_folder.h"
#include "support/visible_text.h"

using namespace assure;

namespace {

using Pages = std::map<std::string, std::string>;

Pages record_pages_of(const compile::Compilation& compilation) {
  Pages pages;
  const pages::PackPages made(
      compilation.evaluation, compilation.sources, compilation.findings, {false, 1, "1.2.3"});
  for (auto& page : made.render()) pages.emplace(page.path, page.bytes);
  for (const auto& path : made.late_paths()) pages.emplace(path, made.render_late(path, {}));
  return pages;
}

Pages record_pages_of(std::string_view sample) {
  return record_pages_of(*tests::check_sample(sample));
}

// For folders that are larger than samples may be.
Pages pages_of_large(const std::string& folder) {
  auto files = tests::sample_folder(tests::unpack(folder));
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  auto compilation = compile::compile(env, "/sample", {});
  REQUIRE(compilation.has_value());
  return record_pages_of(**compilation);
}

bool says(const std::string& html, const std::string& words) {
  bool said = tests::visible_text(html).find(words) != std::string::npos;
  if (!said) MESSAGE(tests::visible_text(html));
  return said;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

constexpr std::string_view checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}, {id: S2, title: Asks the public}]
)";

}  // namespace

TEST_CASE("the matrix shows who cites what on which pages, gaps, missing kinds and what nobody cites") {
  auto pages = record_pages_of(std::string(checklist) + R"(evidence:
  - {kind: contract, title: Provider contract, count: 3}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, evidence: [{item: annual-report, pages: 1}, {item: annual-report, pages: 4-6}]}
  - {criterion: S2, owner: ceo, rating: met}
-- more.yaml --
evidence:
  - {id: c1, kind: contract, title: Contract, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}
)");
  const std::string& html = pages["pages/matrix.html"];
  CHECK(
      html.find(
          R"(<tr><th scope="col">Evidence</th><th scope="col"><a href="../pages/standards-s1.html">S1<span )"
          R"(class="unseen"> Reports every year</span></a></th>)") != std::string::npos);
  CHECK(
      html.find(
          R"(<tr><th scope="row"><a href="../pages/evidence.html#item-annual-report">Annual report</a></th><td>)"
          R"(<a href="../pages/standards-s1.html"><span aria-hidden="true">●</span><span class="unseen">Annual )"
          R"(report for S1</span><span class="unseen">,</span> pp. 1, 4-6</a></td><td></td></tr>)") !=
      std::string::npos);
  CHECK(says(html, "Evidence cited 1 None "));
  CHECK(says(html, "Provider contract: 1 of 3 Missing Asked for by the checklist as a whole"));
  CHECK(says(html, "1 item of the register that no criterion cites: Contract "));
}

TEST_CASE("a kind that a criterion asks for by name is missing in its column") {
  auto pages = record_pages_of(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [S1, {id: S2, evidence: [{from: met, items: 1, kinds: contract}]}]
evidence: [{kind: contract, title: Provider contract}]
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, evidence: [annual-report]}
  - {criterion: S2, owner: ceo, rating: met}
)");
  CHECK(
      pages["pages/matrix.html"].find(
          R"(Provider contract: 0 of 1 <span class="badge tone-error">Missing</span></th><td></td><td>Asks for it</td>)") !=
      std::string::npos);
}

TEST_CASE("a matrix of many criteria and items is cut into narrow tables and into pages below a megabyte") {
  std::string folder =
      "-- checklist.yaml --\nframework: sample\ntitle: Sample\nauthority: A\nscales: {met: {values: [no, "
      "yes]}}\n"
      "elements:\n  - id: standards\n    title: Standards\n    scale: met\n    criteria:\n";
  std::string answers = "-- answers.yaml --\nstandards:\n";
  for (int c = 0; c < 31; ++c) {
    folder += fmt::format("      - {{id: S{}, title: Standard {}}}\n", c, c);
    answers += fmt::format("  - criterion: S{}\n    rating: yes\n    owner: ceo\n    evidence: [", c);
    for (int i = 0; i < 400; ++i) answers += fmt::format("e{}, ", i);
    answers += "annual-report]\n";
  }
  std::string evidence = "-- more.yaml --\nevidence:\n";
  for (int i = 0; i < 400; ++i)
    evidence +=
        fmt::format("  - {{id: e{}, title: An item of evidence with a title of usual length {}}}\n", i, i);
  auto pages = pages_of_large(folder + answers + evidence);
  std::size_t marks = 0, tables = 0, count = 0;
  for (const auto& [path, html] : pages) {
    if (!path.starts_with("pages/matrix")) continue;
    ++count;
    CHECK(html.size() < 1'000'000);
    marks += count_of(html, "<span aria-hidden=\"true\">●</span><span class=\"unseen\">");
    tables += count_of(html, "<tbody class=\"matrix-summary\">");
  }
  CHECK(count > 1);
  CHECK(marks == 31 * 401);
  CHECK(tables == 3);
  CHECK(pages["pages/matrix.html"].find("Standards, S0 to S9</h2>") != std::string::npos);
  CHECK(pages["pages/matrix-2.html"].find("continued from the page before") != std::string::npos);
}

TEST_CASE("actions stand under who answers for them, late ones first, nobody's at the end") {
  auto pages = record_pages_of(R"(-- sample.yaml --
posts: [{id: dof, title: Director of Finance}]
actions:
  - {id: a1, what: Write it, due: 2009-01}
  - {id: a2, what: Print it, who: dof, due: 2009-02, closes: [S1], depends_on: [a1]}
  - {id: a3, what: Post it, who: dof, due: 2008-10-31, as_written: by the end of October}
  - {id: a4, what: Read it, who: dof, due: 2008-09, status: done, done: 2008-09-20}
)");
  const std::string text = tests::visible_text(pages["pages/actions.html"]);
  CHECK(text.find("4 actions, 3 open, 1 late, 1 done") != std::string::npos);
  CHECK(text.find("Director of Finance 2 1 1 Nobody 1 0 0") != std::string::npos);
  auto late = text.find(
      "Post it Should fix: action a3 was due 2008-10-31 and is open Late Due 31 October 2008 In its own "
      "words: “by the end of October” – ");
  auto open = text.find(
      "Print it After: Write it Open Due 1 February 2009 to 28 February 2009 S1 Reports every year");
  auto done = text.find("Read it Done Due 1 September 2008 to 30 September 2008 Done 20 September 2008");
  auto nobody = text.find("Nobody 1 open, 0 done");
  CHECK(late < open);
  CHECK(open < done);
  CHECK(done < nobody);
  CHECK(nobody != std::string::npos);
}

TEST_CASE("an action tells the gaps that it would close") {
  auto pages = record_pages_of(R"(-- answers.yaml --
standards: [{criterion: S1, owner: ceo, statement: Not yet.}]
-- sample.yaml --
actions: [{id: a1, what: Rate it, who: ceo, due: 2009-01, closes: [S1]}]
)");
  CHECK(says(pages["pages/actions.html"], "Would close 1 gap: S1 Reports every year"));
}

TEST_CASE("money shows how each sum was reached, what does not add up, and who decided") {
  auto pages = record_pages_of(R"(-- sample.yaml --
costs:
  - {id: one, title: Printing, gross: 500, credit: 100, net: 400, budget: 300, committed: 400}
  - {id: two, title: Postage, net: 100.50, note: an estimate}
  - {id: all, title: All of it, net: 600, total_of: [one, two]}
decisions:
  - {id: d1, ask: agree, text: Money for printing, body: Board, on: 2008-11-01, outcome: agreed, amount: 400, cost: one}
figures:
  - {id: copies, title: Copies, stated: [{value: 500, item: annual-report, pages: 1}], settled: It is 500}
)");
  const std::string& html = pages["pages/money.html"];
  CHECK(says(html, "Printing GBP 500 100 400 300 400 "));
  CHECK(says(html, "Postage an estimate GBP – – 100.50 – – "));
  CHECK(says(html, "All of it Adds up: Printing, Postage GBP – – 600 – – "));
  CHECK(says(html, "net: 500 less 100 = 400 "));
  CHECK(says(html, "one has 400 committed, 100 more than its budget of 300"));
  CHECK(says(html,
      "net: 400 (Printing) + 100.50 (Postage) = 500.50 Must fix all says net 600, but its lines come to "
      "500.50: one 400, two 100.50"));
  CHECK(says(html, "Money for printing 400, agreed, 1 November 2008"));
  CHECK(says(html, "500 Annual report 1 "));
  CHECK(says(html, "Settled: It is 500"));
  auto json = nlohmann::json::parse(pages["pack.json"]);
  CHECK(json["costs"][1] ==
        nlohmann::json::parse(R"({"id": "two", "title": "Postage", "currency": "GBP", "gross": null,
          "credit": null, "net": "100.50", "budget": null, "committed": null, "total_of": [],
          "note": "an estimate"})"));
  CHECK(json["decisions"][0]["amount"] == "400");
  CHECK(json["stated_figures"][0]["settled"] == "It is 500");
}

TEST_CASE("of a survey only groups that are large enough are shown, and of the others their names") {
  std::string csv;
  for (int i = 0; i < 5; ++i) csv += "staff,S1,met\n";
  csv += "staff,S2,met\ngovernors,S1,not-met\n";
  auto pages = record_pages_of(
      std::string(checklist) +
      "-- answers.yaml --\nstandards: [{criterion: S1, owner: ceo, rating: met, evidence: [annual-report]}, "
      "{criterion: S2, owner: ceo, rating: met}]\n-- sample.yaml --\nfeedback:\n  - {id: survey, title: A "
      "survey, file: documents/360.csv, min_group: 5}\n-- documents/360.csv "
      "--\ngroup,criterion,rating\n" +
      csv);
  const std::string& html = pages["pages/feedback.html"];
  CHECK(says(html, "staff Shown Up to 5 to one criterion"));
  CHECK(says(html, "governors Kept back Fewer than 5: not counted here, and not in any mean"));
  CHECK(says(html,
      "Criterion staff S1 Reports every year 3.00 mean of 5 answers, the lowest value of the scale "
      "counted as 1 S2 Asks the public Kept back fewer than 5 answers"));
  CHECK(says(html, "The file with the answers is not in the pack."));
  CHECK(html.find("360.csv") == std::string::npos);
}

TEST_CASE("a decision names the stages that it opens, and what the checklist asks for is there or missing") {
  auto pages =
      record_pages_of(std::string(checklist) + R"(stages: [{id: module-1, title: Module 1, gate: [budget]}]
bodies: [{id: board, title: Programme board, every: month}, {id: team, title: Working team}]
decisions: [{id: budget, title: Budget}, {id: later, title: Next budget, from_stage: module-1}]
-- sample.yaml --
bodies: [{id: board, chair: ceo, members: [ceo]}]
decisions:
  - {id: budget, ask: agree, text: The budget, body: Board, on: 2008-11-01, outcome: agreed, amount: 55000}
  - {id: plan, ask: agree, text: The plan, body: Board, on: 2008-11-02}
)");
  const std::string& html = pages["pages/decisions.html"];
  CHECK(says(html, "Programme board Chief Executive Chief Executive – "));
  CHECK(says(html, "The budget Asked to agree Board 1 November 2008 agreed 55,000 Module 1 "));
  CHECK(says(html,
      "The plan Asked to agree Should fix: decision plan was due on 2008-11-02 and has no outcome Board 2 "
      "November 2008 No outcome "));
  CHECK(says(html, "Programme board meets every month Body Recorded "));
  CHECK(says(html, "Working team Body Missing "));
  CHECK(says(html, "Next budget Decision Not asked yet Asked for once this stage is entered: Module 1 "));
  auto json = nlohmann::json::parse(pages["pack.json"]);
  CHECK(json["bodies"][0]["title"] == "Programme board");
  CHECK(json["frameworks"][0]["demands"][1] ==
        nlohmann::json::parse(R"({"kind": "body", "id": "team", "title": "Working team", "asked": true,
          "found": false, "from_stage": null, "by": null, "basis": "source"})"));
}

TEST_CASE("a series shows its holes in words and marks, and a consultation its length") {
  auto pages = record_pages_of(R"(-- sample.yaml --
series:
  - {id: board, title: Board, every: month, from: 2008-06-01, held: [2008-06-12, 2008-09-11]}
consultations:
  - {id: public, title: The public, opens: 2008-10-01, closes: 2008-10-30, promised: 30 days}
  - {id: staff, title: Staff, opens: 2008-11-20, closes: 2008-12-01, promised: 30 days}
)");
  const std::string& html = pages["pages/engagement.html"];
  CHECK(says(html,
      "Board Should fix: board was not held in 3 of 5 months: 2008-07-01/2008-07-31, 2008-08-01/2008-08-31, "
      "2008-10-01/2008-10-31 Every month From 1 June 2008 Held in 2 of 5 months ●○○●○ 2 days on record, the "
      "last 11 "
      "September 2008 1 July 2008 to 31 August 2008 1 October 2008 to 31 October 2008 "));
  CHECK(says(html, "The public Ended 1 October 2008 30 October 2008 30 days Promised: 30 days Kept "));
  CHECK(says(html,
      "Staff Must fix: consultation staff runs 12 days from 2008-11-20 to 2008-12-01, both included; 30 were "
      "promised Open 20 November 2008 1 December 2008 12 days Promised: 30 days Too short "));
  auto json = nlohmann::json::parse(pages["pack.json"]);
  CHECK(json["series"][0]["holes"] ==
        nlohmann::json::parse(
            R"(["2008-07-01/2008-07-31", "2008-08-01/2008-08-31", "2008-10-01/2008-10-31"])"));
  CHECK(json["series"][0]["periods"] == 5);
  CHECK(json["consultations"][1]["days"] == 12);
}

TEST_CASE("a waiver shows what it covers and how long it holds; one that has lapsed covers nothing") {
  auto pages = record_pages_of(R"(-- sample.yaml --
costs: [{id: one, title: Printing, gross: 500, credit: 100, net: 300}]
waivers:
  - {code: AS804, at: sample.yaml, reason: The paper says so, approved_by: ceo, until: 2008-12-31}
  - {code: AS512, at: answers.yaml, reason: Old, approved_by: ceo, until: 2008-11-27}
)");
  const std::string& html = pages["pages/waivers.html"];
  CHECK(says(html, "2 waivers, of which 1 lapsed, covering 1 finding."));
  CHECK(says(html,
      "AS804 a net sum is not gross less credit, or a total is not the sum of its lines Should fix: this "
      "waives every finding AS804 in sample.yaml sample.yaml The "
      "paper says so Chief Executive 31 December 2008 33 days left 1 finding one says net 300, but "
      "gross 500 less credit 100 is 400 (line 1) "));
  CHECK(says(html,
      "AS512 Should fix: the waiver of AS512 held until 2008-11-27 answers.yaml Old Chief Executive 27 "
      "November 2008 Lapsed 1 day ago Nothing "));
  CHECK(says(pages["pages/sign-off.html"], "2 waivers : findings that were accepted instead of fixed"));
  CHECK(says(pages["pages/money.html"], "Waived one says net 300"));
  auto json = nlohmann::json::parse(pages["pack.json"]);
  CHECK(
      json["waivers"][0]["findings"].dump() ==
      R"([{"file":"sample.yaml","line":1,"message":"`one` says net 300, but gross 500 less credit 100 is 400","severity":"error"}])");
  CHECK(json["waivers"][1]["findings"].empty());
}

TEST_CASE("a waiver shows what it names") {
  auto pages = record_pages_of(R"(-- sample.yaml --
costs: [{id: one, title: Printing, gross: 500, credit: 100, net: 300}]
waivers:
  - {code: AS804, for: one, at: sample.yaml, reason: The paper says so, approved_by: ceo, until: 2008-12-31}
)");
  CHECK(says(pages["pages/waivers.html"], "one, in sample.yaml The paper says so Chief Executive"));
}

TEST_CASE("directorates show what they answer for, and functions that nobody has are named") {
  auto pages = record_pages_of(
      std::string(checklist) +
      R"(functions: [{id: finance, title: Finance}, {id: estates, title: Estates, expected: Facilities}]
-- sample.yaml --
directorates:
  - {id: money, title: Money, side: corporate, lead: ceo, functions: [finance, Payroll], dotted_lines: [{to: other, about: figures}]}
  - {id: other, title: Other}
)");
  const std::string& html = pages["pages/sign-off.html"];
  CHECK(says(html, "Money Corporate Chief Executive Finance Payroll Other, about figures"));
  CHECK(says(html, "no directorate answers for them: Estates (expected in: Facilities)"));
}

TEST_CASE("integrity lists the documents, with their digests once these are known") {
  auto compilation = tests::check_sample("");
  const pages::PackPages pages(
      compilation->evaluation, compilation->sources, compilation->findings, {false, 1, "1.2.3"});
  auto page = [&](std::span<const pages::FileDigest> digests) {
    return pages.render_late("pages/integrity.html", digests);
  };
  std::string without = page({});
  CHECK(without.find("In <a href=\"../manifest-sha256.txt\">manifest-sha256.txt</a>") != std::string::npos);
  CHECK(without.find("<a class=\"document\" href=\"../data/documents/annual-report.txt\">") !=
        std::string::npos);
  const std::array<pages::FileDigest, 1> digests = {{{"data/documents/annual-report.txt", "0a1b2c", 1234}}};
  std::string with = page(digests);
  CHECK(says(with, "1.2 kB 0a1b2c "));
  CHECK(with.find("In <a href=\"../manifest") == std::string::npos);
}

TEST_CASE("a page without content is left out, unless a checklist asks for it") {
  auto plain = record_pages_of("");
  for (const char* name : {"actions", "money", "feedback", "decisions", "engagement", "waivers"})
    CHECK(!plain.contains(fmt::format("pages/{}.html", name)));
  auto asked = record_pages_of(std::string(checklist) + "costs: [{id: all, title: All of it}]\n");
  CHECK(says(asked["pages/money.html"], "No costs are recorded."));
  CHECK(says(asked["pages/money.html"], "All of it Cost Missing"));
}

TEST_CASE("what a page does not show in a way of its own stands there with its label") {
  auto pages = record_pages_of(R"(-- sample.yaml --
posts:
  - {id: dof, title: Director of Finance, reports_to: ceo, until: 2009-03-31}
  - {id: clerk, title: Clerk, vacant: true}
actions: [{id: a1, what: Print it, who: dof, due: 2009-02, written: 2008-09-01}]
evidence:
  - id: strategy
    kind: strategy
    title: Strategy
    file: documents/strategy.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    parts: {risks: 2-4, money: [5, 7]}
    refers_to: [{title: Risk register}, {title: The annual report, item: annual-report}]
-- documents/strategy.txt --
A strategy.
)");
  const std::string& posts = pages["pages/sign-off.html"];
  CHECK(says(posts, "Director of Finance Reports to: Chief Executive In post until: 31 March 2009 "));
  CHECK(says(posts, "Clerk Vacant: yes "));
  CHECK(says(pages["pages/actions.html"], "Print it Date of the paper: 1 September 2008 "));
  CHECK(says(pages["pages/evidence.html"],
      "Refers to Risk register, which is not among the evidence Refers to The annual report (in Annual "
      "report) "
      "Parts: risks: 2-4; money: 5, 7 "));
}

TEST_CASE("pack.json has every published field of a record, in the order of the language") {
  auto compilation = tests::check_sample(R"(-- sample.yaml --
posts: [{id: dof, title: Director of Finance, reports_to: ceo, vacant: true, until: 2009-03-31, roles: [a, A!]}]
results: [{figure: share, met: 1, of: 2}]
stages: [{stage: one, entered: 2008-05-01}]
)");
  const pages::PackPages made(
      compilation->evaluation, compilation->sources, compilation->findings, {false, 1, "1.2.3"});
  nlohmann::ordered_json json;
  for (auto& page : made.render()) {
    if (page.path == "pack.json") json = nlohmann::ordered_json::parse(page.bytes);
  }
  for (const auto& path : made.late_paths()) {
    if (path == "pack.json") json = nlohmann::ordered_json::parse(made.render_late(path, {}));
  }
  // `A!` could not be read, and is left out.
  CHECK(json["posts"].back().dump() ==
        R"({"id":"dof","title":"Director of Finance","directorate":null,"side":null,"roles":["a"],)"
        R"("reports_to":"ceo","accountable_to":[],"vacant":true,"until":"2009-03-31"})");
  CHECK(json["results"].dump() == R"([{"figure":"share","value":null,"met":1,"of":2,"band":null}])");
  CHECK(json["stages"][0].dump() ==
        R"({"stage":"one","entered":"2008-05-01","paused":null,"stepped_off":null,"done":null,)"
        R"("tasks":[],"tested_with":[],"note":null})");
  CHECK(json["milestones"].dump() == "[]");
}

TEST_CASE("the search leads to the page of actions that an action is on") {
  std::string folder = "-- sample.yaml --\nactions:\n";
  for (int i = 0; i < 301; ++i)
    folder += fmt::format("  - {{id: a{0}, what: Task{0}, who: ceo, due: 2009-02}}\n", i);
  auto pages = pages_of_large(folder);
  std::string entries;
  for (const auto& [path, bytes] : pages) {
    if (path.starts_with("assets/search/entries-")) entries += bytes;
  }
  CHECK(entries.find(R"(["Task0","Action","pages/actions.html#action-a0"],)") != std::string::npos);
  CHECK(entries.find(R"(["Task300","Action","pages/actions-2.html#action-a300"],)") != std::string::npos);
  CHECK(pages["pages/actions-2.html"].find("id=\"action-a300\"") != std::string::npos);
}
