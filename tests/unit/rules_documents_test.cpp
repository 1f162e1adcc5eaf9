// What the rules about documents say of PDFs, pictures and file names: samples hold plain text alone.
#include "rules_support.h"

using namespace assure;
using document::Facts;
using document::Type;
using tests::findings_of;
using tests::Lines;

namespace {

const std::string plan = "documents/plan.pdf";

// An item `plan` with a file of any content, cited as `citation` says.
std::string citing(std::string_view citation, std::string_view more = "") {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - id: plan
    title: Plan
    file: documents/plan.pdf
    owner: ceo
    dated: 2008-06-30
    {}
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The plan says so.
    evidence: [{}]
-- documents/annual-report.txt --
(absent)
-- documents/plan.pdf --
%PDF
)",
      more, citation);
}

Facts pdf(std::vector<std::string> pages) {
  return {4, Type::Pdf, pages.size(), pages, "", ""};
}

Lines found(std::string_view citation, Facts facts, std::string_view more = "") {
  return findings_of(citing(citation, more), {{plan, std::move(facts)}});
}

// The item's file is `declared`; the folder holds `there`.
std::string naming(std::string_view declared, std::string_view there) {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, title: Annual report, file: "{}", owner: ceo}}
-- documents/annual-report.txt --
(absent)
-- {} --
The trust reports every year.
)",
      declared, there);
}

}  // namespace

TEST_CASE("a quote is found on the page named, on any page when none is, and over a page break") {
  Facts facts = pdf({"At least three", "bids were sought"});
  CHECK(found("{item: plan, pages: 2, quote: bids were sought}", facts).empty());
  CHECK(found("{item: plan, quote: bids were sought}", facts).empty());
  CHECK(found("{item: plan, pages: 1-2, quote: three bids}", facts).empty());
  CHECK(found("{item: plan, quote: three bids}", facts).empty());
}

TEST_CASE("a quote on another page is said to be there") {
  Facts facts = pdf({"At least three", "bids were sought", ""});
  CHECK(found("{item: plan, pages: 1, quote: bids were sought}", facts) ==
        Lines{"AS513 answers.yaml:6 `plan` does not say `bids were sought` on page 1 | it is on page 2"});
  CHECK(
      found("{item: plan, pages: [2, 3], quote: three bids were}", facts) ==
      Lines{"AS513 answers.yaml:6 `plan` does not say `three bids were` on pages 2, 3 | it is on pages 1-2"});
}

TEST_CASE("a quote that departs from the document is told where") {
  CHECK(found("{item: plan, quote: 'workshops brought together 24 clinicians'}",
            pdf({"Workshops brought together 22 clinicians"}))
            .size() == 1);
  CHECK(found("{item: plan, quote: 'three workshops brought together 24 clinicians'}",
            pdf({"Three workshops brought together 22 clinicians"})) ==
        Lines{"AS513 answers.yaml:6 `plan` does not say `three workshops brought together 24 clinicians`"
              " | after `three workshops brought together` it says `22 clinicians` on page 1"});
}

TEST_CASE("a quote that is nowhere in a document with scans may be on one of them") {
  CHECK(found("{item: plan, quote: bids were sought}", pdf({"Plan", " \n"})) ==
        Lines{"AS513 answers.yaml:6 `plan` does not say `bids were sought`"
              " | some of its pages have no text that can be read, most likely because they are scans"});
}

TEST_CASE("pages behind the end are one mistake, with or without a quote") {
  Facts facts = pdf({"At least three", "bids were sought"});
  CHECK(found("{item: plan, pages: 2-4}", facts) ==
        Lines{"AS514 answers.yaml:6 `plan` has no page 4; it has 2 pages"
              " | pages count from 1 at the beginning of the file, whatever is printed on them"});
  CHECK(found("{item: plan, pages: 7, quote: bids were sought}", facts) ==
        Lines{"AS514 answers.yaml:6 `plan` has no page 7; it has 2 pages | the quote is on page 2"});
}

TEST_CASE("parts have pages of the document, unless it has none that are fixed") {
  std::string parts = "parts: {vision: 1, risks: 3}";
  CHECK(found("plan", pdf({"Vision", "Goals"}), parts) ==
        Lines{"AS514 evidence.yaml:7 `plan` has no page 3 for its part `risks`; it has 2 pages"
              " | pages count from 1 at the beginning of the file, whatever is printed on them"});
  CHECK(found("plan", {4, Type::Docx, std::nullopt, {"Vision"}, "", ""}, parts).empty());
  CHECK(found("plan", {4, Type::Pptx, 2, {"Vision", "Goals"}, "", ""}, parts) ==
        Lines{"AS514 evidence.yaml:7 `plan` has no slide 3 for its part `risks`; it has 2 slides"
              " | slides count from 1 at the beginning of the file, whatever is printed on them"});
}

TEST_CASE("of a file that could not be read nothing else is said") {
  Facts facts{4, Type::Pdf, std::nullopt, {}, "", "is encrypted"};
  CHECK(found("{item: plan, pages: 9, quote: bids were sought}", facts) ==
        Lines{"AS515 evidence.yaml:4 `documents/plan.pdf` is encrypted | replace it with a file that opens"});
}

TEST_CASE("a file that nobody looked into is a finding when something is claimed of its inside") {
  CHECK(findings_of(citing("{item: plan, pages: 9}")) ==
        Lines{"AS515 evidence.yaml:4 `documents/plan.pdf` was not looked into, so what is cited from it is "
              "unproven"
              " | replace it with a file that opens"});
  CHECK(findings_of(citing("plan")).empty());
}

TEST_CASE("nobody can find a quote in a picture") {
  Facts picture{4, Type::Image, std::nullopt, {}, "", ""};
  CHECK(found("{item: plan, quote: bids were sought}", picture) ==
        Lines{"AS515 answers.yaml:6 `documents/plan.pdf` is of a type whose text is not read, so the quote "
              "is unproven"
              " | add the document as PDF, or cite it without a quote and say in `shows` where to look"});
  CHECK(found("plan", picture).empty());
}

TEST_CASE("a name that differs in letter case or Unicode form is one mistake, and it is told which") {
  CHECK(findings_of(naming("documents/report.txt", "documents/Report.txt")) ==
        Lines{"AS501 evidence.yaml:2 there is no file `documents/report.txt` | did you mean "
              "`documents/Report.txt`? Letter case counts"});
  CHECK(findings_of(naming("documents/caf\u00e9.txt", "documents/cafe\u0301.txt")) ==
        Lines{"AS501 evidence.yaml:2 there is no file `documents/caf\u00e9.txt` | `documents/cafe\u0301.txt` "
              "is there, with its accents"
              " encoded in another way; copy the name from there"});
}

TEST_CASE("what an address says behind the name of a file is no part of it") {
  for (std::string_view path : {"documents/report.txt#page=2", "documents/report.txt?web=1"}) {
    CAPTURE(path);
    CHECK(findings_of(naming(path, "documents/report.txt")) ==
          Lines{fmt::format(
              "AS501 evidence.yaml:2 there is no file `{}` | did you mean `documents/report.txt`?", path)});
  }
}

TEST_CASE("a path from somewhere else is told how to write it") {
  std::string there = "documents/plans/report.txt";
  for (std::string_view path :
      {"./documents/plans/report.txt", "plans/report.txt", "documents\\\\plans\\\\report.txt"}) {
    CAPTURE(path);
    auto lines = findings_of(naming(path, there));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("AS503 evidence.yaml:2 the path `"));
    CHECK(lines[0].ends_with(" | write `documents/plans/report.txt`"));
  }
  CHECK(findings_of(naming("/srv/report.txt", "documents/by-month.csv")).front() ==
        "AS503 evidence.yaml:2 the path `/srv/report.txt` is absolute | move the file into `documents`");
}

TEST_CASE("a link is no document") {
  for (std::string_view path :
      {"https://county.example/sites/x/plan.docx", "file:///C:/plan.docx", "S:\\\\Shared\\\\plan.docx",
          "\\\\\\\\server\\\\share\\\\plan.docx", "mailto:clerk@county.example", "//server/share/plan.docx",
          "www.county.example/plan.docx", "<https://county.example/plan.docx>"}) {
    CAPTURE(path);
    auto lines = findings_of(naming(path, "documents/by-month.csv"));
    CHECK(lines.front().starts_with("AS503 evidence.yaml:2 the path `"));
    CHECK(
        lines.front().ends_with("` leads to another place | what is elsewhere does not go into the pack: "
                                "save the file into `documents`, and "
                                "name it here"));
  }
  // What was saved of it is not also undeclared.
  CHECK(
      findings_of(naming("https://county.example/sites/x/report.txt?web=1", "documents/report.txt")) ==
      Lines{
          "AS503 evidence.yaml:2 the path `https://county.example/sites/x/report.txt?web=1` leads to another "
          "place | write `documents/report.txt`"});
  CHECK(findings_of(naming("documents/www.example/b.txt", "documents/by-month.csv"))
            .front()
            .starts_with("AS501 "));
  CHECK(findings_of(naming("documents/a:b.txt", "documents/by-month.csv")).front().starts_with("AS501 "));
}

TEST_CASE("a folder is no file") {
  CHECK(findings_of(naming("documents/plans", "documents/plans/report.txt")).front() ==
        "AS501 evidence.yaml:2 `documents/plans` is a folder, not a file | name the files in it, each by its "
        "path");
}

TEST_CASE("documents that git takes for a repository cannot be unpacked by whoever receives them") {
  CHECK(findings_of(R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    owner: ceo
    dated: 2008-06-30
    status: final
    files: [documents/g/HEAD, documents/g/objects/a, documents/g/refs/a]
-- documents/annual-report.txt --
(absent)
-- documents/g/HEAD --
A head.
-- documents/g/objects/a --
An object.
-- documents/g/refs/a --
A reference.
)") == Lines{
           "AS517 evidence.yaml:8 the folder of `documents/g/HEAD` is a repository to git, which runs what "
           "the "
           "settings of one name | give its `HEAD` another name: `assure unpack` refuses a pack with such a "
           "folder"});
}

TEST_CASE("a documents folder outside the folder is one mistake") {
  CHECK(findings_of("-- in assure.yaml --\ndocuments: ../shared\n") ==
        Lines{"AS503 assure.yaml:9 the documents folder `../shared` leads out of its folder with `..`"
              " | name a folder beside assure.yaml: `documents: documents`"});
}

TEST_CASE("what programs leave behind is to be deleted, and what they hold open to be closed") {
  auto found = [](std::string_view name) {
    return findings_of(fmt::format("-- documents/{} --\nx\n", name));
  };
  auto told = [](std::string_view name, std::string_view help) {
    return Lines{fmt::format("AS504 documents/{0}:1 nothing declares `documents/{0}` | {1}", name, help)};
  };
  for (std::string_view name : {"Thumbs.db", "old/.DS_Store", "plan.docx~", "plan.docx:Zone.Identifier",
           "@eaDir/plan.docx", "__MACOSX/._plan.docx", "plan.pdf.crdownload", "DESKTOP.INI", "thumbs.db",
           ".goutputstream-A1B2", "$RECYCLE.BIN/plan.docx", "plan.pdf.partial"}) {
    CHECK(found(name) == told(name, "a program left it behind; delete it"));
  }
  for (std::string_view name : {"~$plan.docx", ".~lock.plan.odt#"}) {
    CHECK(found(name) ==
          told(name,
              "a document is open in an office program and may still change: close it; if it is not "
              "open, delete this file"));
  }
  CHECK(found("plan.docx") ==
        told("plan.docx",
            "add an evidence item with this file, as `assure add` does, or move it out of the folder"));
}

TEST_CASE("a pack among the documents is one finding, unless a file of it is declared") {
  const std::string pack =
      "-- documents/old/bagit.txt --\nx\n-- documents/old/data/report.txt --\nOld.\n"
      "-- documents/old/tagmanifest-sha256.txt --\nx\n-- documents/old-2/notes.txt --\nx\n";
  CHECK(findings_of(pack) ==
        Lines{"AS504 documents/old-2/notes.txt:1 nothing declares `documents/old-2/notes.txt` | add an "
              "evidence item "
              "with this file, as `assure add` does, or move it out of the folder",
            "AS504 documents/old/tagmanifest-sha256.txt:1 nothing declares the pack in `documents/old` | "
            "move it out of the "
            "documents folder, or declare its zip as evidence"});
  const Lines partly = findings_of(
      pack +
      "-- more.yaml --\nevidence:\n  - {id: old, title: Old, file: documents/old/data/report.txt, owner: "
      "ceo, kind: report, dated: 2008-06-30, status: final}\n");
  CHECK(std::count_if(partly.begin(), partly.end(),
            [](const std::string& line) { return line.starts_with("AS504"); }) == 3);
}

TEST_CASE("files of a broken or misspelt record are not said to be undeclared") {
  CHECK(findings_of("-- evidence.yaml --\nevidnce:\n  - {id: annual-report, title: Annual report}\n")
            .front()
            .starts_with("AS210"));
  auto lines = findings_of(
      "-- evidence.yaml --\nevidence:\n  - {id: annual-report, title: Report, owner: ceo, files: {a: b}}\n");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("AS202 evidence.yaml:2"));
}

TEST_CASE("an empty file has no pages and no words to speak of") {
  CHECK(findings_of(
            "-- documents/annual-report.txt --\n-- answers.yaml --\nstandards:\n  - {criterion: S1, owner: "
            "ceo, rating: met, "
            "statement: Yes we do., evidence: [{item: annual-report, pages: 4, quote: every year}]}\n") ==
        Lines{"AS502 evidence.yaml:5 `documents/annual-report.txt` is empty | copy the document again, or "
              "remove it until there is one"});
}

TEST_CASE("versions that replace one another in a circle are reported once") {
  std::string sample = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, title: A, file: documents/annual-report.txt, owner: ceo, superseded_by: b}
  - {id: b, title: B, file: documents/b.txt, owner: ceo, superseded_by: annual-report}
-- documents/b.txt --
B
)";
  CHECK(findings_of(sample) ==
        Lines{"AS508 evidence.yaml:2 `annual-report` is superseded by `b`, which leads back to it"
              " | remove `superseded_by` from the newest version"});
}

TEST_CASE("names that one file system holds to be one are found, and long paths") {
  std::string sample = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    title: Annual report
    owner: ceo
    files: [documents/report.txt, documents/Report.txt]
-- documents/annual-report.txt --
(absent)
-- documents/report.txt --
A
-- documents/Report.txt --
B
)";
  CHECK(findings_of(sample) == Lines{"AS517 evidence.yaml:5 `documents/Report.txt` and "
                                     "`documents/report.txt` are one file where letter case does not count"
                                     " | rename one of them"});
  std::string accents = sample;
  for (auto [name, form] :
      {std::pair("report.txt", "caf\u00e9.txt"), std::pair("Report.txt", "cafe\u0301.txt")}) {
    for (auto at = accents.find(name); at != std::string::npos; at = accents.find(name, at + 1))
      if (accents[at - 1] == '/') accents.replace(at, std::string_view(name).size(), form);
  }
  CHECK(findings_of(accents) ==
        Lines{"AS517 evidence.yaml:5 `documents/cafe\u0301.txt` and `documents/caf\u00e9.txt` are one "
              "file where the way an accent is written does not count | rename one of them"});
  // sample/data/documents/ is 22 characters.
  std::string fits = "documents/" + std::string(160 - 22 - 4, 'a') + ".txt";
  CHECK(findings_of(naming(fits, fits)).empty());
  std::string name = "documents/" + std::string(161 - 22 - 4, 'a') + ".txt";
  CHECK(findings_of(naming(name, name)) ==
        Lines{fmt::format("AS517 evidence.yaml:2 the path `{}` is 161 characters long, over 160"
                          " | give the file a plain short name; the pack adds its own folders before it",
            name)});
}

TEST_CASE("names that read as another are refused, and those that may show as another are a warning") {
  const std::string help = " | give the file a plain short name; the pack adds its own folders before it";
  std::string turned = "documents/annual\u202efdp.exe";
  CHECK(findings_of(naming(turned, turned)) ==
        Lines{"AS517 evidence.yaml:2 the path `" + turned +
              "` has U+202E, which turns the direction of writing, so that it reads as another name" + help});
  std::string stand_in = "documents/plan\uf022.txt";
  CHECK(findings_of(naming(stand_in, stand_in)) ==
        Lines{"AS526 evidence.yaml:2 the path `" + stand_in +
              "` has U+F022, which has no meaning of its own and shows as something else elsewhere"
              " | rename the file in plain characters"});
  std::string persian = "documents/\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.txt";
  CHECK(findings_of(naming(persian, persian)).empty());
}

TEST_CASE("a pack in the place of a library's own folder is refused") {
  CHECK(findings_of(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: forms
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: draft
  frameworks: [checklist.yaml]
)") == Lines{"AS517 assure.yaml:3 the reference `forms` is a name that SharePoint keeps for a library's own "
             "folder"
             " | the pack and its top folder have this name; choose another"});
}

TEST_CASE("YAML files have names in the pack, too") {
  CHECK(findings_of("-- aux.yaml --\nposts:\n  - {id: dof, title: Director of Finance}\n") ==
        Lines{"AS517 aux.yaml:1 the path `aux.yaml` has a part named `aux.yaml`, which Windows reserves for "
              "a device"
              " | give the file a plain short name; the pack adds its own folders before it"});
}

TEST_CASE("a demanded document that was approved as a draft is one finding") {
  std::string sample = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  met: {values: [not-met, partly, met]}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
evidence:
  - {kind: report, title: Annual report, approved_by: {body: board}}
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    status: draft
    approved: {by: Trust board, on: 2008-07-24}
-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, stage: final, frameworks: [checklist.yaml]}
)";
  CHECK(findings_of(sample) ==
        Lines{"AS509 evidence.yaml:7 `annual-report` is approved, yet its status is draft; Annual report "
              "wants the approval of the board"
              " | write `status: approved` when the file is the version that was approved"});
}

namespace {

// A report of which a checklist, of these last lines, asks something, and what is given of it.
Lines of_report(std::string_view asked, std::string_view given) {
  return findings_of(fmt::format(R"(-- checklist.yaml --
{{framework: sample, title: Sample checklist, authority: Sample authority, scales: {{met: {{values: [not-met, partly, met]}}}},
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]{}]}}
-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     {}}}
)",
      asked, given));
}

}  // namespace

TEST_CASE("a body does with a document what the checklist asks it to") {
  const auto certified = [](std::string_view act, std::string_view given) {
    return of_report(
        fmt::format(
            "}}], evidence: [{{kind: report, title: Annual report, approved_by: {{body: board{}}}}}", act),
        given);
  };
  CHECK(certified(", act: certify", "approved: {by: Trust board, act: certify, on: 2008-07-24}") == Lines{});
  // Who says nothing did what was asked.
  CHECK(certified(", act: certify", "approved: {by: Trust board, on: 2008-07-24}") == Lines{});
  CHECK(
      certified(", act: consider", "approved: {by: Trust board, act: consider, on: 2008-07-24}") == Lines{});
  CHECK(
      certified(", act: certify", "approved: {by: Trust board, act: consider, on: 2008-07-24}") ==
      Lines{"AS509 evidence.yaml:3 `annual-report` was considered by `Trust board`; Annual report wants the "
            "board to certify it | write `act: certify` with the day, once it is certified"});
  CHECK(certified("", "approved: {by: Trust board, act: agree, on: 2008-07-24}") ==
        Lines{"AS509 evidence.yaml:3 `annual-report` was agreed by `Trust board`; Annual report wants the "
              "approval of the board | write `act: approve` with the day, once it is approved"});
  CHECK(
      certified(", act: certify", "status: final") ==
      Lines{
          "AS509 evidence.yaml:2 `annual-report` is not certified; Annual report wants the board to certify "
          "it | add `approved: {by: board, on: ...}` once it is"});
  CHECK(certified(", act: certify, before: 2008-07-01", "approved: {by: Trust board, on: 2008-07-24}") ==
        Lines{"AS510 evidence.yaml:3 `annual-report` was certified on 2008-07-24; Annual report had to be "
              "certified "
              "before 2008-07-01 | check the minutes; if the date is right, ask the authority and record its "
              "answer as a waiver"});
}

TEST_CASE("what a body has but considered is not approved") {
  const auto claims = [](std::string_view act) {
    return of_report(", evidence: [{from: met, items: 1, approved: true}]}",
        fmt::format("approved: {{by: Trust board, act: {}, on: 2008-07-24}}", act));
  };
  CHECK(claims("agree") == Lines{});
  CHECK(claims("consider") ==
        Lines{"AS404 answers.yaml:2 `S1`: `met` needs 1 evidence item approved; 0 of the 1 cited "
              "count | `annual-report` is not approved"});
}

TEST_CASE("a quote that only hidden text has is a finding of its own, and supports nothing") {
  Facts facts = pdf({"At least three", "bids were sought"});
  facts.hidden = {
      {1, document::Hidden::Covered, "four bids"}, {std::nullopt, document::Hidden::Property, "five bids"}};
  CHECK(found("{item: plan, quote: four bids}", facts) ==
        Lines{"AS540 answers.yaml:6 `plan` says `four bids` only where no reader sees it: in covered text "
              "(page 2)"
              " | quote words that a reader of the document sees"});
  CHECK(
      found("{item: plan, pages: 1, quote: five bids}", facts) ==
      Lines{
          "AS540 answers.yaml:6 `plan` says `five bids` only where no reader sees it: in a mail header or a "
          "property of the document | quote words that a reader of the document sees"});
  facts.page_names = {"i", "ii"};
  CHECK(found("{item: plan, quote: four bids}", facts).front().find("(page 2, `ii`)") != std::string::npos);
  facts.hidden.push_back({0, document::Hidden::Comment, "three bids"});
  CHECK(found("{item: plan, quote: three bids}", facts).empty());
}

TEST_CASE("a quote that is nearly there is said where it is") {
  Facts facts = pdf({"all shelves\nPage 1", "Log\nhold firm"});
  CHECK(found("{item: plan, pages: 1-2, quote: all shelves hold firm}", facts) ==
        Lines{"AS513 answers.yaml:6 `plan` does not say `all shelves hold firm` on pages 1-2 | it says `all "
              "shelves` on "
              "page 1, and the rest on the next one: quote the two apart"});
  CHECK(found("{item: plan, quote: \u201Call shelves\u201D}", facts) ==
        Lines{"AS513 answers.yaml:6 `plan` does not say `\u201Call shelves\u201D` | the words are there "
              "without the "
              "quotation marks around them: leave these out"});
}

TEST_CASE("what one file of an item says is not unproven for a picture beside it") {
  const std::string two = R"(-- evidence.yaml --
evidence:
  - {id: plan, title: Plan, files: [documents/plan.pdf, documents/plan.png], owner: ceo, dated: 2008-06-30}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The plan says so., evidence: [{item: plan, quote: three bids}]}
-- documents/annual-report.txt --
(absent)
-- documents/plan.pdf --
%PDF
-- documents/plan.png --
image
)";
  const Facts picture{5, Type::Image, std::nullopt, {}, "", ""};
  CHECK(findings_of(two, {{plan, pdf({"three bids"})}, {"documents/plan.png", picture}}).empty());
  CHECK(findings_of(two, {{plan, pdf({"two bids"})}, {"documents/plan.png", picture}}).size() == 1);
}
