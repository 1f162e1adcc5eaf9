// What is left of an item that is held back.
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "compile/hold_back.h"
#include "compile/pack.h"
#include "json/values.h"
#include "submission/records.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

constexpr std::string_view full = R"(-- in checklist.yaml --
delivery: {sensitivity: internal}
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    files: [documents/annual-report.txt]
    owner: ceo
    dated: 2008-06-30
    covers: 2008
    valid_until: 2010-01-01
    status: approved
    approved: {by: Board, on: 2008-07-01, minute: 7}
    sensitivity: confidential
    superseded_by: annual-report
    refers_to: [{title: Table}]
    parts: {summary: 1}
    note: A note
)";

const std::set<std::string> kept = {"id", "kind", "title", "owner", "dated", "status", "sensitivity"};

submission::Sensitivity level_of(std::string_view sensitivity) {
  auto compilation = tests::check_sample(
      "-- evidence.yaml --\nevidence:\n  - {id: annual-report, kind: report, title: A, file: "
      "documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final" +
      std::string(sensitivity) + "}\n");
  return evaluate::sensitivity_of(compilation->folder.submission.evidence.front());
}

}  // namespace

TEST_CASE("of an item that is held back the seven keys remain that say what to ask for") {
  auto compilation = tests::check_sample(full);
  auto& item = compilation->folder.submission.evidence.front();
  // Each field of the table but the second name of one is filled, or this would show nothing.
  const json::Json before = json::of(item);
  for (const auto& [key, value] : before.items()) {
    INFO(key);
    CHECK_FALSE((value.is_null() || value.empty()));
  }
  compile::hold_back(*compilation);
  const json::Json after = json::of(item);
  for (const auto& [key, value] : after.items()) {
    INFO(key);
    CHECK((value.is_null() || value.empty()) != kept.contains(key));
  }
  CHECK(compilation->evaluation.index.item("annual-report") == &item);
  CHECK(compilation->evaluation.files.find("documents/annual-report.txt") == nullptr);
}

TEST_CASE("a pack made a second time holds back the same") {
  auto compilation = tests::check_sample(full);
  const compile::PackOptions options{true, 1, "0"};
  auto first = compile::make_pack(*compilation, options).contents;
  auto second = compile::make_pack(*compilation, options).contents;
  CHECK(first.files.empty());
  REQUIRE(first.artifacts.size() == second.artifacts.size());
  for (std::size_t i = 0; i < first.artifacts.size(); ++i) {
    CHECK(first.artifacts[i].bytes == second.artifacts[i].bytes);
    CHECK(first.artifacts[i].bytes.find("annual-report.txt") == std::string::npos);
  }
}

TEST_CASE("what says nothing counts as internal, and what is not understood as confidential") {
  CHECK(level_of("") == submission::Sensitivity::Internal);
  CHECK(level_of(", sensitivity: public") == submission::Sensitivity::Public);
  CHECK(level_of(", sensitivity: secret") == submission::Sensitivity::Confidential);
  CHECK(level_of(", sensitivity: [public]") == submission::Sensitivity::Confidential);
}

TEST_CASE("an item that shares a file with one that is held back is held back with it") {
  auto compilation = tests::check_sample(R"(-- in checklist.yaml --
delivery: {sensitivity: internal}
-- evidence.yaml --
evidence:
  - {id: open, kind: report, title: Open, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, sensitivity: public}
  - {id: closed, kind: report, title: Closed, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, sensitivity: confidential}
)");
  CHECK(compilation->evaluation.held_back.items.size() == 2);
  CHECK_FALSE(compilation->evaluation.files.is_packed("documents/annual-report.txt"));
}
