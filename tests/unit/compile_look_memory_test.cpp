// Which documents `check` opens when an earlier run has opened them.
#include <map>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base_failing_files.h"
#include "compile/compile.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

constexpr std::int64_t minute = 60'000'000'000;  // nanoseconds

// `quoted` is read whole, the twins for their digests; the last has a first page that says what it is.
constexpr std::string_view pair_and_plan = R"(-- in checklist.yaml --
delivery: {blocked: [zip]}
-- evidence.yaml --
evidence:
  - {id: quoted, kind: report, title: A, file: documents/quoted.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: one, kind: report, title: B, file: documents/one.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: two, kind: report, title: C, file: documents/two.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: plan, kind: report, title: D, file: documents/plan.txt, owner: ceo, dated: 2008-06-30, status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: So it is.,
     evidence: [{item: quoted, quote: The report}, {item: one, shows: x}, {item: two, shows: x}, {item: plan, shows: x}]}
-- documents/quoted.txt --
The report.
-- documents/one.txt --
One of a pair.
-- documents/two.txt --
One of a pair.
-- documents/plan.txt --
DRAFT

A plan.

Costs: to follow
)";

class RememberingWorld {
 public:
  RememberingWorld() {
    auto folder = tests::sample_folder(tests::unpack(pair_and_plan));
    for (const auto& [path, bytes] : folder.all("/sample")) files.put(path, bytes);
    files.now() += 3 * minute;
  }

  // What is found; `opened` are the documents that this run opened.
  std::string check(bool remembers = true) {
    std::ostringstream out, err;
    base::Env env{files, out, err, base::test::MemoryWorld::variable,
        [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
    compile::Options options;
    options.inspector = ASSURE_INSPECT_PROGRAM;
    options.remembers = remembers;
    files.opened.clear();
    auto compilation = compile::compile(env, "/sample", options);
    REQUIRE_MESSAGE(compilation.has_value(), (compilation ? std::string() : compilation.error().message));
    return tests::human_text(**compilation);
  }

  struct CountedFiles : base::test::FailingFiles {
    std::string opened;  // names of documents, sorted
    base::Result<std::unique_ptr<base::InputFile>> open(const std::string& path, base::Links links) override {
      const std::string documents = "/sample/documents/";
      if (path.starts_with(documents)) opened += path.substr(documents.size()) + " ";
      return FailingFiles::open(path, links);
    }
  };
  CountedFiles files;
};

constexpr const char* every_document = "one.txt plan.txt quoted.txt two.txt ";

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != text.npos;
}

}  // namespace

TEST_CASE("a second check opens no document that has not changed, and finds the same") {
  RememberingWorld world;
  const std::string first = world.check();
  CHECK(world.files.opened == every_document);
  CHECK(says(first, "DRAFT"));
  CHECK(says(first, "it says `Costs: to follow`"));
  CHECK(says(first, "the same bytes"));
  CHECK(world.check() == first);
  CHECK(world.files.opened == "");
  CHECK_MESSAGE(world.check(false) == first, "what is packed or signed is read afresh");
  CHECK(world.files.opened == every_document);
}

TEST_CASE("what was quoted is remembered, and another question opens the document again") {
  RememberingWorld world;
  auto ask = [&](std::string_view citation) {
    world.files.put(
        "/sample/answers.yaml", fmt::format("standards:\n  - {{criterion: S1, owner: ceo, rating: met, "
                                            "statement: So it is.,\n     evidence: [{}]}}\n",
                                    citation));
    const std::string fresh = world.check(false);
    const std::string first = world.check();
    const std::string opened = world.files.opened;
    CHECK(first == fresh);
    CHECK(world.check() == fresh);
    CHECK(world.files.opened == "");
    return opened;
  };
  world.check();
  world.files.put("/sample/documents/quoted.txt", "The report of 2008.\nIt was short, and it came late.\n");
  world.files.put("/sample/documents/page.html",
      "<h1>Plan</h1><p>Three bids were sought for each lot.</p><h2>Costs</h2><p>Known.</p><p hidden>Not "
      "seen.</p>");
  world.files.put("/sample/more.yaml",
      "evidence: [{id: page, kind: report, title: E, file: documents/page.html, owner: ceo, dated: "
      "2008-06-30}]\n");
  world.files.now() += 3 * minute;
  world.check();
  CHECK(ask("{item: quoted, quote: The report}") == "");
  CHECK(ask("{item: quoted, quote: The report of}") == "quoted.txt ");
  CHECK(ask("{item: quoted, quote: It was short and it came}") == "quoted.txt ");
  CHECK(ask("{item: quoted, section: Plan}") == "quoted.txt ");
  CHECK(ask("{item: quoted, quote: The report, pages: 2}") == "quoted.txt ");
  CHECK(ask("{item: quoted, quote: The report, pages: 3}") == "quoted.txt ");
  for (const char* citation : {"{item: page, section: Costs, quote: known}",
           "{item: page, section: Costs, quote: three bids}", "{item: page, section: Cost}",
           "{item: page, quote: not seen}", "{item: page, quote: three bids were sought for all}"}) {
    CAPTURE(citation);
    CHECK(ask(citation) == "page.html ");
  }
}

TEST_CASE("a document that has changed is opened again") {
  RememberingWorld world;
  world.check();
  world.files.put("/sample/documents/plan.txt", "FINAL\n\nA plan.\n");
  CHECK_FALSE(says(world.check(), "DRAFT"));
  CHECK(world.files.opened == "plan.txt ");
  world.check();
  CHECK_MESSAGE(world.files.opened == "plan.txt ", "it changed less than two minutes ago");
  world.files.now() += 3 * minute;
  world.check();
  world.check();
  CHECK(world.files.opened == "");
}

TEST_CASE("a document that is gone or may not be read any more is missed") {
  RememberingWorld world;
  world.check();
  world.files.drop("/sample/documents/plan.txt");
  CHECK(says(world.check(), "documents/plan.txt"));
  CHECK(world.files.opened == "");
}

TEST_CASE("more is asked of a document than was: it is opened again") {
  RememberingWorld world;
  world.check();
  auto& answers = world.files.bytes("/sample/answers.yaml");
  const std::string before = "{item: plan, shows: x}";
  answers.replace(answers.find(before), before.size(), "{item: plan, quote: no such words}");
  CHECK(says(world.check(), "no such words"));
  CHECK(world.files.opened == "plan.txt ");
}

TEST_CASE(
    "nothing is remembered where changes do not show, where others may write, and of a cache that was "
    "edited") {
  RememberingWorld world;
  SUBCASE("a disk that hides changes") {
    world.files.hides_changes = {"/sample"};
  }
  SUBCASE("a folder that everybody may write into") {
    world.files.given["/sample"] = {.anybody_may_replace = true};
  }
  SUBCASE("a cache that others may enter") {
    world.files.given["/home/cache/assure"] = {.is_private = false};
  }
  SUBCASE("a cache that was edited") {
    world.check();
    for (const auto& [path, bytes] : world.files.all("/home/cache/assure")) {
      auto& kept = world.files.bytes(path);
      kept.replace(kept.find("DRAFT"), 5, "FINAL");
    }
  }
  CHECK(says(world.check(), "DRAFT"));
  world.check();
  if (world.files.all("/home/cache/assure").empty()) {
    CHECK(world.files.opened == every_document);
  } else {
    CHECK(world.files.opened == "");
  }
}

TEST_CASE("what a document says of itself is known before it is called final") {
  RememberingWorld world;
  const std::string_view evidence = pair_and_plan.substr(pair_and_plan.find("evidence:"));
  auto with_status = [&](std::string_view status) {
    std::string text(evidence.substr(0, evidence.find("-- answers.yaml --")));
    const auto at = text.rfind("status: final");
    world.files.put("/sample/evidence.yaml", text.replace(at, 13, status));
  };
  with_status("status: draft");
  CHECK_FALSE(says(world.check(), "to follow"));
  with_status("status: final");
  CHECK(says(world.check(), "it says `Costs: to follow`"));
  CHECK(world.files.opened == "");
  with_status("status: draft");
  CHECK_FALSE(says(world.check(), "to follow"));
  CHECK(world.files.opened == "");
}
