#include "pack/attach.h"

#include <doctest/doctest.h>

#include "bag_sample_pack.h"

namespace assure::pack {
namespace {

using Findings = std::vector<std::string>;

const std::string identity = base::sha256_hex(bag::test::lay_over({}).at("tagmanifest-sha256.txt"));
const std::vector<bag::Attachment> one_signature = {{"signatures/ssh-1.sig", "signed\n"}};

TEST_CASE("a signature goes into a zip as packs are laid out, and nothing else changes") {
  base::test::MemoryWorld world;
  const bag::test::Files pack = bag::test::lay_over({});
  world.files.put("/out/demo.zip", bag::test::zip_of(pack));
  auto before = bag::test::verify_in(world, "/out/demo.zip");
  REQUIRE(attach(world.files, "/out/demo.zip", identity, one_signature));
  auto after = bag::test::verify_in(world, "/out/demo.zip");
  CHECK(after.findings.empty());
  CHECK(after.verification.identity == before.verification.identity);
  CHECK(after.verification.files == before.verification.files + 1);
  CHECK(world.files.names("/out") == Findings{"demo.zip"});

  // As the writer of the others would have written it, behind them.
  CHECK(world.files.bytes("/out/demo.zip").find("demo/signatures/ssh-1.sigsigned\n") != std::string::npos);
}

TEST_CASE("a signature takes the place of the one with its name, or goes") {
  base::test::MemoryWorld world;
  const std::string unsigned_zip = bag::test::zip_of(bag::test::lay_over({}));
  for (const std::string pack : {"/out/demo.zip", "/out/demo"}) {
    CAPTURE(pack);
    world.files.put("/out/demo.zip", unsigned_zip);
    for (const auto& [path, bytes] : bag::test::lay_over({})) world.files.put("/out/demo/" + path, bytes);
    REQUIRE(attach(world.files, pack, identity, one_signature));
    auto once = world.files.all("/out");
    REQUIRE(attach(
        world.files, pack, identity, std::vector<bag::Attachment>{{"signatures/ssh-1.sig", "again\n"}}));
    REQUIRE(attach(world.files, pack, identity, std::vector<bag::Attachment>{{"signatures/a.tsr", "x"}}));
    CHECK(world.files.all("/out") != once);
    REQUIRE(attach(world.files, pack, identity,
        std::vector<bag::Attachment>{
            {"signatures/ssh-1.sig", "signed\n"}, {"signatures/a.tsr", std::nullopt}}));
    CHECK(world.files.all("/out") == once);
    REQUIRE(attach(
        world.files, pack, identity, std::vector<bag::Attachment>{{"signatures/ssh-1.sig", std::nullopt}}));
    CHECK(world.files.bytes("/out/demo.zip") == unsigned_zip);
  }
}

TEST_CASE("a zip that another program packed becomes one of ours") {
  base::test::MemoryWorld world;
  std::string zip = bag::test::zip_of(bag::test::lay_over({}));
  zip[zip.find("PK\x01\x02") + 5] = 0;
  world.files.put("/out/demo.zip", zip);
  REQUIRE(attach(world.files, "/out/demo.zip", identity, one_signature));
  CHECK(bag::test::verify_in(world, "/out/demo.zip").findings.empty());
}

TEST_CASE("nothing is put into another pack than the one that was signed") {
  base::test::MemoryWorld world;
  const bag::test::Files pack = bag::test::lay_over({{"data/documents/plan.txt", "Another plan.\n"}});
  for (const auto& [path, bytes] : pack) world.files.put("/out/demo/" + path, bytes);
  world.files.put("/out/demo.zip", bag::test::zip_of(pack));
  auto before = world.files.all("/out");
  for (const std::string path : {"/out/demo.zip", "/out/demo"}) {
    auto status = attach(world.files, path, identity, one_signature);
    REQUIRE_FALSE(status);
    CHECK(status.error().message == path + ": is another pack by now, so nothing was put into it");
  }
  CHECK(world.files.all("/out") == before);
}

TEST_CASE("nothing is put into a damaged zip") {
  base::test::MemoryWorld world;
  const std::string zip = bag::test::zip_of(bag::test::lay_over({})) + "x";
  world.files.put("/out/demo.zip", zip);
  auto status = attach(world.files, "/out/demo.zip", identity, one_signature);
  REQUIRE_FALSE(status);
  CHECK(status.error().message == "/out/demo.zip: the zip is damaged, so nothing was put into it");
  CHECK(world.files.bytes("/out/demo.zip") == zip);
  CHECK(world.files.names("/out") == Findings{"demo.zip"});
}

TEST_CASE(
    "what a build left that died is still there for the next one, and what was left of signing is not") {
  base::test::MemoryWorld world;
  world.files.put("/out/demo.zip", bag::test::zip_of(bag::test::lay_over({})));
  world.files.put("/out/.demo.tmp/old-zip", "the pack before");
  world.files.put("/out/.demo.tmp/signing", "half a zip");
  REQUIRE(attach(world.files, "/out/demo.zip", identity, one_signature));
  CHECK(world.files.names("/out/.demo.tmp") == Findings{"old-zip"});
}

TEST_CASE("whatever operation fails, the pack is the old one or the new one, and nothing lies beside it") {
  const std::string old_zip = bag::test::zip_of(bag::test::lay_over({}));
  base::test::MemoryWorld sound;
  sound.files.put("/out/demo.zip", old_zip);
  REQUIRE(attach(sound.files, "/out/demo.zip", identity, one_signature));
  const std::string new_zip = sound.files.bytes("/out/demo.zip");
  std::size_t failures = 0;
  for (std::size_t at = 0; at < 100; ++at) {
    base::test::MemoryWorld world;
    world.files.put("/out/demo.zip", old_zip);
    world.files.fail_at = at;
    auto status = attach(world.files, "/out/demo.zip", identity, one_signature);
    world.files.fail_at.reset();
    if (!status) ++failures;
    const std::string& now = world.files.bytes("/out/demo.zip");
    CAPTURE(at);
    CHECK((now == new_zip || (now == old_zip && !status)));
    CHECK(world.files.names("/out") == Findings{"demo.zip"});
  }
  CHECK(failures > 10);
  CHECK(failures < 100);
}

}  // namespace
}  // namespace assure::pack
