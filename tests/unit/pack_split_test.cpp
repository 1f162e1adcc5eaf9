#include "pack/split.h"

#include <functional>

#include <doctest/doctest.h>

#include "bag/parts.h"
#include "bag/tree.h"
#include "bag/verify.h"
#include "bag_sample_pack.h"
#include "pack_support.h"
#include "support/long_form.h"

namespace assure::pack {
namespace {

using bag::test::Files;
using base::test::MemoryWorld;
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

Contents split_sample(MemoryWorld& world) {
  Contents contents{"demo", {{"index.html", std::string(900, 'x')}, {"pages/a.html", "a"}}, {},
      *base::Date::parse("2008-11-28"),
      {{"Source-Organization", "A body"}, {"External-Identifier", "demo"},
          {"Bag-Software-Agent", "assure 1"}}};
  for (unsigned i = 0; i < 20; ++i) {
    std::string name = "paper-" + std::to_string(i) + ".txt";
    world.files.put("/in/" + name, noise(5000 + i, i));
    contents.files.push_back({"data/documents/" + name, name});
  }
  return contents;
}

TEST_CASE("each part is an intact bag below the size, and together they are the pack") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", split_sample(world), {.jobs = 2, .split = 30'000});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  REQUIRE(written->parts.size() > 3);
  std::string of = "-of-" + std::to_string(written->parts.size()) + ".zip";
  CHECK(written->parts[0] == "/out/demo-parts/demo-1" + of);
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < written->parts.size(); ++i) {
    CHECK(world.files.bytes(written->parts[i]).size() <= 30'000);
    source::Sources sources;
    diag::Diagnostics out;
    auto verified = bag::verify(world.env, written->parts[i], 2, sources, out);
    REQUIRE(verified);
    CHECK(out.empty());
    CHECK(verified->info[3] ==
          std::pair<std::string, std::string>("Bag-Group-Identifier", "demo sha256:" + written->identity));
    CHECK(verified->info[4].second == std::to_string(i + 1) + " of " + std::to_string(written->parts.size()));
    auto tree = bag::open_zip(world.files, written->parts[i]);
    REQUIRE(tree);
    for (const bag::TreeFile& file : (*tree)->files()) ++places[file.path];
  }
  for (const auto& [path, bytes] : world.files.all("/out/demo")) {
    std::string inside = path.substr(std::string("/out/demo/").size());
    bool own = world.files.exists("/out/demo/" + inside) && places["whole/" + inside] > 0;
    CAPTURE(inside);
    CHECK(places[inside] == (own ? static_cast<int>(written->parts.size()) : 1));
  }
}

std::vector<std::string> findings(MemoryWorld& world, std::vector<std::string> packs) {
  auto handed_in = bag::HandedIn::open(world.files, packs);
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
  Contents contents = split_sample(world);
  auto written = test::pack(world, "/out", contents, {.jobs = 2, .split = 45'000});
  REQUIRE(written);
  REQUIRE(written->parts.size() == 3);
  auto p = written->parts;
  std::vector<std::string> mixed = {p[2], p[0], p[1]};
  auto handed_in = bag::HandedIn::open(world.files, mixed);
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
  CHECK(findings(world, {p[0], p[1], p[1], p[2]}) == std::vector<std::string>{p[1] + ": part 2 is repeated"});
  CHECK(findings(world, {p[0], p[1], p[2], "/out/demo.zip"}) ==
        std::vector<std::string>{"/out/demo.zip: is not part of a pack, and was given with parts of one"});
  // No part among them.
  for (const char* second : {"/out/demo.zip", "/out/demo"}) {
    CHECK(findings(world, {"/out/demo.zip", second}) ==
          std::vector<std::string>{
              "/out/demo.zip: more than one pack is given, and they are not the parts of one"});
  }
  contents.artifacts[0].bytes = "new";
  auto other = test::pack(world, "/other", contents, {.jobs = 2, .split = 45'000});
  REQUIRE(other);
  CHECK(findings(world, {p[0], p[1], other->parts[2]}) ==
        std::vector<std::string>{other->parts[2] + ": is a part of another pack than `" + p[0] + "`",
            p[0] + ": of 3 parts 3 is not here"});
  world.files.bytes(p[1])[200] ^= 1;
  auto damaged = findings(world, p);
  REQUIRE_FALSE(damaged.empty());
  CHECK(damaged[0].starts_with(p[1] + "/"));
}

Files files_in(MemoryWorld& world, const std::string& zip) {
  auto tree = bag::open_zip(world.files, zip);
  REQUIRE(tree);
  Files files;
  for (std::size_t i = 0; i < (*tree)->files().size(); ++i) {
    std::string& bytes = files[(*tree)->files()[i].path];
    REQUIRE((*tree)->read(i, [&](std::string_view piece) { bytes += piece; }));
  }
  return files;
}

// As somebody without a key can: the part's own manifests fit again.
void reseal(Files& files) {
  std::vector<bag::Listed> payload, tags;
  std::uint64_t bytes = 0;
  for (const auto& [path, content] : files) {
    if (bag::is_payload(path)) payload.push_back({path, base::sha256_hex(content), 0, 0});
    if (bag::is_payload(path)) bytes += content.size();
  }
  std::string& info = files["bag-info.txt"];
  info =
      info.substr(0, info.find("Payload-Oxum")) + "Payload-Oxum: " + bag::oxum(bytes, payload.size()) + "\n";
  files["manifest-sha256.txt"] = bag::manifest_text(payload);
  for (const auto& [path, content] : files) {
    if (!bag::is_payload(path) && path != "tagmanifest-sha256.txt" && !bag::is_signature(path))
      tags.push_back({path, base::sha256_hex(content), 0, 0});
  }
  files["tagmanifest-sha256.txt"] = bag::manifest_text(tags);
}

TEST_CASE("a part that somebody resealed with other files is told from the others") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", split_sample(world), {.jobs = 2, .split = 45'000});
  REQUIRE(written);
  const auto& p = written->parts;
  REQUIRE(p.size() == 3);
  using Found = std::vector<std::string>;
  auto changed = [&](std::size_t part, const std::function<void(Files&)>& change) {
    const std::string kept = world.files.bytes(p[part]);
    Files files = files_in(world, p[part]);
    change(files);
    reseal(files);
    const std::string top = "demo-" + std::to_string(part + 1) + "-of-3/";
    world.files.bytes(p[part]) = bag::test::zip_of(files, {.top = top});
    CHECK(findings(world, {p[part]}).empty());
    Found found = findings(world, p);
    world.files.bytes(p[part]) = kept;
    return found;
  };
  auto set = [](const std::string& path, const std::string& bytes) {
    return [=](Files& files) { files[path] = bytes; };
  };
  CHECK(changed(1, [](Files&) {}).empty());
  CHECK(changed(1, set("signatures/board.sig", "signed")).empty());
  CHECK(changed(1, set("index.html", "evil")) ==
        Found{p[1] + "/index.html: `index.html` is in `" + p[0] + "` too, and not the same"});
  // The same bytes are as good in two parts as in one.
  CHECK(changed(1, set("index.html", std::string(900, 'x'))).empty());
  CHECK(changed(1, set("whole/manifest-sha256.txt", "evil")) ==
        Found{p[1] + "/whole/manifest-sha256.txt: `whole/manifest-sha256.txt` is in `" + p[0] +
              "` too, and not the same"});
  CHECK(changed(1, set("whole/signatures/board.sig", "signed")) ==
        Found{p[1] + "/whole/signatures/board.sig: `whole/signatures/board.sig` is not in `" + p[0] + "`"});
  CHECK(changed(0, set("whole/signatures/board.sig", "signed")) ==
        Found{p[1] + ": `whole/signatures/board.sig` is in `" + p[0] + "`, and not in this part",
            p[2] + ": `whole/signatures/board.sig` is in `" + p[0] + "`, and not in this part"});
  CHECK(changed(0, set("whole/index.html", "evil")) ==
        Found{p[0] + "/whole/index.html: `whole/index.html` is nothing that a part has in `whole/`"});
  CHECK(changed(2, set("late.html", "evil")) ==
        Found{"late.html: `late.html` is in the pack and in no manifest"});
  CHECK(changed(2, set("data/late.txt", "evil")) ==
        Found{"data/late.txt: `data/late.txt` is in the pack and in no manifest"});
  CHECK(changed(2, [](Files& files) { files.erase("whole/bagit.txt"); }) ==
        Found{p[2] + ": `whole/bagit.txt` is in `" + p[0] + "`, and not in this part"});

  auto replaced = [](const std::string& from, const std::string& to) {
    return [=](Files& files) {
      std::string& info = files["bag-info.txt"];
      info.replace(info.find(from), from.size(), to);
    };
  };
  CHECK(changed(1, replaced("A body", "Another body")) ==
        Found{p[1] +
              ": says `Source-Organization: Another body` in `bag-info.txt`, which the whole pack does not"});
  CHECK(changed(1, replaced("Source-Organization: A body\n", "")) ==
        Found{p[1] + ": says `External-Identifier: demo` in `bag-info.txt`, which the whole pack does not"});
  CHECK(changed(1, replaced("Bagging-Date", "Note: approved\nBagging-Date")) ==
        Found{p[1] + ": says `Note: approved` in `bag-info.txt`, which the whole pack does not"});
  CHECK(changed(1, replaced("demo sha256", ".git sha256")) ==
        Found{p[1] + ": is a part of another pack than `" + p[0] + "`", p[0] + ": of 3 parts 2 is not here"});
}

TEST_CASE("folders that one part names are judged beside the files of all parts") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", split_sample(world), {.jobs = 2, .split = 45'000});
  REQUIRE(written);
  const auto& p = written->parts;
  Files last = files_in(world, p[2]);
  REQUIRE_FALSE(last.contains("pages/a.html"));
  world.files.bytes(p[2]) =
      bag::test::zip_of(last, {.top = "demo-3-of-3/", .extra = {{"demo-3-of-3/Pages/", ""}}});
  CHECK(findings(world, p) == std::vector<std::string>{p[2] + ": the zip is not laid out as packs are",
                                  "Pages/: `pages/a.html` and `Pages/` are one name to some computers"});
}

TEST_CASE("parts are called what the whole pack says, not what they say themselves") {
  MemoryWorld world;
  auto written = test::pack(world, "/out", split_sample(world), {.jobs = 2, .split = 45'000});
  REQUIRE(written);
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < written->parts.size(); ++i) {
    const std::string& part = written->parts[i];
    Files files = files_in(world, part);
    std::string& info = files["bag-info.txt"];
    info.replace(info.find("demo sha256"), 4, ".git");
    reseal(files);
    world.files.bytes(part) = bag::test::zip_of(files, {.top = "demo-" + std::to_string(i + 1) + "-of-3/"});
    expected.push_back(part + ": says that it is a part of `.git`, and the pack is `demo`");
  }
  CHECK(findings(world, written->parts) == expected);

  Contents nameless = split_sample(world);
  nameless.info.erase(nameless.info.begin() + 1);
  auto other = test::pack(world, "/other", nameless, {.jobs = 2, .split = 45'000});
  REQUIRE(other);
  CHECK(findings(world, other->parts) ==
        std::vector<std::string>{
            "bag-info.txt: the whole pack does not say once what it is called, as `External-Identifier`"});
}

TEST_CASE("parts of a pack before do not outlive it, and what is not parts is not replaced") {
  MemoryWorld world;
  REQUIRE(test::pack(world, "/out", split_sample(world), {.jobs = 1, .split = 30'000}));
  auto more = world.files.names("/out/demo-parts").size();
  REQUIRE(test::pack(world, "/out", split_sample(world), {.jobs = 1, .split = 60'000}));
  CHECK(world.files.names("/out/demo-parts").size() < more);
  REQUIRE(test::pack(world, "/out", split_sample(world), {.jobs = 1}));
  CHECK_FALSE(world.files.exists("/out/demo-parts"));
  world.files.put("/out/demo-parts/thesis.txt", "years of work");
  auto refused = test::pack(world, "/out", split_sample(world), {.jobs = 1});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message ==
        "/out/demo-parts: holds a file that is no part of the pack and would be lost, so it is not replaced: "
        "`thesis.txt`");
}

TEST_CASE("whatever operation fails while parts are made, the pack and the parts before stay") {
  for (bool can_exchange : {true, false}) {
    std::size_t failures = 0;
    const std::size_t step = tests::every(19);
    for (std::size_t at = 0;; at += step) {
      MemoryWorld world;
      world.files.can_exchange = can_exchange;
      Contents contents = split_sample(world);
      REQUIRE(test::pack(world, "/out", contents, {.jobs = 1, .split = 30'000}));
      auto before = world.files.all("/out");
      contents.artifacts[0].bytes = "new";
      world.files.fail_at = at;
      auto written = test::pack(world, "/out", contents, {.jobs = 1, .split = 40'000});
      bool reached = world.files.operations > at;
      world.files.fail_at.reset();
      failures += written ? 0 : 1;
      if (!written) CHECK(world.files.all("/out") == before);
      CHECK(world.files.names("/out") == std::vector<std::string>{"demo", "demo-parts", "demo.zip"});
      if (!reached) break;
    }
    CHECK(failures * step > 90);
  }
}

}  // namespace
}  // namespace assure::pack
