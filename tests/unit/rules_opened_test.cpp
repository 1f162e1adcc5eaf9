// What rules say of files that were only opened: nobody quotes from them.
#include "document/inspect.h"

#include "rules_support.h"

using namespace assure;
using document::Facts;
using document::Fault;
using document::Type;
using tests::Lines;

namespace {

// Items `a` and `b` with files of these bytes; what was found of the files is what reading the folder gives.
std::string two_items(std::string_view a, std::string_view b, std::string_view more = "") {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}}
  - {{id: b, kind: report, title: B, file: documents/b.txt, owner: ceo, dated: 2008-06-30, status: final{}}}
-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: met, statement: The report appears every year., evidence: [annual-report, b]}}
-- documents/annual-report.txt --
{}
-- documents/b.txt --
{}
)",
      more, a, b);
}

std::string found_in(std::string_view sample) {
  return tests::human_text(*tests::check_sample(sample));
}

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a file that cannot be opened, or is not what it should be, is a finding without a quote") {
  const std::string sample = two_items("The report.", "Other.");
  const auto found = [&](const Facts& facts) {
    return tests::findings_of(sample, {{"documents/b.txt", facts}});
  };
  CHECK(found({9, Type::Text, std::nullopt, {}, "", ""}).empty());
  CHECK(found({9, Type::Text, std::nullopt, {}, "", "is encrypted"}) ==
        Lines{"AS515 evidence.yaml:3 `documents/b.txt` is encrypted | replace it with a file that opens"});
  CHECK(found({9, Type::Html, std::nullopt, {}, "", "is not a PDF although its name says so"}) ==
        Lines{"AS515 evidence.yaml:3 `documents/b.txt` is not a PDF although its name says so | it is a web "
              "page, "
              "perhaps one that asks to sign in: download the document itself"});
}

TEST_CASE("the second of two files with the same bytes names the first") {
  const std::string found = found_in(two_items("The report.", "The report."));
  CHECK(times(found, "warning[AS531]") == 1);
  CHECK(found.find(
            "`documents/b.txt` has the same bytes as `documents/annual-report.txt` of `annual-report`") !=
        found.npos);
  CHECK(found.find("evidence.yaml:3:") != found.npos);
  CHECK(times(found_in(two_items("The report.", "The resort.")), "AS531") == 0);
}

TEST_CASE("two pointers with the same bytes are two pointers") {
  constexpr std::string_view pointer = "version https://git-lfs.github.com/spec/v1";
  const std::string found = found_in(two_items(pointer, pointer));
  CHECK(times(found, "error[AS530]") == 2);
  CHECK(times(found, "AS531") == 0);
  CHECK(times(found, "run `git lfs pull`") == 2);
}

TEST_CASE("what holds nothing is empty, and not also something else") {
  const std::string found = found_in(two_items("The report.", " \\x09"));
  CHECK(times(found, "error[AS502]") == 1);
  CHECK(found.find("`documents/b.txt` holds nothing but white space") != found.npos);
  CHECK(times(found, "[AS515]") == 0);
}

TEST_CASE("a draft that is declared final is told once, and one that is declared a draft not at all") {
  const std::string draft = "Plan\nDRAFT v0.6";
  CHECK(found_in(two_items("The report.", draft)).find("`b` is declared final; its first lines say DRAFT") !=
        std::string::npos);
  CHECK(times(found_in(two_items("The report.", draft)), "AS532") == 1);
  std::string as_draft = two_items("The report.", draft);
  as_draft.replace(as_draft.rfind("status: final"), 13, "status: draft");
  CHECK(times(found_in(as_draft), "AS532") == 0);
  CHECK(times(found_in(two_items("The report.", draft, ", superseded_by: annual-report")), "AS532") == 0);
}

TEST_CASE("the note on what was not checked is one for each item of a final submission") {
  const auto sample = [](std::string_view stage, std::string_view cited) {
    return fmt::format(R"(-- in assure.yaml --
submission: {{reference: sample, title: S, due: 2008-12-31, as_of: 2008-11-28, stage: {}, frameworks: [checklist.yaml]}}
-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: met, statement: So it is., evidence: [{}]}}
)",
        stage, cited);
  };
  CHECK(times(found_in(sample("draft", "annual-report")), "AS533") == 0);
  CHECK(times(found_in(sample("final", "annual-report, annual-report")), "note[AS533]") == 1);
  CHECK(times(found_in(sample("final", "annual-report, {item: annual-report, quote: every year}")),
            "AS533") == 0);
  CHECK(times(found_in(sample("final", "{item: annual-report, shows: figures}")), "AS533") == 0);
}
