// What must not leave the building, and decisions on it. Every number here is of the range for tests or the
// example of its own standard.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/digest.h"
#include "diag/formats/format.h"
#include "document/remedy.h"
#include "evaluate/disclosures.h"
#include "registry/registry.h"
#include "rules_support.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

const std::string patient = "The trust reports every year.\nNHS number: 943 476 5919\n";

std::string with_report(const std::string& text) {
  return fmt::format("-- documents/annual-report.txt --\n{}\n", text);
}

// The bytes that the sample's document has.
std::string digest_of(const std::string& text) {
  return base::sha256_hex(text);
}

const std::string medical_director = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: medical-director, title: Medical Director, roles: [guardian]}
)";

std::string decision_by(const std::string& by, const std::string& digest, const std::string& more = "") {
  return fmt::format(R"(-- decisions.yaml --
disclosures:
  - {{file: documents/annual-report.txt, kind: nhs-number, decision: false-alarm, reason: An order number., by: {},
     on: 2008-11-20, digest: {}{}}}
)",
      by, digest, more);
}

const std::string officer = R"(-- in checklist.yaml --
delivery: {disclosure_officer: guardian}
roles: [{role: guardian, title: Caldicott guardian}]
)";

}  // namespace

TEST_CASE("a document with an identifier is found once, with its amount and the entry that decides on it") {
  CHECK(tests::brief(with_report(patient + "NHS number: 943 476 5919\n")) ==
        fmt::format(
            "AS601 evidence.yaml:5 `documents/annual-report.txt` holds 2 NHS numbers (`••• ••• ••19`)\n"
            "  help: {}; or record under `disclosures` that it may leave, or is a "
            "false alarm: `- {{file: documents/annual-report.txt, kind: nhs-number, decision: accepted, "
            "reason: ..., by: ..., on: ..., digest: {}}}`\n",
            document::remedy(disclosure::Kind::NhsNumber, document::Type::Text),
            digest_of(patient + "NHS number: 943 476 5919\n")));
}

TEST_CASE("a finding names where in the file it is, at five places at most") {
  using disclosure::Kind;
  document::Facts workbook;
  workbook.type = document::Type::Xlsx;
  workbook.pages = 7;
  workbook.page_names = {"Report", "Data", "C", "D", "E", "F", "G"};
  workbook.disclosed = {{Kind::NhsNumber, 1, document::Hidden::Column, "", "••• ••• ••19", 3}};
  auto found = [&] { return tests::findings_of("", {{"documents/annual-report.txt", workbook}}); };
  const std::string begin = "AS601 evidence.yaml:5 `documents/annual-report.txt` holds ";
  const std::string help =
      fmt::format(" | {}", document::remedy(workbook.disclosed.front(), document::Type::Xlsx));
  CHECK(found() == std::vector<std::string>{
                       begin + "3 NHS numbers (`••• ••• ••19`) at `sheet Data, a hidden column`" + help});
  for (std::size_t page = 2; page < 7; ++page)
    workbook.disclosed.push_back({Kind::NhsNumber, page, {}, "budget.xlsx", "•••", 1});
  CHECK(found() ==
        std::vector<std::string>{begin +
                                 "8 NHS numbers (`••• ••• ••19`) at `sheet Data, a hidden column`, `sheet C, "
                                 "budget.xlsx`, `sheet D, budget.xlsx`, `sheet E, budget.xlsx`, `sheet F, "
                                 "budget.xlsx` and 1 more place" +
                                 help});
}

TEST_CASE("a decision of the post that decides settles a finding while the file is the same") {
  const std::string digest = digest_of(patient);
  const std::string folder = with_report(patient) + medical_director + officer;
  CHECK(tests::brief(folder + decision_by("medical-director", digest)).empty());
  CHECK(tests::brief(folder + decision_by("medical-director", "sha256:" + digest)).empty());

  const std::string lapsed = tests::brief(with_report(patient + "More.\n") + medical_director + officer +
                                          decision_by("medical-director", digest));
  CHECK(
      lapsed.find("AS640 decisions.yaml:3 `documents/annual-report.txt` was changed after `medical-director` "
                  "decided on it on 2008-11-20") != std::string::npos);
  CHECK(lapsed.find("AS601 ") != std::string::npos);

  const std::string other = tests::brief(folder + decision_by("ceo", digest));
  CHECK(other.find(
            "AS642 decisions.yaml:2 `ceo` has not the role `guardian`, which decides on disclosure here\n"
            "  help: who may accept findings here: `medical-director`") != std::string::npos);
  CHECK(other.find("AS601 ") != std::string::npos);
}

TEST_CASE("where no checklist names who decides, the owner of a document does not") {
  const std::string digest = digest_of(patient);
  const std::string own = tests::brief(with_report(patient) + medical_director + decision_by("ceo", digest));
  CHECK(
      own.find("`ceo` answers for `documents/annual-report.txt`, and does not decide on what it discloses") !=
      std::string::npos);
  CHECK(tests::brief(with_report(patient) + medical_director + decision_by("medical-director", digest))
            .empty());
}

TEST_CASE("a decision on another place or kind settles nothing") {
  const std::string folder = with_report(patient) + medical_director + officer;
  const std::string found =
      tests::brief(folder + decision_by("medical-director", digest_of(patient), ", place: page 9"));
  CHECK(found.find(
            "AS641 decisions.yaml:2 nothing in `documents/annual-report.txt` is an NHS number at `page 9`") !=
        std::string::npos);
  CHECK(found.find("AS601 ") != std::string::npos);
}

TEST_CASE("a value in a text of the folder is shown by no finding, whatever it is about") {
  auto compilation = tests::check_sample(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: "943 476 5919", rating: met, statement: "Seen by NHS number 943 476 5919.",
     evidence: [{item: annual-report, shows: The year}]}
)");
  const std::string text = tests::human_text(*compilation);
  CAPTURE(text);
  CHECK(text.find("AS601") != std::string::npos);
  CHECK(text.find("a text or name of the folder holds an NHS number (`••• ••• ••19`)") != std::string::npos);
  CHECK(text.find("943") == std::string::npos);
  CHECK(text.find("476") == std::string::npos);
  const std::string json =
      diag::render_json({compilation->findings, compilation->sources, compilation->evaluation.as_of});
  CHECK(json.find("476") == std::string::npos);
}

TEST_CASE("a text of the folder cannot be accepted, and may be a false alarm") {
  const std::string answers = R"(standards:
  - {criterion: S1, owner: ceo, rating: met, statement: "Seen by NHS number 943 476 5919.",
     evidence: [{item: annual-report, shows: The year}]}
)";
  auto with = [&](std::string_view decision) {
    return tests::brief(
        "-- answers.yaml --\n" + answers + "\n" + medical_director + officer +
        fmt::format("-- decisions.yaml --\ndisclosures:\n  - {{file: answers.yaml, kind: nhs-number, "
                    "decision: {}, reason: None., by: medical-director, on: 2008-11-20, digest: {}}}\n",
            decision, digest_of(answers)));
  };
  CHECK(with("false-alarm").empty());
  CHECK(with("accepted").find("AS641 ") != std::string::npos);
  CHECK(with("accepted").find("AS601 ") != std::string::npos);
}

TEST_CASE("findings of disclosure and decisions are counted in one place") {
  auto words = [](const std::string& folder) {
    return tests::check_sample(folder)->evaluation.disclosures.words();
  };
  const std::string folder = with_report(patient) + medical_director + officer;
  CHECK(words("") == "no findings of disclosure");
  CHECK(words(folder) == "1 finding of disclosure, none decided");
  CHECK(words(folder + decision_by("medical-director", digest_of(patient))) ==
        "1 finding of disclosure, decided");
}

TEST_CASE("what the authority's own document hides is not reported") {
  const std::string bad(registry::find_rule("AS628")->bad);
  const std::string digest = digest_of(tests::unpack(bad).at("documents/annual-report.docx"));
  CHECK(tests::brief(bad).find("AS628 ") != std::string::npos);
  CHECK(tests::brief(
      bad + fmt::format("-- in checklist.yaml --\ndelivery: {{allowed_files: [{{title: Template, "
                        "sha256: {}}}]}}\n",
                digest))
            .empty());
}
