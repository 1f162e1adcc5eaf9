// 360-degree surveys: reading the answers, and keeping back what could be traced to a person.
#include <nlohmann/json.hpp>

#include "compile/pack.h"
#include "rules_support.h"
#include "submission/answers.h"

using namespace assure;
using tests::Lines;

namespace {

std::string survey(std::string_view csv, std::string_view fields = "min_group: 2") {
  return fmt::format(
      "feedback: [{{id: partners, file: documents/answers.csv, {}}}]\n-- documents/answers.csv --\n{}",
      fields, csv);
}

// "AS519 documents/answers.csv:3:12 message | help"
Lines lines_of(const compile::Compilation& compilation) {
  Lines lines;
  for (const auto& finding : compilation.findings.all()) {
    const auto& file = compilation.sources.file(finding.span);
    auto at = file.position(finding.span.begin);
    lines.push_back(
        fmt::format("{} {}:{}:{} {}", finding.rule->code, file.path(), at.line, at.column, finding.message));
    if (!finding.help.empty()) lines.back() += " | " + finding.help;
  }
  return lines;
}

Lines findings_in(std::string_view csv, std::string_view fields = "min_group: 2") {
  return lines_of(*tests::check_sample(survey(csv, fields)));
}

const compile::PackOptions options{true, 1, "0"};

nlohmann::json feedback_in_pack(compile::Compilation& compilation) {
  for (const auto& artifact : compile::make_pack(compilation, options).contents.artifacts) {
    if (artifact.path == "pack.json") return nlohmann::json::parse(artifact.bytes).at("feedback");
  }
  return {};
}

bool packs_answers(compile::Compilation& compilation) {
  for (const auto& file : compile::make_pack(compilation, options).contents.files) {
    if (file.path.ends_with("answers.csv")) return true;
  }
  return false;
}

constexpr std::string_view header = "group,criterion,rating\n";

}  // namespace

TEST_CASE("answers are read as RFC 4180 has them") {
  auto rows = [](std::string_view text) {
    auto answers = submission::parse_answers(text, 1);
    std::string all;
    for (const auto& fault : answers.faults) all += "! " + fault.message + "\n";
    for (const auto& row : answers.rows)
      all += fmt::format("{}|{}|{}\n", *row.group, *row.criterion, *row.rating);
    return all;
  };
  CHECK(rows("\xEF\xBB\xBFGroup, Criterion ,RATING\r\na,S1,met\r\n\r\n \r\n b , \"S1\" ,met") ==
        "a|S1|met\nb|S1|met\n");
  CHECK(rows("group,criterion,rating\ra,S1,met\r") == "a|S1|met\n");
  CHECK(rows("\"group\",criterion,rating\n\"says \"\"hello\"\", twice\",S1,met\n") ==
        "says \"hello\", twice|S1|met\n");
  CHECK(rows("group,criterion,rating\n\"two\nlines\",S1,met\nb,S1,met\n") == "two\nlines|S1|met\nb|S1|met\n");
  CHECK(rows("group,criterion,rating\n,,\na,S1,met\n , \"\",\n,\n,,,,\n") == "a|S1|met\n");
  CHECK(rows("group,criterion,rating,,\na,S1,met,,\nb,S1,met, ,\"\"\n") == "a|S1|met\nb|S1|met\n");
  CHECK(rows("group,criterion,rating\n") == "");
  CHECK(rows("") == "! the answers are empty\n");
  CHECK(rows("\n\n") == "! the answers are empty\n");
}

TEST_CASE("a line that is no answer is found where it stands") {
  CHECK(findings_in("group;criterion;rating\na;S1;met\n") ==
        Lines{"AS519 documents/answers.csv:1:1 the first line is not `group,criterion,rating` | save the "
              "file with "
              "commas between the fields"});
  CHECK(findings_in("a,S1,met\na,S1,met\n") == Lines{"AS519 documents/answers.csv:1:1 the first line is not "
                                                     "`group,criterion,rating` | the answers are read by "
                                                     "these names, in this order"});
  CHECK(
      findings_in(fmt::format(
          "{}a,S1\na,S1,met,now\na,,met\n,S1,\nb,S1,x\"y\nb,S1,\"met\" now\n\"b,S1,met\nb,S1,met\n",
          header)) ==
      Lines{"AS519 documents/answers.csv:2:1 a line of 2 fields, not of group, criterion and rating",
          "AS519 documents/answers.csv:3:1 a line of 4 fields, not of group, criterion and rating",
          "AS519 documents/answers.csv:4:1 an answer without a criterion",
          "AS519 documents/answers.csv:5:1 an answer without a group",
          "AS519 documents/answers.csv:6:7 there is a `\"` in a field that does not begin with one | put the "
          "whole "
          "field into `\"`, and double each `\"` in it",
          "AS519 documents/answers.csv:7:12 there is something behind the `\"` that ends a field | put the "
          "whole "
          "field into `\"`, and double each `\"` in it",
          "AS519 documents/answers.csv:8:1 a field begins with `\"` and never ends | add the `\"` at its "
          "end"});
  CHECK(findings_in("group,criterion,rating\nä,S1,met\n\\xFF,S1,met\n") ==
        Lines{"AS519 documents/answers.csv:3:1 the answers are not UTF-8 here | save the file as CSV UTF-8"});
}

TEST_CASE("the same mistake in many lines is one") {
  CHECK(
      findings_in(fmt::format("{}ä,S1,mostly\nb,S1,mostly\nb,S2,met\nb,S2,met\nb,S1,Met\n", header)) ==
      Lines{
          "AS519 documents/answers.csv:2:6 `mostly` is not on the scale of `S1` | its values are `not-met`, "
          "`partly` and `met`",
          "AS519 documents/answers.csv:4:3 no criterion `S2` | did you mean `S1`?",
          "AS519 documents/answers.csv:6:6 `Met` is not on the scale of `S1` | did you mean `met`?"});
  std::string many(header);
  for (int i = 0; i < 500; ++i) many += "a\n";
  CHECK(findings_in(many).size() == 100);
}

TEST_CASE("nothing is said of a survey with faults") {
  auto compilation = tests::check_sample(survey(fmt::format("{}a,S1,met\na,S1,met\na,S2,met\n", header)));
  CHECK(feedback_in_pack(*compilation) ==
        nlohmann::json::parse(R"([{"id": "partners", "title": null, "file": null,
      "evaluated": false, "min_group": 2, "groups": [], "not_shown": []}])"));
  CHECK(!packs_answers(*compilation));
}

TEST_CASE("counts and means are told for each group and criterion, with how they were reached") {
  auto compilation = tests::check_sample(
      survey(fmt::format("{}b,S1,met\na,sample/S1,met\na,S1,partly\nB,S1,met\na,S1,not-met\n", header)));
  CHECK(tests::human_text(*compilation) == "no findings\n");
  CHECK(feedback_in_pack(*compilation) == nlohmann::json::parse(R"([{"id": "partners", "title": null,
      "file": {"name": "documents/answers.csv", "path": "data/documents/answers.csv", "bytes": 82},
      "evaluated": true, "min_group": 2, "groups": [
        {"group": "a", "answers": 3, "criteria": [{"framework": "sample", "criterion": "S1", "answers": 3, "mean": 2.0,
          "how": "mean of 3 answers, the lowest value of the scale counted as 1"}]},
        {"group": "b", "answers": 2, "criteria": [{"framework": "sample", "criterion": "S1", "answers": 2, "mean": 3.0,
          "how": "mean of 2 answers, the lowest value of the scale counted as 1"}]}], "not_shown": []}])"));
  CHECK(packs_answers(*compilation));
}

TEST_CASE("a mean is over points, else over values that are numbers") {
  auto how = [](std::string_view scale, std::string_view csv) {
    auto compilation = tests::check_sample(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [{}]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
-- answers.yaml --
standards: [{{criterion: S1, owner: ceo, rating: 2, evidence: [annual-report]}}]
-- sample.yaml --
{})",
        scale, survey(std::string(header) + std::string(csv))));
    const auto& cell = compilation->evaluation.feedback.at(0).groups.at(0).cells.at(0);
    return fmt::format("{} {}", cell.mean.value_or(-1), cell.how);
  };
  CHECK(how("1, 2, 4", "a,S1,4\na,S1,1\n") == "2.5 mean of 2 answers");
  CHECK(how("{value: 1, points: 0}, {value: 2, points: 10}", "a,S1,2\na,S1,1\n") ==
        "5 mean of the points of 2 answers");
  CHECK(how("{value: 1, points: 1}, {value: 2, points: 2}", "a,S1,2\na,S1,1\n") == "1.5 mean of 2 answers");
}

TEST_CASE("small groups and criteria with few answers are kept back, and so is the file") {
  std::string csv = fmt::format("{}a,S1,met\na,S1,met\na,S1,met\na,S1,met\nclinicians,S1,partly\n", header);
  auto compilation = tests::check_sample(survey(csv, "min_group: 4"));
  CHECK(lines_of(*compilation) == Lines{"AS438 sample.yaml:1:33 `clinicians` has 1 answer, fewer than 4: not "
                                        "shown | ask more people, or put "
                                        "small groups together under one name"});
  auto told = feedback_in_pack(*compilation).at(0);
  CHECK(told.at("not_shown") == nlohmann::json::parse(R"(["clinicians"])"));
  CHECK(told.at("groups").size() == 1);
  CHECK(told.at("file").is_null());
  CHECK(!packs_answers(*compilation));
  // Five when nothing is said.
  CHECK(findings_in(csv, "title: Partners").size() == 2);
  // At the limit all is shown.
  CHECK(findings_in(csv, "min_group: 1").empty());
}

TEST_CASE("a group may answer to one criterion with few people") {
  std::string sample = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, evidence: [annual-report]}
  - {criterion: S2, owner: ceo, rating: met, evidence: [annual-report]}
-- sample.yaml --
)" + survey(fmt::format("{}a,S1,met\na,S1,met\na,S2,partly\n", header));
  auto compilation = tests::check_sample(sample);
  CHECK(lines_of(*compilation) == Lines{"AS438 sample.yaml:1:33 `a` has fewer than 2 answers on `S2`: not "
                                        "shown there | ask more people, or put "
                                        "small groups together under one name"});
  CHECK(feedback_in_pack(*compilation).at(0).at("groups").at(0).at("criteria").at(1) ==
        nlohmann::json::parse(R"({"framework": "sample", "criterion": "S2", "answers": null, "mean": null,
            "how": "fewer than 2 answers"})"));
  CHECK(!packs_answers(*compilation));
}

TEST_CASE("answers that are not there are reported once, and not as read") {
  auto compilation = tests::check_sample("feedback: [{id: partners, file: documents/none.csv}]\n");
  CHECK(lines_of(*compilation) == Lines{"AS501 sample.yaml:1:33 there is no file `documents/none.csv`"});
  CHECK(!compilation->evaluation.feedback.at(0).evaluated);
  CHECK(findings_in("").size() == 1);
}

TEST_CASE("the rating that counts is compared with the latest of others") {
  auto answer = [](std::string_view assessments) {
    return tests::findings_of(
        fmt::format("-- answers.yaml --\nstandards:\n  - {{criterion: S1, owner: ceo, rating: met, "
                    "statement: We do., evidence: "
                    "[annual-report], assessments: [{}]}}\n",
            assessments));
  };
  CHECK(answer("{by: panel, rating: partly, on: 2008-11-01}, {by: peers, rating: met, on: 2008-10-01}") ==
        Lines{"AS439 answers.yaml:2 `S1` claims met; `panel` gave partly on 2008-11-01 | say in the "
              "statement what has "
              "changed since, or claim less"});
  CHECK(
      answer("{by: panel, rating: partly}") == Lines{"AS439 answers.yaml:2 `S1` claims met; `panel` gave "
                                                     "partly | say in the statement what has changed since, "
                                                     "or claim less"});
  CHECK(answer("{by: panel, rating: met, on: 2008-11-01}").empty());
}
