// What recurs, consultations, and actions that wait for others.
#include "rules_support.h"
#include "support/long_form.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

Lines of_series(std::string_view fields) {
  return findings_of(fmt::format("series:\n  - {{id: faq, {}}}\n", fields));
}

Lines of_consultation(std::string_view fields) {
  return findings_of(fmt::format("consultations:\n  - {{id: restructure, {}}}\n", fields));
}

std::string with_demand(std::string_view demand) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
{}
-- sample.yaml --
)",
      demand);
}

std::string holes(std::string_view what) {
  return fmt::format(
      "AS715 sample.yaml:2 `faq` was not held in {} | add the days to `held` if it did take place", what);
}

}  // namespace

TEST_CASE("weeks are counted from the first day, and each wants a day") {
  CHECK(of_series(
      "every: week, from: 2008-09-01, until: 2008-09-21, held: [2008-09-07, 2008-09-08, 2008-09-21]")
            .empty());
  CHECK(of_series(
            "every: week, from: 2008-09-01, until: 2008-09-21, held: [2008-09-21, 2008-09-01, 2008-09-07]") ==
        Lines{holes("1 of 3 weeks: 2008-09-08/2008-09-14")});
  // The last week is a day long, and counts.
  CHECK(of_series("every: week, from: 2008-09-01, until: 2008-09-15, held: [2008-09-01, 2008-09-08]") ==
        Lines{holes("1 of 3 weeks: 2008-09-15")});
  CHECK(of_series("every: fortnight, from: 2008-08-04, until: 2008-10-26") ==
        Lines{holes("6 of 6 fortnights: 2008-08-04/2008-08-17, 2008-08-18/2008-08-31, 2008-09-01/2008-09-14 "
                    "and 3 more")});
}

TEST_CASE("months, quarters and years are those of the calendar") {
  CHECK(of_series("every: month, from: 2008-08-20, until: 2008-10-31, held: [2008-08-28, 2008-10-01]") ==
        Lines{holes("1 of 3 months: 2008-09-01/2008-09-30")});
  CHECK(of_series("every: quarter, from: 2008-02-01, until: 2008-09-30, held: [2008-03-31, 2008-07-01]") ==
        Lines{holes("1 of 3 quarters: 2008-04-01/2008-06-30")});
  CHECK(of_series("every: year, from: 2006-04-01, held: [2006-12-31]") ==
        Lines{holes("1 of 2 years: 2007-01-01/2007-12-31")});
}

TEST_CASE("only what ended before the day of judgement can be missed") {
  // The day is 2008-11-28.
  CHECK(of_series("every: week, from: 2008-11-22").empty());
  CHECK(of_series("every: week, from: 2008-11-21") == Lines{holes("1 of 1 week: 2008-11-21/2008-11-27")});
  CHECK(of_series("every: month, from: 2008-11-01, until: 2008-11-28").empty());
  CHECK(of_series("every: month, from: 2008-11-01, until: 2008-11-27") ==
        Lines{holes("1 of 1 month: 2008-11-01/2008-11-27")});
  CHECK(of_series("every: week, from: 2009-01-01").empty());
}

TEST_CASE("a day outside of its series is one mistake, and not also a hole") {
  CHECK(of_series("every: month, from: 2008-09-01, until: 2008-10-31, held: [2007-09-04, 2008-10-02]") ==
        Lines{"AS716 sample.yaml:2 `faq` was held on 2007-09-04, before it began on 2008-09-01"});
  CHECK(of_series("every: month, from: 2008-09-01, until: 2008-10-31, held: [2008-09-04, 2008-11-01]") ==
        Lines{"AS716 sample.yaml:2 `faq` was held on 2008-11-01, after it ended on 2008-10-31"});
  CHECK(of_series("every: month, from: 2008-11-01, held: [2008-11-28, 2008-11-29]") ==
        Lines{"AS716 sample.yaml:2 `faq` is said to be held on 2008-11-29, after the day of judgement, "
              "2008-11-28 | "
              "correct the day, or judge the folder on a later one"});
  CHECK(of_series("every: month, from: 2008-08-01, until: 2008-10-31, held: [2007-09-04, 2008-10-02]") ==
        Lines{holes("2 of 3 months: 2008-08-01/2008-08-31, 2008-09-01/2008-09-30"),
            "AS716 sample.yaml:2 `faq` was held on 2007-09-04, before it began on 2008-08-01"});
  CHECK(
      of_series("every: month, from: 2008-09-01, until: 2008-10-31, held: [2008-09-31, 2008-10-02]").size() ==
      1);
  CHECK(of_series("every: month, from: 2008-10-31, until: 2008-09-01, held: [2008-10-02]") ==
        Lines{"AS703 sample.yaml:2 series `faq` ends on 2008-09-01, before it begins on 2008-10-31"});
}

TEST_CASE("how often is said by the series, else by the checklist, else by nobody") {
  std::string monthly = with_demand("series: [{id: faq, title: Questions, every: month}]");
  CHECK(
      findings_of(monthly + "series: [{id: faq, from: 2008-09-01, until: 2008-10-31, held: [2008-10-02]}]") ==
      Lines{
          "AS715 sample.yaml:1 `faq` was not held in 1 of 2 months: 2008-09-01/2008-09-30 | add the days to "
          "`held` if it did take place"});
  CHECK(findings_of(monthly + "series: [{id: faq, every: quarter, from: 2008-07-01, until: 2008-09-30, held: "
                              "[2008-07-02]}]") ==
        Lines{"AS719 sample.yaml:1 `faq` takes place every quarter; the checklist asks for every month"});
  CHECK(
      findings_of(monthly + "series: [{id: faq, every: fortnight, from: 2008-09-01, until: 2008-09-14, held: "
                            "[2008-09-02]}]")
          .empty());
  const Lines unknown = {
      "AS719 sample.yaml:1 nothing says how often `faq` takes place | add `every`: week, "
      "fortnight, month, quarter or year"};
  CHECK(findings_of("series: [{id: faq, from: 2008-09-01}]") == unknown);
  CHECK(findings_of(with_demand("series: [{id: faq, title: Questions}]") +
                    "series: [{id: faq, from: 2008-09-01}]") == unknown);
  CHECK(findings_of("series: [{id: faq, every: wek, from: 2008-09-01}]").size() == 1);
}

TEST_CASE("the first and the last day of a consultation count") {
  CHECK(of_consultation("opens: 2008-11-24, closes: 2008-12-23, promised: 30 days").empty());
  CHECK(
      of_consultation("opens: 2008-11-25, closes: 2008-12-23, promised: 30 days") ==
      Lines{"AS717 sample.yaml:2 consultation `restructure` runs 29 days from 2008-11-25 to 2008-12-23, both "
            "included; 30 were promised | it would have to run until 2008-12-24"});
  CHECK(of_consultation("opens: 2008-11-25, closes: 2008-11-25, promised: 2 days") ==
        Lines{"AS717 sample.yaml:2 consultation `restructure` runs 1 day from 2008-11-25 to 2008-11-25, both "
              "included; 2 were promised | it would have to run until 2008-11-26"});
  CHECK(of_consultation("opens: 2008-01-01, closes: 2008-03-31, promised: 3 months").empty());
  CHECK(
      of_consultation("opens: 2008-01-01, closes: 2008-03-30, promised: 3 months") ==
      Lines{"AS717 sample.yaml:2 consultation `restructure` runs 90 days from 2008-01-01 to 2008-03-30, both "
            "included; 3 months were promised | it would have to run until 2008-03-31"});
  CHECK(of_consultation("opens: 2008-12-23, closes: 2008-11-24, promised: 30 days") ==
        Lines{"AS703 sample.yaml:2 consultation `restructure` closes on 2008-11-24, before it opens on "
              "2008-12-23"});
  CHECK(of_consultation("opens: 2008-11-24, closes: 2008-12-01").empty());
}

TEST_CASE("of a promise and a checklist the one that asks for more is not kept") {
  std::string asked =
      with_demand("consultations: [{id: restructure, title: Restructure, at_least: 30 days}]") +
      "consultations: [{id: restructure, ";
  CHECK(
      findings_of(asked + "opens: 2008-11-25, closes: 2008-12-23}]") ==
      Lines{"AS717 sample.yaml:1 consultation `restructure` runs 29 days from 2008-11-25 to 2008-12-23, both "
            "included; the checklist asks for at least 30 | it would have to run until 2008-12-24"});
  CHECK(findings_of(asked + "opens: 2008-11-25, closes: 2008-12-23, promised: 40 days}]").front() ==
        "AS717 sample.yaml:1 consultation `restructure` runs 29 days from 2008-11-25 to 2008-12-23, both "
        "included; "
        "40 were promised | it would have to run until 2009-01-03");
  CHECK(findings_of(asked + "opens: 2008-11-24, closes: 2008-12-23, promised: 10 days}]").empty());
}

TEST_CASE("an action that waits is not due before what it waits for") {
  auto plan = [](std::string_view first, std::string_view second) {
    return findings_of(
        fmt::format("actions:\n  - {{id: recruit, what: Recruit, who: ceo, {}}}\n  - {{id: open, "
                    "what: Open, who: ceo, {}}}\n",
            first, second));
  };
  CHECK(plan("due: 2009-03", "due: 2009-03-31, depends_on: [recruit]").empty());
  CHECK(
      plan("due: 2009-03", "due: 2009-03-30, depends_on: [recruit]") ==
      Lines{
          "AS711 sample.yaml:3 action `open` is due 2009-03-30 and waits for action `recruit`, which is due "
          "2009-03-31 | move one of the days, or take the dependency out"});
  CHECK(
      plan("plan_by: 2009-01, compliant_by: 2009-10-01", "due: 2009-06, depends_on: [recruit]").size() == 1);
  CHECK(plan("due: 2009-03, done: 2008-11-01", "due: 2008-12-31, depends_on: [recruit]").empty());
  CHECK(plan("due: 2009-03", "due: 2008-12-31, done: 2008-11-01, depends_on: [recruit]").empty());
  CHECK(
      findings_of(
          "milestones: [{id: vote, title: Vote, due: 2009-02}]\nactions: [{id: open, what: Open, who: "
          "ceo, due: 2009-01, depends_on: [vote]}]\n") ==
      Lines{
          "AS711 sample.yaml:2 action `open` is due 2009-01-31 and waits for milestone `vote`, which is due "
          "2009-02-28 | move one of the days, or take the dependency out"});
}

TEST_CASE("actions that wait for one another are reported once") {
  CHECK(
      findings_of("actions:\n"
                  "  - {id: a, what: A, who: ceo, due: 2009-03, depends_on: [b]}\n"
                  "  - {id: b, what: B, who: ceo, due: 2009-02, depends_on: [c]}\n"
                  "  - {id: c, what: C, who: ceo, due: 2009-01, depends_on: [a]}\n"
                  "  - {id: d, what: D, who: ceo, due: 2009-01, depends_on: [a, d]}\n") ==
      Lines{
          "AS711 sample.yaml:2 actions `a`, `b` and `c` wait for one another | take one of the dependencies "
          "out",
          "AS711 sample.yaml:5 action `d` waits for itself | take it out of `depends_on`",
          "AS711 sample.yaml:5 action `d` is due 2009-01-31 and waits for action `a`, which is due "
          "2009-03-31 | "
          "move one of the days, or take the dependency out"});
}

TEST_CASE("a long chain of actions, and one that ends in a circle, are followed to their ends") {
  std::string chain = "actions:\n";
  const std::size_t length = tests::much(20'000);
  for (std::size_t i = 0; i < length; ++i)
    chain += fmt::format("  - {{id: a{}, what: A, who: ceo, due: 2009-01, depends_on: [a{}]}}\n", i, i + 1);
  std::string last = fmt::format("  - {{id: a{}, what: A, who: ceo, due: 2009-01", length);
  CHECK(findings_of(chain + last + "}\n").empty());
  CHECK(
      findings_of(chain + last + fmt::format(", depends_on: [a{}]}}\n", length - 1)) ==
      Lines{fmt::format("AS711 sample.yaml:{} actions `a{}` and `a{}` wait for one another | take one of the "
                        "dependencies out",
          length + 1, length - 1, length)});
}

TEST_CASE("a day that had passed when the paper was written is a mistake of the paper") {
  auto action = [](std::string_view fields) {
    return findings_of(fmt::format("actions: [{{id: visit, what: Visit, who: ceo, {}}}]\n", fields));
  };
  CHECK(action("due: 2008-10-06, written: 2008-10-06, status: done").empty());
  CHECK(action("due: 2008-10, written: 2008-10-30, status: done").empty());
  CHECK(action("due: 2008-10-05, written: 2008-10-06, status: done") ==
        Lines{"AS712 sample.yaml:1 action `visit` was due 2008-10-05, before the paper of 2008-10-06 was "
              "written | "
              "correct the day that was copied wrongly, or agree on a new one"});
  CHECK(action("plan_by: 2008-10-05, compliant_by: 2009-10-01, planned: 2008-11-01, written: 2008-10-06") ==
        Lines{"AS712 sample.yaml:1 the plan of action `visit` was due 2008-10-05, before the paper of "
              "2008-10-06 was "
              "written | correct the day that was copied wrongly, or agree on a new one"});
  // Open, it is overdue as well.
  CHECK(action("due: 2008-10-05, written: 2008-10-06").size() == 2);
}

TEST_CASE("the plan of an action in two steps can be overdue before the action is") {
  auto action = [](std::string_view fields) {
    return findings_of(fmt::format("actions: [{{id: finance, what: Be ready, who: ceo, {}}}]\n", fields));
  };
  CHECK(action("plan_by: 2008-10-31, compliant_by: 2009-10-01") ==
        Lines{"AS702 sample.yaml:1 the plan of action `finance` was due 2008-10-31 | write the day it was "
              "ready in "
              "`planned`, or a new date"});
  CHECK(action("plan_by: 2008-10-31, compliant_by: 2009-10-01, planned: 2008-10-30").empty());
  CHECK(action("plan_by: 2008-11-28, compliant_by: 2009-10-01").empty());
  CHECK(action("plan_by: 2008-10-31, compliant_by: 2008-11-27") ==
        Lines{"AS702 sample.yaml:1 action `finance` was due 2008-11-27 and is open | write `status: done` "
              "with the "
              "day, or a new date"});
  CHECK(action("plan_by: 2008-10-31, planned: 2008-10-30").empty());
  CHECK(action("plan_by: 2008-10-31, compliant_by: 2009-10-01, planned: 2008-11-29") ==
        Lines{"AS704 sample.yaml:1 the plan of action `finance` is said to be ready on 2008-11-29, after the "
              "day of "
              "judgement, 2008-11-28 | correct the day, or judge the folder on a later one"});
}
