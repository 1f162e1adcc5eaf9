// The pages of a pack: whole, linked, the same whatever the threads, and inert whatever the folder says.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pages/pages.h"
#include "support/long_form.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

using Pages = std::map<std::string, std::string>;

Pages pages_of(const compile::Compilation& compilation, const pages::Options& options) {
  Pages pages;
  const pages::PackPages made(compilation.evaluation, compilation.sources, compilation.findings, options);
  for (auto& page : made.render()) {
    bool first = pages.emplace(page.path, page.bytes).second;
    CHECK(first);
  }
  for (const auto& path : made.late_paths()) pages[path] = made.render_late(path, {});
  return pages;
}

Pages pages_of(std::string_view sample, const pages::Options& options = {false, 1, "1.2.3"}) {
  return pages_of(*tests::check_sample(sample), options);
}

// Values of an attribute in a page.
std::vector<std::string> values(const std::string& html, const std::string& attribute) {
  std::vector<std::string> found;
  const std::string begin = " " + attribute + "=\"";
  for (std::size_t at = 0; (at = html.find(begin, at)) != std::string::npos;) {
    at += begin.size();
    found.push_back(html.substr(at, html.find('"', at) - at));
  }
  return found;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

// Where a link of a page leads in the pack.
std::string target(const std::string& page, std::string address) {
  bool below = page.find('/') != std::string::npos;
  if (address.starts_with("#")) return page + address;
  if (below && address.starts_with("../")) return address.substr(3);
  return address;
}

// Links that lead to nothing: no page, or no such place on it.
std::vector<std::string> broken_links(const Pages& pages) {
  std::vector<std::string> broken;
  for (const auto& [path, html] : pages) {
    if (!path.ends_with(".html")) continue;
    for (const auto& address : values(html, "href")) {
      std::string to = target(path, address);
      if (to.starts_with("data/") || to.starts_with("https://")) continue;
      if (to == "manifest-sha256.txt" || to == "tagmanifest-sha256.txt") continue;
      std::string page = to.substr(0, to.find('#'));
      std::string place = page.size() < to.size() ? to.substr(page.size() + 1) : std::string();
      auto found = pages.find(page);
      bool there = found != pages.end() &&
                   (place.empty() || found->second.find(" id=\"" + place + "\"") != std::string::npos);
      if (!there) broken.push_back(path + ": " + address);
    }
  }
  return broken;
}

constexpr std::string_view rich_folder = R"(-- sample.yaml --
actions:
  - {id: more, what: Publish a summary, who: ceo, due: 2009-01, closes: [S1, annual-report]}
decisions:
  - {id: d1, ask: approve, text: Approve the report, body: Board, on: 2008-11-01, outcome: agreed}
milestones:
  - {id: sent, title: Everything sent, due: 2008-12-31, needs: [annual-report]}
glossary:
  - {term: Report, means: What is printed}
directorates:
  - {id: corporate, title: Corporate, lead: ceo, functions: [Reports]}
bodies:
  - {id: board, title: Board, chair: ceo, members: [ceo]}
  - {id: group, title: Group, chair: ceo, reports_to: board}
costs:
  - {id: printing, title: Printing, gross: 500, credit: 100, net: 400}
  - {id: all, title: All of it, net: 400, total_of: [printing]}
series:
  - {id: meetings, title: Meetings, body: board, every: month, from: 2008-08-01, held: [2008-08-28, 2008-10-30]}
consultations:
  - {id: readers, title: Readers, opens: 2008-10-01, closes: 2008-10-31, promised: 30 days}
figures:
  - {id: copies, title: Copies, stated: [{value: 500, item: annual-report}, {value: 5000, item: annual-report}]}
waivers:
  - {code: AS715, at: sample.yaml, reason: It was August, approved_by: ceo, until: 2009-01-31}
)";

constexpr std::string_view hostile_text = R"(<script>alert(1)</script>\" onload=alert(2) x='{{TITLE}})";

std::string hostile_folder() {
  return fmt::format(R"yaml(-- assure.yaml --
organisation: {{name: "{0}"}}
submission:
  reference: sample
  title: "{0}"
  period: "{0}"
  due: 2008-12-31
  as_of: 2008-11-28
  stage: draft
  frameworks: [checklist.yaml]
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: "{0}\n\n[a](javascript:alert(3)) ![b](http://example.org/b.png)"
    evidence: [{{item: annual-report, quote: "{0}", shows: "{0}"}}]
    assessments: [{{by: "{0}", rating: met, on: 2008-11-01, comment: "{0}"}}]
-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: "{0}", file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, note: "{0}"}}
-- posts.yaml --
posts: [{{id: ceo, title: "{0}"}}]
-- sample.yaml --
actions: [{{id: more, what: "{0}", who: ceo, due: 2009-01, closes: [S1]}}]
decisions: [{{id: d1, ask: "{0}", text: "{0}", body: "{0}", on: 2008-11-01, outcome: "{0}"}}]
glossary: [{{term: "{0}", means: "{0}"}}]
waivers: [{{code: AS512, at: "{0}", reason: "{0}", approved_by: ceo, until: 2009-01-31}}]
)yaml",
      hostile_text);
}

}  // namespace

TEST_CASE("a pack has its pages, its style and its data, by path") {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : pages_of("")) paths.push_back(path);
  CHECK(
      paths == std::vector<std::string>{"assets/pack.css", "assets/pack.js", "assets/rows/register-1.js",
                   "assets/search/entries-1.js", "assets/search/index.js", "assets/search/words-1.js",
                   "index.html", "pack.json", "pages/compiled.html", "pages/evidence.html", "pages/gaps.html",
                   "pages/glossary.html", "pages/integrity.html", "pages/matrix.html", "pages/sign-off.html",
                   "pages/standards-s1.html", "pages/standards.html", "pages/timetable.html"});
}

TEST_CASE("every link leads to a page and a place that are there") {
  CHECK(broken_links(pages_of(rich_folder)) == std::vector<std::string>{});
}

TEST_CASE(
    "the front page shows figures with band and way, and pack.json the same; without figures neither speaks "
    "of them") {
  auto pages = pages_of(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
organisation_types: [{id: acute, title: Acute trust}, {id: ambulance, title: Ambulance trust}]
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, S2, S3, {id: S4, applies_to: acute}]}
roll_ups:
  - {id: overall, title: Overall, of: standards, by: share, met: met, bands: [{label: High, from: 70}, {label: Low, to: 60}]}
-- assure.yaml --
organisation: {name: Sample Trust, type: ambulance}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
)");
  const std::string& front = pages["index.html"];
  CHECK(occurrences(front, "<h2 id=\"results\">Figures</h2>") == 1);
  CHECK(occurrences(front, "<strong>66.67 %</strong>") == 1);
  CHECK(occurrences(front, "between <code>Low</code> (up to 60) and <code>High</code> (from 70)") == 1);
  CHECK(occurrences(front, "2 of 3 applicable standards rated met: 66.67 %") == 1);
  const std::string reason =
      "the checklist asks this only of Acute trust; the organisation is of type Ambulance trust";
  CHECK(occurrences(pages["pages/standards-s4.html"], reason) == 1);
  auto json = nlohmann::json::parse(pages["pack.json"])["frameworks"][0];
  CHECK(json["criteria"][3]["not_applicable"] == reason);
  CHECK(json["figures"] ==
        nlohmann::json::parse(R"([{"id": "overall", "title": "Overall", "value": 66.66666666666667,
          "unit": "per-cent", "basis": "source", "text": "66.67 %", "met": 2, "of": 3, "band": null, "between": ["Low", "High"],
          "provisional": false, "unanswered": [], "how": "2 of 3 applicable standards rated met: 66.67 %",
          "shown": {"value": 33.333333333333336, "text": "33.33 %", "met": 1, "band": "Low", "between": null,
              "how": "1 of 3 applicable standards rated met: 33.33 %; 2 claims not supported"},
          "unsupported": ["S2", "S3"]}])"));
  auto without = pages_of("");
  CHECK(occurrences(without["index.html"], "id=\"results\"") == 0);
  CHECK(!nlohmann::json::parse(without["pack.json"])["frameworks"][0].contains("figures"));
}

TEST_CASE("every page has one heading of the first level, a title, a language and a policy") {
  for (const auto& [path, html] : pages_of(rich_folder)) {
    if (!path.ends_with(".html")) continue;
    const std::string page = path;  // clang 14 captures no bindings
    CAPTURE(page);
    CHECK(occurrences(html, "<h1>") == 1);
    CHECK(occurrences(html, "<title>") == 1);
    CHECK(occurrences(html, "<html lang=\"en-GB\">") == 1);
    CHECK(occurrences(html, "default-src 'none'") == 1);
    CHECK(occurrences(html, "<main ") == 1);
    CHECK(occurrences(html, "{{") == 0);
    CHECK(occurrences(html, "<table") == occurrences(html, "<caption"));
    CHECK(occurrences(html, " style=") == 0);
    std::vector<std::string> ids = values(html, "id");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  }
}

TEST_CASE("every page of a draft says so, and no page of a final pack") {
  const std::string final_stage = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, stage: final, frameworks: [checklist.yaml]}
)";
  auto html_pages = [](const Pages& pages) {
    return static_cast<std::size_t>(std::count_if(
        pages.begin(), pages.end(), [](const auto& page) { return page.first.ends_with(".html"); }));
  };
  auto says_draft = [](const Pages& pages) {
    std::size_t count = 0;
    for (const auto& [path, html] : pages) {
      bool said = html.find("<strong>DRAFT</strong>") != std::string::npos &&
                  html.find("<title>DRAFT: ") != std::string::npos;
      if (path.ends_with(".html") && said) ++count;
    }
    return count;
  };
  CHECK(html_pages(pages_of("")) > 8);
  CHECK(says_draft(pages_of("")) == html_pages(pages_of("")));
  CHECK(says_draft(pages_of(final_stage)) == 0);
  CHECK(says_draft(pages_of(final_stage, {true, 1, "1.2.3"})) == html_pages(pages_of(final_stage)));
  CHECK(pages_of(final_stage)["assets/pack.css"].find("\"DRAFT\"") == std::string::npos);
  CHECK(pages_of("")["assets/pack.css"].find("\"DRAFT\"") != std::string::npos);
}

TEST_CASE("hostile text in any field stays text") {
  auto compilation = tests::check_sample(hostile_folder());
  Pages pages = pages_of(*compilation, {false, 2, "1.2.3"});
  for (const auto& [path, html] : pages) {
    const std::string page = path;  // clang 14 captures no bindings
    CAPTURE(page);
    if (path == "assets/pack.css") CHECK(html.find("<script") == std::string::npos);
    if (!path.ends_with(".html")) continue;
    CHECK(occurrences(html, "<script") == 1);
    CHECK(html.find("<script src=\"") != std::string::npos);
    CHECK(html.find("\" onload=") == std::string::npos);
    CHECK(html.find("\"javascript:") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=alert(2) x=&#39;{{TITLE}}") !=
          std::string::npos);
  }
  CHECK(broken_links(pages) == std::vector<std::string>{});
}

TEST_CASE("a page cites evidence with its pages, its quote and a link that opens the document there") {
  const std::string sample = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: See [the report](documents/annual%20report.txt) and [it](documents/annual-report.txt).
    evidence: [{item: annual-report, quote: Sample, shows: that it appeared}]
)";
  std::string html = pages_of(sample)["pages/standards-s1.html"];
  CHECK(
      html.find("<a class=\"document\" href=\"../data/documents/annual-report.txt\">annual-report.txt</a>") !=
      std::string::npos);
  CHECK(html.find("See the report and <a href=\"../data/documents/annual-report.txt\">it</a>.") !=
        std::string::npos);
  CHECK(html.find("that it appeared<q>Sample</q>") != std::string::npos);
}

TEST_CASE("long lists are cut into pages, and every item is found") {
  std::string evidence =
      "-- evidence.yaml --\nevidence:\n  - {id: annual-report, kind: report, title: Annual report, "
      "file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}\n";
  const std::size_t items = tests::much(1200), last = items / 200 + 1;
  for (std::size_t i = 0; i < items; ++i) evidence += fmt::format("  - {{id: e{}, title: Item}}\n", i);
  auto files = tests::sample_folder(tests::unpack(evidence));
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  auto compilation = compile::compile(env, "/sample", {});
  REQUIRE(compilation.has_value());
  Pages pages = pages_of(**compilation, {false, 1, "1.2.3"});
  CHECK(pages.contains(fmt::format("pages/evidence-{}.html", last)));
  CHECK(!pages.contains(fmt::format("pages/evidence-{}.html", last + 1)));
  std::size_t rows = occurrences(pages["pages/evidence.html"], "<tr role=\"row\" id=\"");
  CHECK(rows == 200);
  for (std::size_t part = 2; part <= last; ++part)
    rows += occurrences(pages[fmt::format("pages/evidence-{}.html", part)], "<tr role=\"row\" id=\"");
  CHECK(rows == items + 1);
  CHECK(broken_links(pages) == std::vector<std::string>{});
  CHECK(pages == pages_of(**compilation, {false, 4, "1.2.3"}));
}

TEST_CASE("the data says what the pages say") {
  auto json = nlohmann::json::parse(pages_of(rich_folder)["pack.json"]);
  CHECK(json["version"] == 1);
  CHECK(json["compiler"] == "1.2.3");
  CHECK(json["draft"] == true);
  CHECK(json["as_of"] == "2008-11-28");
  CHECK(
      json["summary"] ==
      nlohmann::json::parse(
          R"({"gaps": 4, "errors": 0, "warnings": 3, "notes": 0, "waived": 1, "unread": 0, "criteria": 1, "met": 1})"));
  const auto& criterion = json["frameworks"][0]["criteria"][0];
  CHECK(criterion["id"] == "S1");
  CHECK(criterion["rating"] == "met");
  CHECK(criterion["how"] == "self-assessment");
  CHECK(criterion["page"] == "pages/standards-s1.html");
  CHECK(criterion["evidence"][0]["item"] == "annual-report");
  CHECK(criterion["actions"] == nlohmann::json::parse(R"(["more"])"));
  CHECK(json["evidence"][0]["files"][0]["path"] == "data/documents/annual-report.txt");
  CHECK(json["evidence"][0]["cited_by"][0]["criterion"] == "S1");
  CHECK(json["findings"]["errors"] == 0);
}
