#include "bundle/split.h"

#include <doctest/doctest.h>

#include "bundle/parts.h"
#include "bundle/tree.h"
#include "bundle/verify.h"
#include "bundle_memory_files.h"

namespace assure::bundle {
namespace {

using test::MemoryWorld;
using Parts = std::vector<std::vector<std::size_t>>;

TEST_CASE("files fall into parts in their order, as many as fit") {
  const std::vector<PartItem> items = {{"a", 40}, {"b", 60}, {"c", 1}, {"d", 99}, {"e", 100}};
  auto parts = split(items, 100);
  REQUIRE(parts);
  CHECK(*parts == Parts{{0, 1}, {2, 3}, {4}});
  auto one = split(items, 1000);
  REQUIRE(one);
  CHECK(*one == Parts{{0, 1, 2, 3, 4}});
  auto none = split({}, 10);
  REQUIRE(none);
  CHECK(*none == Parts{{}});
  auto refused = split(items, 99);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "e: takes 100 bytes in a zip, and a part of this size has room for 99");
}

std::string noise(std::size_t size, std::uint32_t state) {
  std::string bytes;
  while (bytes.size() < size) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

Contents sample(MemoryWorld& world) {
  Contents contents{"demo", {{"index.html", std::string(900, 'x')}, {"pages/a.html", "a"}}, {},
      *base::Date::parse("2008-11-28"), {{"Source-Organization", "A body"}, {"External-Identifier", "demo"}}};
  for (unsigned i = 0; i < 20; ++i) {
    std::string name = "paper-" + std::to_string(i) + ".txt";
    world.files.put("/in/" + name, noise(5000 + i, i));
    contents.files.push_back({"data/documents/" + name, "/in/" + name});
  }
  return contents;
}

TEST_CASE("each part is an intact bag below the size, and together they are the pack") {
  MemoryWorld world;
  auto written = write_pack(world.env, "/out", sample(world), {.jobs = 2, .split = 30'000});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  REQUIRE(written->parts.size() > 3);
  std::string of = "-of-" + std::to_string(written->parts.size()) + ".zip";
  CHECK(written->parts[0] == "/out/demo-parts/demo-1" + of);
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < written->parts.size(); ++i) {
    CHECK(world.files.bytes(written->parts[i]).size() <= 30'000);
    source::Sources sources;
    diag::Diagnostics out;
    auto verified = verify(world.env, written->parts[i], 2, sources, out);
    REQUIRE(verified);
    CHECK(out.empty());
    CHECK(verified->info[2] ==
          std::pair<std::string, std::string>("Bag-Group-Identifier", "demo sha256:" + written->identity));
    CHECK(verified->info[3].second == std::to_string(i + 1) + " of " + std::to_string(written->parts.size()));
    auto tree = open_zip(world.files, written->parts[i]);
    REQUIRE(tree);
    for (const TreeFile& file : (*tree)->files()) ++places[file.path];
  }
  for (const auto& [path, bytes] : world.files.all("/out/demo")) {
    std::string inside = path.substr(std::string("/out/demo/").size());
    bool own = world.files.exists("/out/demo/" + inside) && places["whole/" + inside] > 0;
    CAPTURE(inside);
    CHECK(places[inside] == (own ? static_cast<int>(written->parts.size()) : 1));
  }
}

std::vector<std::string> findings(MemoryWorld& world, std::vector<std::string> packs) {
  auto handed_in = HandedIn::open(world.files, packs);
  REQUIRE(handed_in);
  source::Sources sources;
  diag::Diagnostics out;
  REQUIRE(handed_in->verify(2, sources, out));
  std::vector<std::string> messages;
  for (const auto& found : out.all())
    messages.push_back(sources.file(found.span).path() + ": " + found.message);
  return messages;
}

TEST_CASE("parts verify together, in any order, to the whole pack; one that does not fit is named") {
  MemoryWorld world;
  Contents contents = sample(world);
  auto written = write_pack(world.env, "/out", contents, {.jobs = 2, .split = 45'000});
  REQUIRE(written);
  REQUIRE(written->parts.size() == 3);
  auto p = written->parts;
  std::vector<std::string> mixed = {p[2], p[0], p[1]};
  auto handed_in = HandedIn::open(world.files, mixed);
  REQUIRE(handed_in);
  source::Sources sources;
  diag::Diagnostics out;
  auto verified = handed_in->verify(2, sources, out);
  REQUIRE(verified);
  CHECK(out.empty());
  CHECK(verified->identity == written->identity);
  CHECK(verified->files == written->files);
  CHECK(verified->reference == "demo");

  CHECK(findings(world, {p[0], p[2]}) == std::vector<std::string>{p[0] + ": of 3 parts 2 is not here"});
  CHECK(findings(world, {p[0], p[1], p[1], p[2]}) ==
        std::vector<std::string>{p[1] + ": part 2 is there twice"});
  CHECK(findings(world, {p[0], p[1], p[2], "/out/demo.zip"}) ==
        std::vector<std::string>{"/out/demo.zip: is no part of a pack, and stands among others"});
  contents.artifacts[0].bytes = "new";
  auto other = write_pack(world.env, "/other", contents, {.jobs = 2, .split = 45'000});
  REQUIRE(other);
  CHECK(findings(world, {p[0], p[1], other->parts[2]}) ==
        std::vector<std::string>{other->parts[2] + ": is a part of another pack than `" + p[0] + "`",
            p[0] + ": of 3 parts 3 is not here"});
  world.files.bytes(p[1])[200] ^= 1;
  auto damaged = findings(world, p);
  REQUIRE_FALSE(damaged.empty());
  CHECK(damaged[0].starts_with(p[1] + "/"));
}

TEST_CASE("parts of a pack before do not outlive it, and what is not parts is not replaced") {
  MemoryWorld world;
  REQUIRE(write_pack(world.env, "/out", sample(world), {.jobs = 1, .split = 30'000}));
  auto more = world.files.names("/out/demo-parts").size();
  REQUIRE(write_pack(world.env, "/out", sample(world), {.jobs = 1, .split = 60'000}));
  CHECK(world.files.names("/out/demo-parts").size() < more);
  REQUIRE(write_pack(world.env, "/out", sample(world), {.jobs = 1}));
  CHECK_FALSE(world.files.exists("/out/demo-parts"));
  world.files.put("/out/demo-parts/thesis.txt", "years of work");
  auto refused = write_pack(world.env, "/out", sample(world), {.jobs = 1});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message ==
        "/out/demo-parts: is there and is not the parts of a pack, so it is not replaced");
}

TEST_CASE("whatever operation fails while parts are made, the pack and the parts before stay") {
  for (bool can_exchange : {true, false}) {
    std::size_t failures = 0;
    for (std::size_t at = 0;; at += 3) {
      MemoryWorld world;
      world.files.can_exchange = can_exchange;
      Contents contents = sample(world);
      REQUIRE(write_pack(world.env, "/out", contents, {.jobs = 1, .split = 30'000}));
      auto before = world.files.all("/out");
      contents.artifacts[0].bytes = "new";
      world.files.fail_at = at;
      auto written = write_pack(world.env, "/out", contents, {.jobs = 1, .split = 40'000});
      bool reached = world.files.operations > at;
      world.files.fail_at.reset();
      failures += written ? 0 : 1;
      if (!written) CHECK(world.files.all("/out") == before);
      CHECK(world.files.names("/out") ==
            std::vector<std::string>{".demo.cache", "demo", "demo-parts", "demo.zip"});
      if (!reached) break;
    }
    CHECK(failures > 30);
  }
}

}  // namespace
}  // namespace assure::bundle
