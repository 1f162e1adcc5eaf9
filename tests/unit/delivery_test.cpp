// The limits of the place where packs are handed in: what check finds, and what build says of a zip.
#include "compile/delivery.h"

#include <algorithm>

#include "compile/pack.h"
#include "framework/describe.h"
#include "rules_support.h"
#include "support/brief.h"
#include "support/zip_bytes.h"

using namespace assure;

namespace {

// A checklist with these limits.
std::string limits(std::string_view delivery, std::string_view id = "sample") {
  return fmt::format(R"(-- {0}.yaml --
framework: {0}
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
delivery: {{{1}}}
)",
      id, delivery);
}

// The folder of the samples under a checklist with these limits; more files are laid over it.
std::unique_ptr<compile::Compilation> under(std::string_view delivery, std::string_view more = "") {
  std::string checklist = limits(delivery);
  checklist.replace(3, 6, "checklist");
  return tests::check_sample(checklist + std::string(more));
}

std::string brief(std::string_view delivery, std::string_view more = "") {
  return tests::brief(*under(delivery, more));
}

// Bytes as `unpack` of the samples takes them.
std::string escaped(std::string_view bytes) {
  std::string text;
  for (char c : bytes) {
    bool plain = c > ' ' && c <= '~' && c != '\\';
    text += plain ? std::string(1, c) : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  }
  return text;
}

std::string evidence(std::string_view files) {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    owner: ceo
    dated: 2008-06-30
    status: final
    files: [documents/annual-report.txt, {}]
)",
      files);
}

}  // namespace

TEST_CASE("a document of a blocked type is found by the end of its name, whatever its case") {
  CHECK(brief("blocked: [docm, exe, tar.gz]",
            evidence("documents/a.DOCM, documents/b.tar.gz, documents/docm, documents/c.docm.txt") +
                "-- documents/a.DOCM --\nA\n-- documents/b.tar.gz --\nB\n-- documents/docm --\nC\n"
                "-- documents/c.docm.txt --\nD\n") ==
        R"(AS515 evidence.yaml:8 `documents/a.DOCM` is not a Word document although its name says so
  help: replace it with a file that opens
AS520 evidence.yaml:8 `documents/a.DOCM` is a `.docm` file, which `sample` does not take
  checklist.yaml:6 the checklist refuses it here
  help: save it as a type that is taken, such as PDF, and declare that file
AS520 evidence.yaml:8 `documents/b.tar.gz` is a `.tar.gz` file, which `sample` does not take
  checklist.yaml:6 the checklist refuses it here
  help: save it as a type that is taken, such as PDF, and declare that file
)");
}

TEST_CASE("a document of a blocked type is found by what is inside") {
  std::string macros = escaped(tests::zip_bytes({"[Content_Types].xml", "word/vbaProject.bin"}));
  std::string plain = escaped(tests::zip_bytes({"[Content_Types].xml", "word/document.xml"}));
  std::string more = evidence("documents/plan.bin, documents/plain.bin, documents/guide.bin") +
                     "-- documents/plan.bin --\n" + macros + "\n-- documents/plain.bin --\n" + plain +
                     "\n-- documents/guide.bin --\nMZ\\x90\\x00\\x03\\x00\n";
  CHECK(
      brief("blocked: [DOCM, exe]", more) ==
      R"(AS520 evidence.yaml:8 `documents/plan.bin` is a Word document with macros by its content, and `sample` takes no `.DOCM` files
  checklist.yaml:6 the checklist refuses it here
  help: save it as a type that is taken, such as PDF, and declare that file
AS520 evidence.yaml:8 `documents/guide.bin` is a Windows program by its content, and `sample` takes no `.exe` files
  checklist.yaml:6 the checklist refuses it here
  help: save it as a type that is taken, such as PDF, and declare that file
AS643 evidence.yaml:8 `documents/guide.bin` is of a type that is not read, so nobody can say whether it discloses anything
  help: declare it in a form that is read; or record under `disclosures` that it may leave, or is a false alarm: `- {file: documents/guide.bin, kind: unsearched, decision: accepted, reason: ..., by: ..., on: ..., digest: 9dd861108d73038ae46cdc22afa2508951a136061467b3d7ceb59b2195c83b6e}`
)");
  CHECK(brief("blocked: [xlsm]", more).find("AS520") == std::string::npos);
}

TEST_CASE("types are told by content only when a checklist blocks some") {
  std::string more = evidence("documents/guide.bin") + "-- documents/guide.bin --\nMZ\\x90\\x00\\x03\\x00\n";
  auto detected = [&](const std::string& limits) {
    const auto compilation = under(limits, more);
    const auto& files = compilation->evaluation.files.all();
    return std::count_if(
        files.begin(), files.end(), [](const auto& file) { return file.second.detected_type.has_value(); });
  };
  CHECK(detected("file: 1 MB") == 0);
  CHECK(detected("blocked: [zip]") == 1);
}

TEST_CASE("size, name and path of a document are held against the limits, each up to and with it") {
  CHECK(brief("file: 45 bytes, name: 17, path: 39").empty());
  CHECK(
      brief("file: 44 bytes, name: 16, path: 38") ==
      R"(AS521 evidence.yaml:5 `documents/annual-report.txt` has 45 bytes; `sample` takes documents of at most 44 bytes
  checklist.yaml:6 the checklist sets the limit here
  help: make it smaller, or divide it into several files
AS522 evidence.yaml:5 the name `annual-report.txt` has 17 characters; `sample` takes at most 16
  checklist.yaml:6 the checklist sets the limit here
  help: give the file a shorter name, and correct it here
AS523 evidence.yaml:5 the path `sample/data/documents/annual-report.txt` in the pack has 39 characters; `sample` takes at most 38
  checklist.yaml:6 the checklist sets the limit here
  help: use fewer or shorter folders, or a shorter name
)");
}

TEST_CASE("characters are counted, not bytes") {
  std::string more =
      evidence("documents/\u1300\u1208\u4e2d.txt") + "-- documents/\u1300\u1208\u4e2d.txt --\nA\n";
  CHECK(brief("name: 17", more).empty());
}

TEST_CASE("a document that is not there, or is declared again, is found once or not at all") {
  std::string missing = brief("file: 1 bytes", evidence("documents/none.txt"));
  CHECK(missing.find("`documents/none.txt` has") == std::string::npos);
  std::string twice = brief("name: 3", evidence("documents/annual-report.txt"));
  CHECK(twice.find("AS522") == twice.rfind("AS522"));
  CHECK(twice.find("AS522") != std::string::npos);
}

TEST_CASE("of two limits to a statement the smaller one speaks") {
  auto checklist = [](int own, int delivered) {
    return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements:
  - {{id: standards, title: Standards, scale: met, response: {{statement: {{at_most: {}}}}}, criteria: [S1]}}
delivery: {{statement: {}}}
)",
        own, delivered);
  };
  auto found = [&](int own, int delivered) {
    return tests::brief(*tests::check_sample(checklist(own, delivered)));
  };
  CHECK(found(30, 30).empty());
  CHECK(found(20, 10) ==
        "AS524 answers.yaml:2 the statement of `S1` has 30 characters; `sample` takes at most 10\n"
        "  checklist.yaml:7 the checklist sets the limit here\n"
        "  help: shorten it by 20 characters\n");
  CHECK(found(10, 20) ==
        "AS407 answers.yaml:2 the statement of `S1` has 30 characters; at most 10 are allowed\n"
        "  help: shorten it by 20 characters\n");
  CHECK(found(20, 20) ==
        "AS407 answers.yaml:2 the statement of `S1` has 30 characters; at most 20 are allowed\n"
        "  help: shorten it by 10 characters\n");
  CHECK(brief("statement: 29") ==
        "AS524 answers.yaml:2 the statement of `S1` has 30 characters; `sample` takes at most 29\n"
        "  checklist.yaml:6 the checklist sets the limit here\n"
        "  help: shorten it by 1 character\n");
}

TEST_CASE("documents that are more than a pack may hold are a warning that names the largest") {
  std::string more = evidence("documents/a.txt, documents/b.txt, documents/c.txt") +
                     "-- documents/a.txt --\nA\n-- documents/b.txt --\nBBBB\n-- documents/c.txt --\nCCC\n";
  CHECK(brief("bundle: 56 bytes", more).empty());
  auto compilation = under("bundle: 55 bytes", more);
  CHECK(tests::brief(*compilation) ==
        R"(AS525 assure.yaml:8 the documents have 56 bytes together; `sample` takes packs of at most 55 bytes
  evidence.yaml:8 `documents/annual-report.txt` has 45 bytes
  evidence.yaml:8 `documents/b.txt` has 5 bytes
  evidence.yaml:8 `documents/c.txt` has 4 bytes
  help: `assure build --split 55` makes several packs that fit
)");
  CHECK(compilation->findings.count(diag::Severity::Error) == 0);
}

TEST_CASE("a document that alone is more than a pack may hold is not to be fixed by several packs") {
  CHECK(brief("bundle: 44 bytes") ==
        R"(AS525 assure.yaml:8 the documents have 45 bytes together; `sample` takes packs of at most 44 bytes
  evidence.yaml:5 `documents/annual-report.txt` has 45 bytes
  help: make `documents/annual-report.txt` smaller: unless it shrinks in the zip, no pack can hold it
)");
}

TEST_CASE("answers to a survey count when they go into the pack") {
  constexpr std::string_view answers =
      "group,criterion,rating\nNurses,S1,met\nNurses,S1,met\nNurses,S1,partly\n";
  auto survey = [&](int group) {
    return fmt::format(
        "feedback: [{{id: partners, file: documents/answers.csv, min_group: {}}}]\n"
        "-- documents/answers.csv --\n{}",
        group, answers);
  };
  auto long_names = [&](int group) {
    auto compilation = tests::check_sample(survey(group) + limits("name: 10").replace(3, 6, "checklist"));
    std::vector<std::string> found;
    for (const auto& finding : compilation->findings.all()) {
      if (finding.rule->code == "AS522") found.push_back(finding.message);
    }
    return found;
  };
  const std::string report = "the name `annual-report.txt` has 17 characters; `sample` takes at most 10";
  CHECK(long_names(3) == std::vector<std::string>{
                             report, "the name `answers.csv` has 11 characters; `sample` takes at most 10"});
  CHECK(long_names(4) == std::vector<std::string>{report});
}

TEST_CASE("each checklist has limits of its own") {
  std::string manifest = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: draft
  frameworks: [checklist.yaml, other.yaml]
)";
  std::string other = limits("name: 5, bundle: 10 bytes", "other");
  other.replace(other.find("id: standards"), 13, "id: care");
  std::string found = brief("name: 16", manifest + other);
  auto count = [&](std::string_view text) {
    std::size_t times = 0;
    for (auto at = found.find(text); at != std::string::npos; at = found.find(text, at + 1)) ++times;
    return times;
  };
  CHECK(count("`annual-report.txt` has 17 characters; `sample` takes at most 16") == 1);
  CHECK(count("`annual-report.txt` has 17 characters; `other` takes at most 5") == 1);
  CHECK(count("AS525 assure.yaml:8 the documents have 45 bytes together; `other` takes packs of at most 10 "
              "bytes") == 1);
  CHECK(count("AS52") == 3);
}

TEST_CASE("build is told which checklists a zip is too large for") {
  auto compilation = under("bundle: 35 MB");
  CHECK(compile::over_delivery(compilation->evaluation, 35'000'000).empty());
  auto over = compile::over_delivery(compilation->evaluation, 41'200'000);
  REQUIRE(over.size() == 1);
  CHECK(over[0].checklist == "sample");
  CHECK(over[0].limit == 35'000'000);
  CHECK(over[0].message == "sample.zip has 41.2 MB; `sample` takes packs of at most 35 MB");
  CHECK(over[0].help == "`assure build --split 35MB` makes several packs that fit");
  CHECK(compile::over_delivery(under("file: 35 MB")->evaluation, 41'200'000).empty());
}

TEST_CASE("the limits of a checklist are such that something can keep to them") {
  CHECK(brief("bundle: 0 MB, file: 0 bytes") ==
        R"(AS326 checklist.yaml:6 `bundle` is no bytes at all, so that nothing fits
  help: write the size that is taken at most, such as `35 MB`, or leave the key out
AS326 checklist.yaml:6 `file` is no bytes at all, so that nothing fits
  help: write the size that is taken at most, such as `35 MB`, or leave the key out
)");
  CHECK(brief("name: 0, path: 17, statement: -1") ==
        R"(AS326 checklist.yaml:6 `name` is 0, and none has fewer than 1 character
  help: write the length that is taken at most, or leave the key out
AS326 checklist.yaml:6 `path` is 17, and none has fewer than 18 characters
  help: write the length that is taken at most, or leave the key out
AS326 checklist.yaml:6 `statement` is -1, and none has fewer than 1 character
  help: write the length that is taken at most, or leave the key out
)");
  CHECK(brief("blocked: [.docm, exe, a/b, EXE, tar.gz]") ==
        R"(AS326 checklist.yaml:6 `.docm` is no end of a name
  help: write what is behind the dot: `docm`
AS326 checklist.yaml:6 `a/b` is no end of a name
  help: write what is behind the dot: `docm`
AS322 checklist.yaml:6 blocked type `EXE` is repeated
  checklist.yaml:6 first here
)");
  CHECK(brief("bundle: 35 MB, file: 36 MB") ==
        R"(AS326 checklist.yaml:6 a document may have 36 MB, and a pack with it only 35 MB
  checklist.yaml:6 the size of a pack
  help: `file` is at most what `bundle` is
)");
  CHECK(brief("bundle: 35 MB, file: 35 MB, name: 100, path: 160, statement: 40, blocked: [exe], signed: true")
            .empty());
  CHECK(brief("bundle: large").find("AS326") == std::string::npos);
}

TEST_CASE("a checklist is shown with the limits of its delivery") {
  auto compilation = under(
      "bundle: 35 MB, file: 20 MB, name: 100, path: 150, statement: 2000, blocked: [docm, exe], signed: "
      "true");
  std::string shown = framework::describe(compilation->folder.frameworks.at(0));
  CHECK(shown.find(R"(
Delivery
  packs of at most 35 MB
  documents of at most 20 MB
  names of at most 100 characters
  paths in the pack of at most 150 characters
  statements of at most 2000 characters
  no .docm, .exe
  signed packs only
)") != std::string::npos);
  CHECK(framework::describe(tests::check_sample("")->folder.frameworks.at(0)).find("Delivery") ==
        std::string::npos);
}
