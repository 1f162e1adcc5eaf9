#include "bundle/unpack.h"

#include <doctest/doctest.h>

#include "bundle_sample_pack.h"

namespace assure::bundle {
namespace {

using test::Files;
using test::MemoryWorld;

struct Handed {
  std::unique_ptr<Tree> tree;
  Verification verified;
};

Handed verified_in(MemoryWorld& world, const std::string& pack) {
  Handed handed;
  auto tree = open_pack(world.files, pack);
  REQUIRE(tree);
  handed.tree = std::move(*tree);
  source::Sources sources;
  diag::Diagnostics out;
  auto verified = verify(*handed.tree, pack, 2, sources, out);
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
  const Files pack = test::lay_over({{"signatures/board.sshsig", "signed"}});
  MemoryWorld world;
  world.files.put("/demo.zip", test::zip_of(pack));
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

TEST_CASE("nothing that is there is replaced") {
  MemoryWorld world;
  world.files.put("/demo.zip", test::zip_of(test::lay_over({})));
  world.files.put("/out/demo/mine.txt", "mine");
  Handed handed = verified_in(world, "/demo.zip");
  auto folder = unpack(world.files, *handed.tree, handed.verified, "/out", 1);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message == "/out/demo: is there already, and is not replaced");
  CHECK(below(world, "/out") == Files{{"demo/mine.txt", "mine"}});
}

TEST_CASE("a file that changed since it was verified is not unpacked") {
  const Files pack = test::lay_over({});
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
  const std::string zip = test::zip_of(test::lay_over({{"data/large.bin", std::string(300'000, 'x')},
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
}  // namespace assure::bundle
