#include "pack/unpack.h"

#include <doctest/doctest.h>

#include "bag_sample_pack.h"

namespace assure::pack {
namespace {

using bag::test::Files;
using base::test::MemoryWorld;

struct Handed {
  std::unique_ptr<bag::PackTree> tree;
  bag::Verification verified;
};

Handed verified_in(MemoryWorld& world, const std::string& pack) {
  Handed handed;
  auto tree = bag::open_pack(world.files, pack);
  REQUIRE(tree);
  handed.tree = std::move(*tree);
  source::Sources sources;
  diag::Diagnostics out;
  auto verified = bag::verify(*handed.tree, pack, 2, sources, out);
  REQUIRE(verified);
  REQUIRE(out.count(diag::Severity::Error) == 0);
  handed.verified = std::move(*verified);
  return handed;
}

Files below(MemoryWorld& world, const std::string& folder) {
  Files files;
  for (const auto& [path, bytes] : world.files.all(folder)) files[path.substr(folder.size() + 1)] = bytes;
  return files;
}

TEST_CASE("a pack is unpacked from its zip, and copied from its folder, byte for byte") {
  const Files pack = bag::test::lay_over({{"signatures/board.sshsig", "signed"}});
  MemoryWorld world;
  world.files.put("/demo.zip", bag::test::zip_of(pack));
  for (const auto& [path, bytes] : pack) world.files.put("/demo/" + path, bytes);
  for (const char* from : {"/demo.zip", "/demo"}) {
    std::string out = std::string("/out-of") + from;
    Handed handed = verified_in(world, from);
    auto folder = unpack(world.files, *handed.tree, handed.verified, out, 2);
    REQUIRE(folder);
    CHECK(*folder == out + "/demo");
    CHECK(below(world, *folder) == pack);
    CHECK(world.files.names(out) == std::vector<std::string>{"demo"});
  }
}

std::string info_of(const std::string& identifier, const std::string& more = "") {
  return "External-Identifier: " + identifier +
         "\nBag-Software-Agent: assure 0.1.0\nBagging-Date: 2008-11-28\nPayload-Oxum: {oxum}\n" + more;
}

TEST_CASE("a pack of ours is unpacked as what it says it is, whatever its folder is called") {
  MemoryWorld world;
  world.files.put("/a.zip",
      bag::test::zip_of(bag::test::lay_over({{"bag-info.txt", info_of("wcc-2008")}}), {.top = ".ssh/"}));
  Handed handed = verified_in(world, "/a.zip");
  CHECK(handed.verified.reference == "wcc-2008");
  auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 1);
  REQUIRE(folder);
  CHECK(*folder == "/out/wcc-2008");
  CHECK(world.files.names("/out") == std::vector<std::string>{"wcc-2008"});

  const std::string part = "Bag-Group-Identifier: other sha256:0a\nBag-Count: 2 of 3\n";
  world.files.put(
      "/b.zip", bag::test::zip_of(bag::test::lay_over({{"bag-info.txt", info_of("wcc-2008", part)}})));
  CHECK(verified_in(world, "/b.zip").verified.reference == "wcc-2008-2-of-3");

  // Others put there what they like.
  world.files.put(
      "/c.zip", bag::test::zip_of(bag::test::lay_over({{"bag-info.txt",
                    "External-Identifier: ../x\nBagging-Date: 2008-11-28\nPayload-Oxum: {oxum}\n"}})));
  CHECK(verified_in(world, "/c.zip").verified.reference == "demo");
}

std::vector<std::string> judged(const Files& files, const std::string& top, bag::Purpose purpose) {
  MemoryWorld world;
  world.files.put("/demo.zip", bag::test::zip_of(files, {.top = top}));
  auto tree = bag::open_pack(world.files, "/demo.zip");
  REQUIRE(tree);
  source::Sources sources;
  diag::Diagnostics out;
  REQUIRE(bag::verify(**tree, "/demo.zip", 1, sources, out, {}, purpose));
  std::vector<std::string> told;
  for (const auto& found : out.all()) {
    const char* severity = found.severity == diag::Severity::Note ? "note " : "error ";
    told.push_back(severity + std::string(found.rule->code) + " " + sources.file(found.span).path() + ": " +
                   found.message);
  }
  return told;
}

TEST_CASE("names that programs act upon are told, and only unpacking refuses them") {
  using Told = std::vector<std::string>;
  const std::string git = "is one of git's to some computers, and git runs what such folders name";
  const std::string hidden = "is hidden, and programs take their settings from such folders";
  const Files plain = bag::test::lay_over({});
  for (auto [top, why] : std::vector<std::pair<std::string, std::string>>{
           {".git", git}, {"Git~1", git}, {".ssh", hidden}, {".config", hidden}}) {
    const std::string told = " AS905 /demo.zip: the pack's folder, `" + top + "`, " + why;
    CHECK(judged(plain, top + "/", bag::Purpose::Judge) == Told{"note" + told});
    CHECK(judged(plain, top + "/", bag::Purpose::Unpack) == Told{"error" + told});
  }
  const Files named = bag::test::lay_over({{"bag-info.txt", info_of(".ssh")}});
  const std::string told = " AS905 /demo.zip: the pack's name, `.ssh`, " + hidden;
  CHECK(judged(named, "demo/", bag::Purpose::Judge) == Told{"note" + told});
  CHECK(judged(named, "demo/", bag::Purpose::Unpack) == Told{"error" + told});
  for (auto [name, why] : std::vector<std::pair<std::string, std::string>>{
           {"a/b", "has several parts"}, {"..", "climbs out of its folder"}, {"", "is empty"}}) {
    CHECK(judged(bag::test::lay_over({{"bag-info.txt", info_of(name)}}), "demo/", bag::Purpose::Judge) ==
          Told{"error AS905 bag-info.txt: the pack's name, `" + name + "`, " + why});
  }

  Files inside =
      bag::test::lay_over({{"data/x/.GIT/config", ""}, {"data/x/.GIT/hooks/run", ""}, {"git~1", ""},
          {"manifest-sha256.txt",
              "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"
              "{sha256:data/x/.GIT/config}  data/x/.GIT/config\n{sha256:data/x/.GIT/hooks/run}  "
              "data/x/.GIT/hooks/run\n"},
          {"tagmanifest-sha256.txt",
              "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
              "{sha256:git~1}  git~1\n{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"}});
  const std::string folder = " AS905 data/x/.GIT: the path `data/x/.GIT` has a part, `.GIT`, that " + git;
  const std::string file = " AS905 git~1: the path `git~1` has a part, `git~1`, that " + git;
  CHECK(judged(inside, "demo/", bag::Purpose::Judge) == Told{"note" + folder, "note" + file});
  CHECK(judged(inside, "demo/", bag::Purpose::Unpack) == Told{"error" + folder, "error" + file});
}

TEST_CASE("folders that are repositories to git are told, and only unpacking refuses them") {
  using Told = std::vector<std::string>;
  const std::string why = " is a repository to git, which runs what the settings of one name";
  Files at_top = bag::test::lay_over({{"HEAD", ""}, {"objects/a", ""}, {"refs/a", ""},
      {"tagmanifest-sha256.txt",
          "{sha256:HEAD}  HEAD\n{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
          "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n{sha256:objects/a}  objects/a\n"
          "{sha256:refs/a}  refs/a\n"}});
  Files below = bag::test::lay_over({{"data/x/HEAD", ""}, {"data/x/commondir", ""},
      {"manifest-sha256.txt",
          "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"
          "{sha256:data/x/HEAD}  data/x/HEAD\n{sha256:data/x/commondir}  data/x/commondir\n"}});
  for (auto [files, told] :
      std::vector<std::pair<Files, std::string>>{
          {at_top, " AS905 /demo.zip: the pack's folder"}, {below, " AS905 data/x/: the folder `data/x/`"}}) {
    CHECK(judged(files, "demo/", bag::Purpose::Judge) == Told{"note" + told + why});
    CHECK(judged(files, "demo/", bag::Purpose::Unpack) == Told{"error" + told + why});
  }
}

TEST_CASE("nothing that is there is replaced") {
  MemoryWorld world;
  world.files.put("/demo.zip", bag::test::zip_of(bag::test::lay_over({})));
  world.files.put("/out/demo/mine.txt", "mine");
  Handed handed = verified_in(world, "/demo.zip");
  auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 1);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message == "/out/demo: is there already, and is not replaced");
  CHECK(below(world, "/out") == Files{{"demo/mine.txt", "mine"}});
}

TEST_CASE("a file that changed since it was verified is not unpacked") {
  const Files pack = bag::test::lay_over({});
  for (const char* after : {"The plot.\n", "The plan", "The plan. And more.\n"}) {
    MemoryWorld world;
    for (const auto& [path, bytes] : pack) world.files.put("/demo/" + path, bytes);
    Handed handed = verified_in(world, "/demo");
    world.files.bytes("/demo/data/documents/plan.txt") = after;
    auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 1);
    REQUIRE_FALSE(folder);
    CHECK(folder.error().message == "data/documents/plan.txt: changed while it was unpacked");
    CHECK_FALSE(world.files.exists("/out"));
  }
}

TEST_CASE("whatever fails, unpacking leaves nothing") {
  const std::string zip =
      bag::test::zip_of(bag::test::lay_over({{"data/large.bin", std::string(300'000, 'x')},
          {"manifest-sha256.txt",
              "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n{sha256:data/large.bin}  "
              "data/large.bin\n"}}));
  std::size_t failures = 0;
  for (std::size_t at = 0;; ++at) {
    MemoryWorld world;
    world.files.put("/demo.zip", zip);
    Handed handed = verified_in(world, "/demo.zip");
    world.files.fail_at = at;
    auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 2);
    bool reached = world.files.operations > at;
    if (folder) {
      CHECK(below(world, "/out").size() == 6);
    } else {
      ++failures;
      CHECK(folder.error().message.ends_with(": input/output error"));
      CHECK_FALSE(world.files.exists("/out"));
    }
    if (!reached) break;
  }
  CHECK(failures > 20);
  MemoryWorld world;
  world.files.put("/demo.zip", zip);
  world.files.room = 250'000;
  Handed handed = verified_in(world, "/demo.zip");
  auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 2);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message.ends_with("large.bin: no space left on device"));
  CHECK_FALSE(world.files.exists("/out"));
}

}  // namespace
}  // namespace assure::pack
