// What a reader decides from: demands, dates, marks, parts, surveys, bodies and checklists side by side.
#include <map>

#include <doctest/doctest.h>

#include "pages/pages.h"
#include "pages/places.h"
#include "support/sample_folder.h"
#include "support/visible_text.h"

using namespace assure;

namespace {

using DecidePages = std::map<std::string, std::string>;

DecidePages decide_pages(std::string_view sample) {
  auto compilation = tests::check_sample(sample);
  const pages::PackPages made(
      compilation->evaluation, compilation->sources, compilation->findings, {false, 1, "1.2.3"});
  DecidePages pages;
  for (auto& page : made.render()) pages.emplace(page.path, page.bytes);
  return pages;
}

bool tells(const std::string& html, const std::string& words) {
  bool told = tests::visible_text(html).find(words) != std::string::npos;
  if (!told) MESSAGE(tests::visible_text(html));
  return told;
}

constexpr std::string_view decide_checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  met:
    values:
      - {value: not-met, label: Not met, meaning: Nothing is done.}
      - {value: partly, label: Partly met, meaning: Some of it is done.}
      - {value: met, label: Met, meaning: All of it is done.}
elements:
  - id: standards
    title: Standards
    scale: met
    response: {target: optional}
    evidence:
      - {from: partly, items: 1}
      - {from: met, items: 2, approved: true, within: 12 months}
    criteria:
      - {id: S1, title: Reports every year}
      - id: S2
        title: Asks the public
        roll_up: {by: lowest}
        criteria: [{id: S2.1, title: Meetings}, {id: S2.2, title: Surveys}]
evidence:
  - {kind: report, title: Annual report, refreshed: 1 year}
benchmarks:
  - {criterion: S1, as_of: 2008-06-30, of: 10, counts: {not-met: 6, partly: 3, met: 1}, source: A survey}
  - {criterion: S2, as_of: 2009-06-30, of: 10, counts: {not-met: 6, partly: 3, met: 1}, source: A later one}
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2007-10-30, status: draft}
  - {id: plan, kind: plan, title: Plan, file: documents/annual-report.txt, owner: ceo, dated: 2008-11-20,
     approved: {by: PCT board, on: 2008-11-27, minute: 08/112}, valid_until: 2009-11-30}
  - {id: lease, kind: lease, title: Lease, file: documents/annual-report.txt, owner: nurse, dated: 2008-01-01,
     status: final, valid_until: 2008-11-25}
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive}, {id: nurse, title: Director of Nursing}]
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    target: met
    statement: It does.
    evidence: [plan, annual-report, lease]
    assessments: [{by: Panel, rating: partly, on: 2008-11-20}]
  - {criterion: S2.1, owner: ceo, rating: partly, target: met, evidence: [{item: plan, pages: 1}, {item: plan, pages: 2}]}
  - {criterion: S2.2, owner: nurse, rating: met, target: partly, evidence: [plan, lease]}
)";

}  // namespace

TEST_CASE("a criterion's page says of each demand of the level claimed whether it is held, and why not") {
  auto pages = decide_pages(decide_checklist);
  const std::string& html = pages["pages/standards-s1.html"];
  CHECK(tells(html, "What the checklist asks of Met "));
  CHECK(tells(html, "Held At least 1 evidence item. Counted: 3 of 3 items cited. "));
  CHECK(tells(html,
      "Not held At least 2 evidence items, approved and dated within 1 year of the day of "
      "judgement. Counted: 1 of 3 items cited. Annual report is not approved. "));
  CHECK(tells(html, "Met Claimed Target All of it is done. Partly met Some of it is done. "));
  CHECK(html.find("Its parts were rated") == std::string::npos);
  CHECK(tells(
      pages["pages/standards-s2.html"], "Its parts were rated. What each needs is on the page of the part."));
}

TEST_CASE("nothing is called held that an undeclared item or an unreadable answer may carry") {
  auto pages = decide_pages(std::string(decide_checklist) + R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: partly, evidence: [nowhere]}
  - {criterion: S2.1, owner: ceo, rating: partly, evidence: [{item: plan, pages: first}]}
)");
  const std::string& html = pages["pages/standards-s1.html"];
  CHECK(tells(html,
      "Not judged At least 1 evidence item. Counted: 0 of 1 item cited. Cited and not "
      "declared: 1 item. Nobody knows whether that counts."));
  CHECK(html.find(">Held<") == std::string::npos);
  CHECK(tells(pages["pages/standards-s2.1.html"], "Not judged A part of the answer cannot be read"));
}

TEST_CASE("each citation says how old, how approved and how long valid the document is") {
  auto pages = decide_pages(decide_checklist);
  const std::string& html = pages["pages/standards-s1.html"];
  CHECK(tells(html,
      "Plan Dated 20 November 2008, approved by PCT board on 27 November 2008, minute 08/112, valid "
      "until 30 November 2009 "));
  CHECK(tells(html,
      "Annual report Dated 30 October 2007, a draft, to be refreshed by 30 October 2008, 29 days "
      "before the day of judgement Draft Not refreshed "));
  CHECK(tells(html,
      "Lease Dated 1 January 2008, final, not approved, expired 25 November 2008, 3 days before the "
      "day of judgement Expired "));
}

TEST_CASE(
    "the scorecard marks ratings against target, panel and benchmark, and a whole has what its parts have") {
  auto pages = decide_pages(decide_checklist);
  const std::string& html = pages["pages/standards.html"];
  CHECK(tells(html,
      "S1 Reports every year Met Partly met with current evidence Met reached Partly met Panel lower Above "
      "benchmark 1 of 10 are as "
      "high or higher 3 "));
  CHECK(tells(html,
      "S2 Asks the public Owners of its parts: Chief Executive, Director of Nursing Partly met Partly "
      "met reached lowest of its parts – – 2 "));
  CHECK(tells(html, "S2.1 Meetings Partly met Met 1 below "));
  CHECK(tells(html, "S2.2 Surveys Met Partly met with current evidence Partly met 1 above "));
  // Keys that sort "1 below" before "reached" before "1 above".
  for (const char* key : {"999", "1000", "1001"}) {
    CAPTURE(key);
    CHECK(html.find("data-label=\"Against target\" data-key=\"" + std::string(key) + "\"") !=
          std::string::npos);
  }
}

TEST_CASE("a benchmark dated after the day of judgement is compared with nothing") {
  auto pages = decide_pages(decide_checklist);
  const std::string& html = pages["pages/standards-s2.html"];
  CHECK(!tells(html, "A later one"));
  CHECK(html.find("Above benchmark") == std::string::npos);
  CHECK(tells(pages["pages/standards-s1.html"], "Above benchmark 1 of 10 were given Met or better."));
}

TEST_CASE(
    "the page of a whole lists the evidence of its parts once, with who cites it, and the lowest target") {
  auto pages = decide_pages(decide_checklist);
  const std::string& html = pages["pages/standards-s2.html"];
  CHECK(tells(html, "2 items cited for the parts of S2 Asks the public "));
  CHECK(
      html.find(
          R"(<a class="cite" href="../pages/standards-s2.1.html">S2.1</a> <a class="cite" href="../pages/standards-s2.2.html">S2.2</a>)") !=
      std::string::npos);
  CHECK(tells(html, "Target, the lowest of its parts Partly met "));
  CHECK(tells(html, "Owners of its parts Chief Executive, Director of Nursing "));
}

TEST_CASE(
    "a survey's means are on the page of the criterion they rate, and small groups are kept back there") {
  std::string csv = "group,criterion,rating\n";
  for (int i = 0; i < 5; ++i) csv += "Nurses,S1,met\n";
  csv += "Nurses,S2.1,met\nGovernors,S1,not-met\nGovernors,S2.2,met\n";
  auto pages = decide_pages(std::string(decide_checklist) + R"(-- sample.yaml --
feedback: [{id: survey, title: Survey of partners, file: documents/survey.csv, min_group: 5}]
-- documents/survey.csv --
)" + csv);
  const std::string& html = pages["pages/standards-s1.html"];
  CHECK(tells(html, "Survey of partners: answers about S1 Reports every year "));
  CHECK(tells(html, "Nurses 3.00 mean of 5 answers"));
  CHECK(tells(html, "Governors Kept back fewer than 5 answers, so that nobody’s answer can be traced "));
  CHECK(tells(pages["pages/standards-s2.1.html"], "Nurses Kept back fewer than 5 answers"));
  CHECK(tells(pages["pages/standards-s2.2.html"], "Governors Kept back fewer than 5 answers"));
}

TEST_CASE("a body shows what it decided, approved and signs, and one that is only named says so") {
  auto pages = decide_pages(std::string(decide_checklist) + R"(-- sample.yaml --
bodies: [{id: audit, title: Audit committee, chair: ceo}]
decisions: [{id: d1, ask: approve, text: Approve the accounts, body: AUDIT committee, on: 2008-10-01, outcome: agreed}]
)");
  const std::string& html = pages["pages/decisions.html"];
  CHECK(tells(html, "Audit committee Approve the accounts 1 October 2008: agreed Nothing Nothing "));
  CHECK(tells(html,
      "PCT board Named, but not among the bodies Nothing Plan 27 November 2008, minute 08/112 Nothing "));
}

TEST_CASE("the place of a record on the pages is found from any place inside it") {
  auto compilation = tests::check_sample(decide_checklist);
  const pages::PackPages made(
      compilation->evaluation, compilation->sources, compilation->findings, {false, 1, "1.2.3"});
  const pages::Places places = made.places();
  const auto& item = compilation->evaluation.submission().evidence[1];
  CHECK(places.path_of(item.span) == "pages/evidence.html#item-plan");
  CHECK(places.path_of(item.approved.minute.span) == "pages/evidence.html#item-plan");
  const auto& response = compilation->evaluation.submission().sections[0].responses[1];
  CHECK(places.path_of(response.evidence[1].pages.span) == "pages/standards-s2.1.html");
  CHECK(places.path_of(compilation->evaluation.submission().posts[0].title.span) == "pages/sign-off.html");
  CHECK(places.path_of({item.span.file, 0, 1}).empty());
  CHECK(places.path_of(source::Span{}).empty());
}
