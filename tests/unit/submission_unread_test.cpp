// What lies in a folder and is not read is told, and nothing else is.
#include <doctest/doctest.h>

#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

const std::string post = "posts:\n  - {id: dof, title: Director of Finance}\n";
const std::string checklist =
    "framework: second\ntitle: Second\nauthority: Us\nelements:\n"
    "  - {id: more, title: More, criteria: [{id: M1, title: One more}]}\n";

std::string file(std::string_view path, std::string_view text) {
  return fmt::format("-- {} --\n{}", path, text);
}

Lines not_read(std::string_view path) {
  return {
      fmt::format("AS318 {}:1 `{}` is not read: its name does not end in `.yaml` or `.yml` | rename it so "
                  "that it ends in `.yaml`",
          path, path)};
}

}  // namespace

TEST_CASE("a file whose name is nearly one of YAML is told") {
  for (const char* path : {"x.YAML", "x.Yml", "more/x.yaml.txt", "x.YML.TXT"}) {
    CAPTURE(path);
    CHECK(findings_of(file(path, post)) == not_read(path));
  }
}

TEST_CASE("other files, hidden ones and documents are no part of the folder") {
  for (const char* path : {"x.txt", "x.yaml.bak", "yaml", ".x.YAML", ".git/x.YAML", "documents/x.yaml.bak"}) {
    CAPTURE(path);
    Lines found = findings_of(file(path, post));
    for (const auto& line : found) CHECK_FALSE(line.starts_with("AS318"));
  }
}

TEST_CASE("a folder is taken for a pack without a word only when it is one") {
  std::string bagit = file("team/bagit.txt", "BagIt-Version: 1.0\n");
  Lines told = {
      "AS319 team/bagit.txt:1 `team` is taken for a pack, and nothing below it is read | delete the file "
      "`bagit.txt` in it if it is none"};
  CHECK(findings_of(bagit + file("team/x.yaml", post)) == told);
  CHECK(findings_of(bagit) == told);
  CHECK(findings_of(bagit + file("team/manifest-sha256.txt", "") + file("team/x.yaml", post)) == told);
  CHECK(findings_of(bagit + file("team/manifest-sha256.txt", "") + file("team/data/x.yaml", post) +
                    file("team/data/y.YAML", post)) == Lines{});
}

TEST_CASE("a checklist that nothing names is told, unless a name is wrong") {
  CHECK(findings_of(file("second.yaml", checklist + post)) ==
        Lines{"AS317 second.yaml:1 nothing names this checklist, so that nothing in this file is looked at | "
              "name "
              "the file in `submission.frameworks`, or take it out of the folder"});
  std::string head =
      "organisation: {name: Sample Trust}\nsubmission: {reference: sample, title: Sample, due: 2008-12-31, "
      "as_of: "
      "2008-11-28, frameworks: [checklist.yaml, secnd.yaml]}\n";
  for (const auto& line : findings_of(file("second.yaml", checklist) + file("assure.yaml", head)))
    CHECK_FALSE(line.starts_with("AS317"));
}

TEST_CASE("a copy of a file is one finding, and its records are not repeated") {
  auto told = [](std::string_view copy, std::string_view original) {
    return Lines{fmt::format(
        "AS320 {0}:1 `{0}` and `{1}` are the same file | delete the copy: sync programs and downloads "
        "leave such files",
        copy, original)};
  };
  for (const char* copy :
      {"people (1).yaml", "people - Copy.yaml", "Copy of people.yaml", "old/people.yaml"}) {
    CAPTURE(copy);
    CHECK(findings_of(file(copy, post) + file("people.yaml", post)) == told(copy, "people.yaml"));
  }
  std::string manifest =
      "organisation: {name: Sample Trust}\n"
      "submission: {reference: sample, title: Sample, due: 2008-12-31, frameworks: [checklist.yaml]}\n";
  CHECK(
      findings_of(file("a.yaml", manifest) + file("assure.yaml", manifest)) == told("a.yaml", "assure.yaml"));
}

TEST_CASE("the help for a checklist that is named without its folder is its whole path") {
  CHECK(findings_of(file("checklists/second.yaml", checklist) +
                    file("assure.yaml",
                        "organisation: {name: Sample Trust}\nsubmission: {reference: sample, title: "
                        "Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, "
                        "second.yaml]}\n")) == Lines{"AS305 assure.yaml:2 no checklist `second.yaml` is "
                                                     "shipped, and no file of that name is in the folder | "
                                                     "did you mean `checklists/second.yaml`?"});
}

TEST_CASE("files that say nothing and checklists may be the same") {
  CHECK(findings_of(file("a.yaml", "# nothing\n") + file("b.yaml", "# nothing\n")).size() ==
        2);  // AS107 of each
  CHECK(findings_of(file("a.yaml", "actions: []\n") + file("b.yaml", "actions: []\n")) == Lines{});
  Lines unused = findings_of(file("a.yaml", checklist) + file("b.yaml", checklist));
  REQUIRE(unused.size() == 2);
  for (const auto& line : unused) CHECK(line.starts_with("AS317"));
}
