// What is repeated in another version of its file, as programs that synchronise folders leave it.
#include "compile/versions.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/sample_folder.h"

using namespace assure;

namespace {

// The message and the help of the first finding about something that is repeated.
std::string repeated(std::string_view sample) {
  const auto compilation = tests::check_sample(sample);
  for (const auto& finding : compilation->findings.all()) {
    if (finding.rule->tells_repeated) return fmt::format("{} | {}", finding.message, finding.help);
  }
  return {};
}

std::string two_of_people(std::string_view copy) {
  return fmt::format(
      "-- people.yaml --\nposts: [{{id: dof, title: Director of Finance}}]\n"
      "-- {} --\nposts: [{{id: dof, title: Finance Director}}]\n",
      copy);
}

}  // namespace

TEST_CASE("what is repeated in another version of its file may be one file too many") {
  for (const char* copy : {"people (1).yaml", "people - Copy.yaml", "people-LAPTOP.yaml",
           "Copy of people.yaml", "people (Ann's conflicted copy 2026-05-01).yaml",
           "people.sync-conflict-20260501-101010-ABC.yaml"}) {
    CHECK(repeated(two_of_people(copy)) ==
          fmt::format("post `dof` is repeated | if `{}` is another version of `people.yaml`, keep one of the "
                      "two files; if not, give one of them another id",
              copy));
  }
  CHECK(repeated(two_of_people("more.yaml")) == "post `dof` is repeated | give one of them another id");
  CHECK(repeated("-- answers-old.yaml --\nstandards:\n  - {criterion: S1, owner: ceo, rating: partly, "
                 "statement: Some., evidence: [annual-report]}\n") ==
        "`S1` is answered twice | if `answers-old.yaml` is another version of `answers.yaml`, keep one of "
        "the two files; if not, keep one of the two responses");
  CHECK(repeated("-- assure (1).yaml --\norganisation: {name: Sample Trusts}\n") ==
        "section `organisation` is repeated | if `assure (1).yaml` is another version of `assure.yaml`, "
        "keep one of the two files");
}

TEST_CASE("versions of a file are in one folder, and add something to its name") {
  CHECK(compile::may_be_versions("a/people.yaml", "a/people_2.yaml"));
  CHECK(compile::may_be_versions("People.yaml", "people (1).yml"));
  CHECK(!compile::may_be_versions("people.yaml", "a/people (1).yaml"));
  CHECK(!compile::may_be_versions("people.yaml", "peoples.yaml"));
  CHECK(!compile::may_be_versions("people.yaml", "townspeople.yaml"));
  CHECK(!compile::may_be_versions("people.yaml", "people.yaml"));
  CHECK(!compile::may_be_versions(".yaml", "(1).yaml"));
}
