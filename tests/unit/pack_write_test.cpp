#include "pack/write.h"

#include <functional>
#include <mutex>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "bag/verify.h"
#include "base/digest.h"
#include "pack/attach.h"
#include "pack/content.h"
#include "pack_support.h"
#include "support/long_form.h"

namespace assure::pack {
namespace {

using base::test::MemoryWorld;

std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 1;
  while (bytes.size() < size) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

Contents sample(MemoryWorld& world) {
  world.files.put("/in/plan.txt", "The plan.\n");
  world.files.put("/in/scan.pdf", noise(3000));
  world.files.put("/in/caf\u00e9 100%.txt", std::string(2000, 'a'));
  world.files.put("/in/empty.txt", "");
  return {"demo", {{"index.html", std::string(500, 'x')}, {"pages/a.html", "a"}},
      {{"data/documents/plan.txt", "plan.txt"}, {"data/documents/scan.pdf", "scan.pdf"},
          {"data/documents/caf\u00e9 100%.txt", "caf\u00e9 100%.txt"},
          {"data/documents/empty.txt", "empty.txt"}},
      *base::Date::parse("2008-11-28"),
      {{"Source-Organization", "Brent\nteaching \x01 PCT"}, {"External-Identifier", "demo"},
          {"Bag-Software-Agent", "assure 1"}}};
}

std::string text_too_long_to_hold() {
  std::string text;
  while (text.size() <= held_limit)
    text += "A line of a very long text, number " + std::to_string(text.size()) + "\n";
  return text;
}

std::string failure(MemoryWorld& world, const Contents& contents) {
  auto written = test::pack(world, "/out", contents, {.jobs = 2});
  return written ? "no failure" : written.error().message;
}

std::vector<std::string> findings(MemoryWorld& world, const std::string& pack) {
  source::Sources sources;
  diag::Diagnostics out;
  auto verified = bag::verify(world.env, pack, 2, sources, out);
  REQUIRE_MESSAGE(verified, (verified ? "" : verified.error().message));
  std::vector<std::string> messages;
  for (const auto& found : out.all()) messages.push_back(std::string(found.rule->code) + " " + found.message);
  return messages;
}

const std::string cache = "/home/cache/assure/" + base::sha256_hex("/out\ndemo").substr(0, 32) + ".packed";

std::vector<std::string> names_in_out(MemoryWorld& world) {
  return world.files.names("/out");
}

std::map<std::string, std::string> files_in_out(MemoryWorld& world) {
  return world.files.all("/out");
}

// Long enough for a build to trust what files say of themselves.
void wait(MemoryWorld& world) {
  world.files.now() += 3'000'000'000;
}

TEST_CASE("a pack is a bag whose texts are as RFC 8493 wants them") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", sample(world), {.jobs = 2});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  CHECK(names_in_out(world) == std::vector<std::string>{"demo", "demo.zip"});
  CHECK(
      world.files.bytes("/out/demo/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  CHECK(world.files.bytes("/out/demo/bag-info.txt") ==
        "Source-Organization: Brent teaching PCT\nExternal-Identifier: demo\nBag-Software-Agent: assure "
        "1\nBagging-Date: 2008-11-28\nPayload-Oxum: 5010.4\n");
  auto line = [&](const std::string& path, const std::string& name) {
    return base::sha256_hex(world.files.bytes("/out/demo/" + path)) + "  " + name + "\n";
  };
  CHECK(world.files.bytes("/out/demo/manifest-sha256.txt") ==
        line("data/documents/caf\u00e9 100%.txt", "data/documents/caf\u00e9 100%25.txt") +
            line("data/documents/empty.txt", "data/documents/empty.txt") +
            line("data/documents/plan.txt", "data/documents/plan.txt") +
            line("data/documents/scan.pdf", "data/documents/scan.pdf"));
  CHECK(world.files.bytes("/out/demo/tagmanifest-sha256.txt") ==
        line("bag-info.txt", "bag-info.txt") + line("bagit.txt", "bagit.txt") +
            line("index.html", "index.html") + line("manifest-sha256.txt", "manifest-sha256.txt") +
            line("pages/a.html", "pages/a.html"));
  CHECK(written->identity == base::sha256_hex(world.files.bytes("/out/demo/tagmanifest-sha256.txt")));
  CHECK(written->folder == "/out/demo");
  CHECK(written->zip == "/out/demo.zip");
  CHECK(written->files == 10);
  CHECK(written->zip_bytes == world.files.bytes("/out/demo.zip").size());
  std::uint64_t bytes = 0;
  for (const auto& [path, content] : world.files.all("/out/demo")) bytes += content.size();
  CHECK(written->bytes == bytes);
}

TEST_CASE("folder and zip of a new pack are both intact and have the same identity") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", sample(world), {.jobs = 2});
  REQUIRE(written);
  for (const char* pack : {"/out/demo", "/out/demo.zip"}) {
    source::Sources sources;
    diag::Diagnostics out;
    auto verified = bag::verify(world.env, pack, 2, sources, out);
    REQUIRE(verified);
    CHECK(out.empty());
    CHECK(verified->identity == written->identity);
    CHECK(verified->reference == "demo");
    CHECK(verified->files == written->files);
    CHECK(verified->bytes == written->bytes);
    CHECK(verified->info == bag::InfoFields{{"Source-Organization", "Brent teaching PCT"},
                                {"External-Identifier", "demo"}, {"Bag-Software-Agent", "assure 1"},
                                {"Bagging-Date", "2008-11-28"}, {"Payload-Oxum", "5010.4"}});
  }
}

TEST_CASE("the same contents give the same bytes whatever their order, jobs, times and place") {
  MemoryWorld first;
  REQUIRE(test::pack(first, "/out", sample(first), {.jobs = 1}));
  for (std::size_t jobs : {1, 2, 7}) {
    MemoryWorld second;
    Contents contents = sample(second);
    second.files.node("/in/plan.txt").modified = 77;
    std::reverse(contents.files.begin(), contents.files.end());
    std::reverse(contents.artifacts.begin(), contents.artifacts.end());
    REQUIRE(test::pack(second, "/elsewhere/deep", contents, {.jobs = jobs}));
    CHECK(first.files.bytes("/out/demo.zip") == second.files.bytes("/elsewhere/deep/demo.zip"));
    CHECK(first.files.bytes("/out/demo/tagmanifest-sha256.txt") ==
          second.files.bytes("/elsewhere/deep/demo/tagmanifest-sha256.txt"));
  }
}

TEST_CASE("what stands in the pack already is kept, and only what changed is written") {
  for (bool can_link : {true, false}) {
    MemoryWorld world;
    world.files.can_link = can_link;
    REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 2}));
    auto inode = [&](const std::string& path) { return world.files.node("/out/demo/" + path).inode; };
    auto page = inode("pages/a.html"), plan = inode("data/documents/plan.txt"), front = inode("index.html");
    Contents contents = sample(world);
    contents.artifacts[0].bytes = std::string(500, 'y');
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 2}));
    CHECK((inode("pages/a.html") == page) == can_link);
    CHECK((inode("data/documents/plan.txt") == plan) == can_link);
    CHECK(inode("index.html") != front);
    CHECK(world.files.bytes("/out/demo/index.html") == std::string(500, 'y'));
    CHECK(findings(world, "/out/demo").empty());
    CHECK(findings(world, "/out/demo.zip").empty());
  }
}

TEST_CASE("a file that nobody touched is not read again, and the zip is the same as one made anew") {
  for (bool can_link : {true, false}) {
    MemoryWorld world;
    world.files.can_link = can_link;
    Contents contents = sample(world);
    wait(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 2}));
    wait(world);
    contents.artifacts[0].bytes = std::string(500, 'y');
    world.files.put("/in/plan.txt", "The new plan.\n");
    std::set<std::string> read;
    std::mutex mutex;
    world.files.on_read = [&](const std::string& path, std::size_t) {
      std::lock_guard lock(mutex);
      if (path.starts_with("/in/")) read.insert(path);
    };
    auto again = test::pack(world, "/out", contents, {.jobs = 2});
    REQUIRE_MESSAGE(again, (again ? "" : again.error().message));
    if (can_link) CHECK(read == std::set<std::string>{"/in/plan.txt"});
    auto without = test::pack(world, "/cold", contents, {.jobs = 2, .use_cache = false});
    REQUIRE(without);
    CHECK(again->identity == without->identity);
    CHECK(world.files.bytes("/out/demo.zip") == world.files.bytes("/cold/demo.zip"));
    CHECK(world.files.bytes("/out/demo/data/documents/plan.txt") == "The new plan.\n");
    CHECK(findings(world, "/out/demo").empty());
    CHECK(findings(world, "/out/demo.zip").empty());
  }
}

TEST_CASE("a pack of which nothing changed keeps its zip") {
  for (bool can_link : {true, false}) {
    MemoryWorld world;
    world.files.can_link = can_link;
    Contents contents = sample(world);
    wait(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 2}));
    wait(world);
    auto before = files_in_out(world);
    auto inode = world.files.node("/out/demo.zip").inode;
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 2}));
    CHECK(files_in_out(world) == before);
    CHECK((world.files.node("/out/demo.zip").inode == inode) == can_link);
    CHECK(names_in_out(world) == std::vector<std::string>{"demo", "demo.zip"});
  }
}

TEST_CASE("what is on a disk that hides changes is not remembered either") {
  MemoryWorld world;
  Contents contents = sample(world);
  world.files.hides_changes = {"/in"};
  wait(world);
  REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
  wait(world);
  world.files.hides_changes.clear();
  world.files.bytes("/in/plan.txt") = "The plot.\n";
  REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
  CHECK(world.files.bytes("/out/demo/data/documents/plan.txt") == "The plot.\n");
}

TEST_CASE("a byte of the old zip that is another one by now, though nothing tells, gets into no new pack") {
  for (bool changes : {true, false}) {
    MemoryWorld world;
    Contents contents = sample(world);
    wait(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
    wait(world);
    if (changes) contents.artifacts[0].bytes = std::string(500, 'y');
    REQUIRE(test::pack(world, "/cold", contents, {.jobs = 1, .use_cache = false}));
    const std::string expected = world.files.bytes("/cold/demo.zip");
    const std::string sound = world.files.bytes("/out/demo.zip");
    for (std::size_t at = 0; at < sound.size(); at += 37 * tests::every(3)) {
      MemoryWorld rotten;
      Contents same = sample(rotten);
      wait(rotten);
      REQUIRE(test::pack(rotten, "/out", same, {.jobs = 1}));
      wait(rotten);
      rotten.files.bytes("/out/demo.zip")[at] ^= 1;
      auto written = test::pack(rotten, "/out", contents, {.jobs = 1});
      CAPTURE(at);
      REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
      CHECK(rotten.files.bytes("/out/demo.zip") == expected);
    }
  }
}

TEST_CASE("what is packed is what was read before, whoever read it and whatever its times say") {
  for (bool packed_before : {true, false}) {
    MemoryWorld world;
    Contents contents = sample(world);
    wait(world);
    if (packed_before) REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
    wait(world);
    auto before = files_in_out(world);
    contents.inventory = world.stock();
    REQUIRE(contents.inventory->read("plan.txt", 100) == "The plan.\n");
    world.files.bytes("/in/plan.txt") = "The plot.\n";
    if (packed_before) {
      // Nobody looks: the pack has what was read.
      REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
      CHECK(world.files.bytes("/out/demo/data/documents/plan.txt") == "The plan.\n");
      world.files.node("/in/plan.txt").changed += 1;
    }
    CHECK(failure(world, contents) == "/in/plan.txt: changed while it was being packed");
    CHECK(files_in_out(world) == before);
  }
}

TEST_CASE("a note that appears in the old pack while the new one is made stays, and so does the pack") {
  for (bool can_exchange : {true, false}) {
    MemoryWorld world;
    world.files.can_exchange = can_exchange;
    Contents contents = sample(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
    auto before = files_in_out(world);
    std::mutex mutex;
    world.files.on_read = [&](const std::string& path, std::size_t) {
      std::lock_guard lock(mutex);
      if (path == "/in/scan.pdf") world.files.put("/out/demo/pages/notes.txt", "mine");
    };
    contents.artifacts[0].bytes = "new";
    CHECK(failure(world, contents) ==
          "/out/demo: holds a file that is no part of the pack and would be lost, so it is not "
          "replaced: `pages/notes.txt`");
    before["/out/demo/pages/notes.txt"] = "mine";
    CHECK(files_in_out(world) == before);
  }
}

TEST_CASE("what is not certain to be the same is read again") {
  struct Case {
    const char* what;
    std::function<void(MemoryWorld&)> happens;  // between two builds, to a file that stays as long as it was
    bool caches = true;
  };
  const std::string changed = "The plot.\n";
  for (const Case& one : std::vector<Case>{
           {"its time", [&](auto& world) { world.files.put("/in/plan.txt", changed); }},
           {"no time that anybody can set",
               [&](auto& world) {
                 auto was = world.files.node("/in/plan.txt");
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.node("/in/plan.txt").changed = was.changed + 1;
               }},
           {"another file under its name",
               [&](auto& world) {
                 auto was = world.files.node("/in/plan.txt");
                 world.files.put("/in/plan.txt", changed);
                 world.files.node("/in/plan.txt").modified = was.modified;
                 world.files.node("/in/plan.txt").changed = was.changed;
               }},
           {"nothing, and the cache is not to be used",
               [&](auto& world) { world.files.bytes("/in/plan.txt") = changed; }, false},
           {"nothing, and the zip is another one",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.node("/out/demo.zip").changed += 1;
               }},
           {"nothing, and the cache is damaged",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 std::string& text = world.files.bytes(cache);
                 text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
               }},
           {"nothing, and the disk of the evidence hides changes",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.hides_changes = {"/in"};
               }},
           {"nothing, and the disk of the pack hides changes",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.hides_changes = {"/out"};
               }},
           {"nothing, and everybody may put files into the evidence folder",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.given["/in"].anybody_may_replace = true;
               }},
           {"nothing, and everybody may put files into OUT",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.given["/out"].anybody_may_replace = true;
               }},
           {"nothing, and others may read what is remembered",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.given["/home/cache/assure"].is_private = false;
               }},
           {"nothing, and what is remembered is another user's",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.given["/home/cache/assure"].is_ours = false;
               }},
           {"nothing, and the copy in the pack was changed",
               [&](auto& world) {
                 world.files.bytes("/in/plan.txt") = changed;
                 world.files.bytes("/out/demo/data/documents/plan.txt") = "The plum.\n";
                 world.files.node("/out/demo/data/documents/plan.txt").changed += 1;
               }},
       }) {
    CAPTURE(one.what);
    MemoryWorld world;
    Contents contents = sample(world);
    wait(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
    wait(world);
    one.happens(world);
    REQUIRE(test::pack(world, "/out", contents, {.jobs = 1, .use_cache = one.caches}));
    CHECK(world.files.bytes("/out/demo/data/documents/plan.txt") == changed);
    CHECK(findings(world, "/out/demo").empty());
    CHECK(findings(world, "/out/demo.zip").empty());
  }
}

TEST_CASE("a file that was written just before it was read is read again the next time") {
  MemoryWorld world;
  Contents contents = sample(world);
  REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
  // Within the same tick of the disk's clock, so that nothing tells.
  world.files.bytes("/in/plan.txt") = "The plot.\n";
  wait(world);
  REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
  CHECK(world.files.bytes("/out/demo/data/documents/plan.txt") == "The plot.\n");
}

TEST_CASE("a link where a file of the old pack stood is not kept") {
  MemoryWorld world;
  REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 2}));
  world.files.put_link("/out/demo/pages/a.html");
  REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 2}));
  CHECK(world.files.node("/out/demo/pages/a.html").kind == base::EntryKind::File);
  CHECK(findings(world, "/out/demo").empty());
}

TEST_CASE("a late file is made from the digests of the others, and is part of the pack") {
  MemoryWorld world;
  Contents contents = sample(world);
  contents.late.push_back({"pages/integrity.html", [](std::span<const base::FileDigest> digests) {
                             std::string text;
                             for (const auto& one : digests)
                               text += one.path + " " + one.sha256.substr(0, 4) + " " +
                                       std::to_string(one.size) + "\n";
                             return text;
                           }});
  auto written = test::pack(world, "/out", contents, {.jobs = 2});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  auto line = [&](const std::string& path) {
    const std::string& bytes = world.files.bytes("/out/demo/" + path);
    return path + " " + base::sha256_hex(bytes).substr(0, 4) + " " + std::to_string(bytes.size()) + "\n";
  };
  CHECK(world.files.bytes("/out/demo/pages/integrity.html") ==
        line("data/documents/caf\u00e9 100%.txt") + line("data/documents/empty.txt") +
            line("data/documents/plan.txt") + line("data/documents/scan.pdf") + line("index.html") +
            line("pages/a.html"));
  CHECK(findings(world, "/out/demo").empty());
  CHECK(findings(world, "/out/demo.zip").empty());
}

TEST_CASE("a date before 1980 becomes the first that a zip can hold") {
  MemoryWorld world;
  Contents contents = sample(world);
  contents.date = *base::Date::parse("1975-06-01");
  REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
  const std::string& zip = world.files.bytes("/out/demo.zip");
  CHECK(zip.substr(10, 4) == std::string("\0\0\x21\0", 4));
  CHECK(findings(world, "/out/demo.zip").empty());
}

TEST_CASE("names that must not enter a pack are failures") {
  MemoryWorld world;
  for (auto [path, message] :
      std::vector<std::pair<std::string, std::string>>{{"/etc/passwd", "/etc/passwd: the path is absolute"},
          {"data/../../x", "data/../../x: the path climbs out of its folder"},
          {"data\\x", "data\\x: the path has a backslash"},
          {"data//x", "data//x: the path has an empty part"},
          {"data/x\n", "data/x\n: the path has a control character"},
          {"data/\xff", "data/\xff: the path is not UTF-8"}, {"", ": the path is empty"},
          {"c:x", "c:x: the path begins with a drive letter"},
          {"Bagit.txt", "Bagit.txt: the path cannot be beside `bagit.txt`"},
          {"INDEX.html", "INDEX.html: the path cannot be beside `index.html`"},
          {"index.html/x", "index.html/x: the path cannot be beside `index.html`"},
          {"Pages/b.html", "Pages/b.html: the path cannot be beside `pages/a.html`"}}) {
    Contents contents = sample(world);
    contents.artifacts.push_back({path, ""});
    CHECK(failure(world, contents) == message);
  }
  Contents contents = sample(world);
  contents.reference = "../x";
  CHECK(failure(world, contents) == "../x: the reference climbs out of its folder");
  contents.reference = ".x";
  CHECK(failure(world, contents) == ".x: the reference cannot name a folder");
  contents = sample(world);
  contents.info.emplace_back("a:b", "");
  CHECK(failure(world, contents) == "bag-info.txt: `a:b` cannot be a label");
  contents.info = {{"Payload-Oxum", "1.1"}};
  CHECK(failure(world, contents) == "bag-info.txt: `Payload-Oxum` cannot be a label");
  CHECK_FALSE(world.files.exists("/out"));
}

TEST_CASE("a file that changes while it is read is a failure") {
  for (int change : {0, 1, 2}) {
    MemoryWorld world;
    Contents contents = sample(world);
    world.files.on_read = [&](const std::string& path, std::size_t) {
      if (path != "/in/scan.pdf") return;
      if (change == 0) world.files.node(path).modified = 5;
      if (change == 1) world.files.bytes(path).resize(3);
      if (change == 2) world.files.bytes(path) += "more";
    };
    CHECK(failure(world, contents) == "/in/scan.pdf: changed while it was being packed");
    CHECK(names_in_out(world).empty());
  }
}

TEST_CASE("a link, or a file that is there no more, is a failure that names it") {
  MemoryWorld world;
  Contents contents = sample(world);
  contents.files.push_back({"data/documents/none.txt", "none.txt"});
  CHECK(failure(world, contents) == "/in/none.txt: changed while it was being packed");
  world.files.put_link("/in/none.txt");
  CHECK(failure(world, contents) == "/in/none.txt: changed while it was being packed");
}

TEST_CASE("what is no pack is not replaced") {
  const std::string not_ours =
      ": is there and is not a pack that this program made, so it is not replaced; move it away, or name "
      "another OUT";
  MemoryWorld world;
  world.files.put("/out/demo/thesis.txt", "years of work");
  CHECK(failure(world, sample(world)) == "/out/demo" + not_ours);
  CHECK(world.files.bytes("/out/demo/thesis.txt") == "years of work");
  CHECK(names_in_out(world) == std::vector<std::string>{"demo"});
  MemoryWorld other;
  other.files.put("/out/demo.zip/x", "");
  CHECK(failure(other, sample(other)) == "/out/demo.zip" + not_ours);
}

TEST_CASE("a pack replaces the one that was there, on disks that exchange names and on others") {
  for (bool can_exchange : {true, false}) {
    MemoryWorld world;
    world.files.can_exchange = can_exchange;
    REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 2}));
    Contents contents = sample(world);
    contents.artifacts[0].bytes = "new";
    contents.files.pop_back();
    auto written = test::pack(world, "/out", contents, {.jobs = 2});
    REQUIRE(written);
    CHECK(names_in_out(world) == std::vector<std::string>{"demo", "demo.zip"});
    CHECK(world.files.bytes("/out/demo/index.html") == "new");
    CHECK(findings(world, "/out/demo").empty());
    CHECK(findings(world, "/out/demo.zip").empty());
  }
}

TEST_CASE("what a dead run left is swept, and the pack that it had set aside comes back") {
  MemoryWorld world;
  REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 2}));
  auto before = files_in_out(world);
  REQUIRE(world.files.rename("/out/demo", "/out/.demo.tmp/old-folder"));
  world.files.put("/out/.demo.tmp/folder/half", "half");
  world.files.put("/out/.demo.tmp/zip", "half");
  Contents broken = sample(world);
  broken.files.push_back({"data/none", "none"});
  CHECK(failure(world, broken) == "/in/none: changed while it was being packed");
  CHECK(files_in_out(world) == before);
}

TEST_CASE("whatever operation fails, the pack that was there stays and nothing else is left") {
  for (bool had_pack : {false, true}) {
    for (bool can_exchange : {true, false}) {
      std::size_t failures = 0;
      const std::size_t step = tests::every(3);
      for (std::size_t at = 0;; at += step) {
        MemoryWorld world;
        world.files.can_exchange = can_exchange;
        Contents contents = sample(world);
        wait(world);
        if (had_pack) REQUIRE(test::pack(world, "/out", contents, {.jobs = 1}));
        auto before = files_in_out(world);
        contents.artifacts[0].bytes = "new";
        world.files.fail_at = at;
        auto written = test::pack(world, "/out", contents, {.jobs = 2});
        bool reached = world.files.operations > at;
        world.files.fail_at.reset();
        if (written) {
          CHECK(world.files.bytes("/out/demo/index.html") == "new");
          CHECK(findings(world, "/out/demo.zip").empty());
        } else {
          ++failures;
          CHECK(written.error().message.ends_with(": input/output error"));
          CHECK(files_in_out(world) == before);
        }
        if (world.files.exists("/out")) CHECK(names_in_out(world).size() == (written || had_pack ? 2 : 0));
        if (!reached) break;
      }
      // Of a pack that stands already most is used again, and what of it cannot be is made anew.
      CHECK(failures * step > (had_pack ? 15 : 60));
    }
  }
}

// What stands in /out is signed, whatever a build of the same pack meets.
TEST_CASE("a pack that is built again has its signatures before it takes the old one's place") {
  MemoryWorld sound;
  const Contents contents = sample(sound);
  auto first = test::pack(sound, "/out", contents, {.jobs = 1});
  REQUIRE(first);
  const std::map<std::string, std::string> files = {
      {"signatures/a.sig", "by a\n"}, {"signatures/b.tsr", "b"}};
  const PackSignatures before{first->identity, files};
  auto ask = [&] { return before; };
  auto again = test::pack(sound, "/out", contents, {.jobs = 1, .signatures_before = ask});
  REQUIRE(again);
  CHECK(again->signatures == std::vector<std::string>{"signatures/a.sig", "signatures/b.tsr"});
  CHECK(again->zip_bytes == sound.files.bytes("/out/demo.zip").size());
  CHECK(findings(sound, "/out/demo.zip").empty());
  CHECK(findings(sound, "/out/demo").empty());
  CHECK(sound.files.bytes("/out/demo/signatures/a.sig") == "by a\n");
  const auto is_signed = files_in_out(sound);
  // As `attach` would have put them there.
  MemoryWorld attached;
  REQUIRE(test::pack(attached, "/out", sample(attached), {.jobs = 1}));
  const std::vector<bag::Attachment> attachments = {
      {"signatures/a.sig", "by a\n"}, {"signatures/b.tsr", "b"}};
  for (const std::string pack : {"/out/demo", "/out/demo.zip"})
    REQUIRE(attach(attached.files, pack, first->identity, attachments));
  CHECK(files_in_out(attached) == is_signed);

  std::size_t failures = 0;
  for (std::size_t at = 0;; ++at) {
    MemoryWorld world;
    static_cast<void>(sample(world));
    for (const auto& [path, bytes] : is_signed) world.files.put(path, bytes);
    world.files.fail_at = at;
    auto written = test::pack(world, "/out", contents, {.jobs = 1, .signatures_before = ask});
    bool reached = world.files.operations > at;
    world.files.fail_at.reset();
    if (!written) ++failures;
    CAPTURE(at);
    CHECK(files_in_out(world) == is_signed);
    if (!reached) break;
  }
  CHECK(failures > 60);

  Contents other = contents;
  other.artifacts[0].bytes = "new";
  auto another = test::pack(sound, "/out", other, {.jobs = 1, .signatures_before = ask});
  REQUIRE(another);
  CHECK(another->was_signed);
  CHECK(another->signatures.empty());
  CHECK_FALSE(sound.files.exists("/out/demo/signatures"));
}

TEST_CASE("a full disk is a failure at whatever byte it fills up") {
  MemoryWorld whole;
  REQUIRE(test::pack(whole, "/out", sample(whole), {.jobs = 2}));
  for (std::uint64_t room = 0; room < 14000; room += 97 * tests::every(3)) {
    MemoryWorld world;
    REQUIRE(test::pack(world, "/out", sample(world), {.jobs = 1}));
    auto before = files_in_out(world);
    world.files.room = room;
    auto written = test::pack(world, "/out", sample(world), {.jobs = 2});
    if (!written) CHECK(written.error().message.ends_with(": no space left on device"));
    CHECK((written || room < 13900));
    CHECK(files_in_out(world) == before);
    CHECK(names_in_out(world).size() == 2);
  }
}

TEST_CASE("files too large to hold are packed in pieces, deflated only when that helps") {
  MemoryWorld world;
  Contents contents = sample(world);
  const std::string text = text_too_long_to_hold();
  world.files.put("/in/long.txt", text);
  world.files.put("/in/film.mp4", noise(held_limit + 1));
  contents.files.push_back({"data/documents/long.txt", "long.txt"});
  contents.files.push_back({"data/documents/film.mp4", "film.mp4"});
  auto written = test::pack(world, "/out", contents, {.jobs = 2});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  CHECK(written->zip_bytes > held_limit);
  CHECK(written->zip_bytes < held_limit + held_limit / 2);
  CHECK(findings(world, "/out/demo.zip").empty());
  CHECK(findings(world, "/out/demo").empty());
  CHECK(world.files.bytes("/out/demo/data/documents/long.txt") == text);
  world.files.on_read = [&](const std::string& path, std::size_t read) {
    if (path == "/in/film.mp4" && read == held_limit / 2) world.files.bytes(path).resize(read);
  };
  CHECK(failure(world, contents) == "/in/film.mp4: changed while it was being packed");
}

TEST_CASE("one job packs on the calling thread, and makes the same bytes as several") {
  std::map<std::string, std::string> made[2];
  for (std::size_t jobs : {1, 3}) {
    MemoryWorld world;
    Contents contents = sample(world);
    const std::string text = text_too_long_to_hold();
    world.files.put("/in/long.txt", text);
    contents.files.push_back({"data/documents/long.txt", "long.txt"});
    std::mutex mutex;
    std::set<std::thread::id> threads;
    world.files.on_read = [&](const std::string& path, std::size_t) {
      std::lock_guard lock(mutex);
      if (path.starts_with("/in/")) threads.insert(std::this_thread::get_id());
    };
    REQUIRE(test::pack(world, "/out", contents, {.jobs = jobs}));
    CHECK((threads == std::set{std::this_thread::get_id()}) == (jobs == 1));
    made[jobs / 3] = files_in_out(world);
  }
  CHECK(made[0] == made[1]);
}

TEST_CASE("more files than a zip can count without zip64" * doctest::skip(tests::every(2) > 1)) {
  MemoryWorld world;
  Contents contents = sample(world);
  for (int i = 0; i < 66000; ++i)
    contents.artifacts.push_back({"pages/" + std::to_string(i), std::to_string(i)});
  auto written = test::pack(world, "/out", contents, {.jobs = 2});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  CHECK(written->files == 66010);
  CHECK(findings(world, "/out/demo.zip").empty());
}

}  // namespace
}  // namespace assure::pack
