// What is served, what browsers are told, and how documents are opened.
#include <thread>

#include <doctest/doctest.h>

#include "serve/board.h"
#include "serve/document.h"
#include "serve/site.h"
#include "support/sample_folder.h"

using namespace assure;
using namespace std::chrono_literals;

namespace {

serve::Site site_of(std::string_view text) {
  return serve::make_site(*tests::check_sample(text), {true, 1, "0"});
}

std::shared_ptr<const serve::State> state_of(std::string_view text, std::string trouble = "") {
  return serve::make_state(std::make_shared<const serve::Site>(site_of(text)), std::move(trouble));
}

serve::Seen all_seen(const serve::State& state, const std::string& page) {
  auto found = state.site->made.find(serve::file_of(page));
  return {page, found == state.site->made.end() ? "" : found->second.shows, state.panel};
}

}  // namespace

TEST_CASE("every file of the pack has a path, and its documents lead to the folder") {
  auto site = site_of("");
  for (const char* path : {"/index.html", "/assets/pack.css", "/pack.json", "/data/source/assure.yaml",
           "/-/live.js", "/-/live.css"}) {
    CAPTURE(path);
    REQUIRE(site.made.contains(path));
    CHECK_FALSE(site.made.find(path)->second.bytes.empty());
  }
  REQUIRE_FALSE(site.documents.empty());
  for (const auto& [path, below_root] : site.documents) {
    CHECK(path == "/data/" + below_root);  // the sample calls it documents/, too
    CHECK(below_root.starts_with("documents/"));
  }
  CHECK_FALSE(site.made.contains("/bagit.txt"));
}

TEST_CASE("templates of the user's own are shown, and the shipped ones while there is a fault in them") {
  auto compilation = tests::check_sample("");
  auto style = [&] {
    return serve::make_site(*compilation, {true, 1, "0"}).made.find("/assets/pack.css")->second.bytes;
  };
  const std::string shipped = style();
  compilation->templates->replace("house.css", "h1 { color: #00574b; }");
  CHECK(style().find("h1 { color: #00574b; }") != std::string::npos);
  compilation->templates.reset();
  CHECK(style() == shipped);
}

TEST_CASE("pages get the live parts in their head, and nothing else does") {
  auto site = site_of("");
  for (const auto& [path, file] : site.made) {
    CAPTURE(path);
    bool page = path.ends_with(".html");
    CHECK((file.bytes.find("<script src=\"/-/live.js\" data-shows=\"" + file.shows + "\" defer>") !=
              std::string::npos) == page);
    CHECK((file.shows.size() == 16) == page);
  }
  CHECK(serve::with_live_parts("<head></head><p></head>", "ab") ==
        "<head><link rel=\"stylesheet\" href=\"/-/live.css\">\n"
        "<script src=\"/-/live.js\" data-shows=\"ab\" defer></script>\n</head><p></head>");
  CHECK(serve::with_live_parts("no head", "ab") == "no head");
}

TEST_CASE("what browsers might run as a page of ours is not shown by them") {
  CHECK(serve::media_type("/a/Plan.PDF").name == "application/pdf");
  CHECK(serve::media_type("/a/plan.pdf").shown);
  CHECK(serve::media_type("/a/table.csv").name == "text/plain; charset=utf-8");
  for (const char* path :
      {"a.html", "a.htm", "a.xhtml", "a.svg", "a.xml", "a.docx", "a", "a.pdf.exe", ".pdf/a"}) {
    CAPTURE(path);
    CHECK_FALSE(serve::media_type(path).shown);
  }
}

TEST_CASE("a page shows something new only when it, its styles or its scripts have changed") {
  auto before = state_of("");
  // Another title changes every page; a note that no page shows changes none.
  auto same = state_of("");
  auto other = state_of(
      "-- assure.yaml --\norganisation: {name: Other}\nsubmission: {reference: sample, title: Sample, due: "
      "2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}\n");
  auto seen = all_seen(*before, "/");
  CHECK(seen.shows.size() == 16);
  CHECK_FALSE(serve::is_news(*before, seen));
  CHECK_FALSE(serve::is_news(*same, seen));
  CHECK(serve::is_news(*other, seen));
  CHECK(serve::is_news(*before, {"/", "", before->panel}));
  CHECK(serve::is_news(*before, {"/", seen.shows, ""}));
  CHECK_FALSE(serve::is_news(*before, all_seen(*before, "/pages/none.html")));
}

TEST_CASE("a browser is told of findings that it does not show yet, and of trouble") {
  auto state = state_of("nonsense: true\n", "f/assure.yaml: no \"file\"\n\xff");
  auto seen = all_seen(*state, "/");
  auto told = serve::tell(*state, {"/", seen.shows, ""});
  CHECK(told.starts_with(
      "assureLive({\"shows\":\"" + seen.shows + "\",\"panel\":\"" + state->panel +
      "\",\"counts\":\"1 error\",\"trouble\":\"f/assure.yaml: no \\\"file\\\"\\n\xef\xbf\xbd\","
      "\"left_out\":0}, {"));
  CHECK(told.find("\"code\": \"AS210\"") != std::string::npos);
  CHECK(serve::tell(*state, seen).ends_with("\"left_out\":0}, null);\n"));
}

TEST_CASE("a list of findings that is long is cut, and says so") {
  std::string many;
  for (int i = 0; i < 310; ++i) many += "k" + std::to_string(i) + ": 1\n";
  auto site = site_of(many);
  CHECK(site.counts == "310 errors");
  CHECK(site.left_out == 10);
}

TEST_CASE("who waits is told of news, and goes when others come, when time is up, and at the end") {
  auto before = state_of("");
  auto after = state_of("nonsense: true\n");
  serve::Board board(before);
  auto seen = all_seen(*before, "/");
  CHECK(board.wait_for_news({"/", "old", ""}, 1h) == before);
  CHECK(board.wait_for_news(seen, 1ms) == before);
  {
    std::jthread later([&] { board.put(after); });
    CHECK(board.wait_for_news(seen, 1h) == after);
  }
  seen = all_seen(*after, "/");
  {
    std::jthread first([&] { board.wait_for_news(seen, 1h); });
    std::vector<std::jthread> others;
    for (std::uint64_t i = 0; i < serve::Board::most_waiting; ++i)
      others.emplace_back([&] { board.wait_for_news(seen, 1h); });
    // At least one of them has gone by now; the rest goes here.
    board.close();
  }
  CHECK(board.wait_for_news(seen, 1h) == after);
}

TEST_CASE("a document is opened only as a regular file to which no link leads") {
  tests::ReadOnlyFiles files;
  files.put("/f/documents/a/plan.txt", "plan");
  files.put_link("/f/documents/link.txt");
  files.put_link("/f/away");
  auto plan = serve::open_document(files, "/f", "documents/a/plan.txt");
  REQUIRE(plan);
  CHECK(plan->size == 4);
  CHECK(serve::open_document(files, "/f", "documents/gone.txt").error().message ==
        "/f/documents/gone.txt: no such file or directory");
  CHECK_FALSE(serve::open_document(files, "/f", "documents/link.txt"));
  CHECK(serve::open_document(files, "/f", "away/plan.txt").error().message ==
        "/f/away/plan.txt: not a directory");
  CHECK_FALSE(serve::open_document(files, "/f", "documents/a"));
}

TEST_CASE("what hides other faults is listed first, then by severity, each with the page of its record") {
  auto site = site_of(R"(-- a.yaml --
actions:
  - {id: late, what: Publish, who: ceo, due: 2008-01-01}
-- z.yaml --
actions:
  - {id: one, what: First, who: ceo, due: 2009-01-01}
  - {id: two, what: "Second, who: ceo}
  - {id: three, what: Third, who: ceo}
milestones:
- {id: m1, title: M, due: 2009-01-01}
)");
  auto at = [&](std::string_view words) { return site.findings.find(words); };
  REQUIRE(at("\"hides\": \"2 entries after this line were not read\"") != std::string::npos);
  CHECK(at("\"file\": \"z.yaml\"") < at("\"file\": \"a.yaml\""));
  CHECK(at("\"page\": \"pages/actions.html#") != std::string::npos);
}
