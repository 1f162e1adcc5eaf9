// The documents of a folder: which there are, who declares them, what was read of them, which are packed.
#include "evaluate/files.h"

#include "rules_support.h"

using namespace assure;

namespace {

constexpr std::string_view declaring = R"(-- more.yaml --
evidence:
  - {id: again, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: gone, kind: report, title: B, file: documents/gone.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: far, kind: report, title: C, file: elsewhere/c.txt, owner: ceo, dated: 2008-06-30, status: final}
feedback: [{id: partners, file: documents/answers.csv, min_group: 2}]
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
-- documents/loose.txt --
Nobody declares this.
)";

}  // namespace

TEST_CASE("a document is listed once, whoever declares it, and so is what a record names in vain") {
  const auto compilation = tests::check_sample(declaring);
  const auto& files = compilation->evaluation.files;
  const auto* report = files.find("documents/annual-report.txt");
  REQUIRE(report);
  CHECK(report->items.size() == 2);
  CHECK(report->packed);
  const auto* gone = files.find("documents/gone.txt");
  REQUIRE(gone);
  CHECK(!gone->found);
  CHECK(gone->outside == "");
  CHECK(!files.is_there("documents/gone.txt"));
  CHECK(!gone->packed);
  CHECK(files.find("elsewhere/c.txt")->outside == "is not below `documents`");
  const auto* loose = files.find("documents/loose.txt");
  REQUIRE(loose);
  CHECK(loose->found);
  CHECK(!loose->declared);
  CHECK(!loose->packed);
  CHECK(!files.find("documents/nothing.txt"));
}

TEST_CASE("places where files are declared come in source order, with the first of each path") {
  const auto compilation = tests::check_sample(declaring);
  tests::Lines declared;
  for (const auto& file : compilation->evaluation.files.declared())
    declared.push_back(**file.path + (file.first ? " again" : "") + (file.item ? "" : " by a survey"));
  CHECK(declared == tests::Lines{"documents/annual-report.txt", "documents/annual-report.txt again",
                        "documents/gone.txt", "elsewhere/c.txt", "documents/answers.csv by a survey"});
}

TEST_CASE("answers of few people are read, and not packed, unless an item declares the file too") {
  const auto packed = [](std::string_view sample) {
    const auto compilation = tests::check_sample(sample);
    const auto* answers = compilation->evaluation.files.find("documents/answers.csv");
    REQUIRE(answers);
    CHECK(answers->answers.has_value());
    return answers->packed;
  };
  CHECK(!packed(declaring));
  CHECK(packed(std::string(declaring) + R"(-- evidence-of-answers.yaml --
evidence:
  - {id: answers, kind: report, title: D, file: documents/answers.csv, owner: ceo, dated: 2008-06-30, status: final}
)"));
}
