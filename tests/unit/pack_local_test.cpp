// The few things that only a real disk can show.
#include <cstdlib>
#include <sstream>

#include <doctest/doctest.h>

#include "bag_sample_pack.h"
#include "base/local_files.h"
#include "pack/write.h"

namespace assure::pack {
namespace {

class Folder {
 public:
  Folder() {
    std::string name = "/tmp/assure-pack-XXXXXX";
    REQUIRE(::mkdtemp(name.data()));
    path = name;
  }
  ~Folder() { static_cast<void>(base::local_file_system().remove_tree(path)); }
  std::string path;
};

const bag::InfoFields ours = {{"External-Identifier", "demo"}, {"Bag-Software-Agent", "assure 1"}};

void write_and_replace(base::FileSystem& files, std::size_t jobs) {
  Folder folder;
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; }, {}};
  Contents contents{
      "demo", {{"data/a.txt", "a"}, {"pages/b.html", std::string(1000, 'b')}}, {}, base::Date(), ours};
  for (int round = 0; round < 2; ++round) {
    contents.artifacts[0].bytes += "a";
    auto written = write_pack(env, folder.path, contents, {.jobs = jobs});
    REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
    auto entries = files.list(folder.path);
    REQUIRE(entries);
    CHECK(entries->size() == 2);
    for (const std::string& pack : {written->folder, written->zip}) {
      source::Sources sources;
      diag::Diagnostics findings;
      auto verified = bag::verify(env, pack, jobs, sources, findings);
      REQUIRE(verified);
      CHECK(findings.empty());
      CHECK(verified->identity == written->identity);
    }
  }
}

TEST_CASE("on a real disk a pack is written, replaced and found intact, on any system") {
  write_and_replace(base::local_file_system(), 2);
  write_and_replace(*base::file_system_with(base::posix_calls), 1);
}

TEST_CASE("a pack that another process is writing is left alone") {
  Folder folder;
  std::ostringstream out, err;
  base::Env env{base::local_file_system(), out, err, [](std::string_view) { return std::nullopt; }, {}};
  std::string place = folder.path + "/.demo.tmp";
  REQUIRE(env.files.make_directories(place));
  auto held = env.files.lock(place);
  REQUIRE(held);
  Contents contents{"demo", {{"data/a.txt", "a"}}, {}, base::Date(), ours};
  auto refused = write_pack(env, folder.path, contents, {.jobs = 1});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == place + ": in use by another process");
  held->reset();
  CHECK(write_pack(env, folder.path, contents, {.jobs = 1}));
}

}  // namespace
}  // namespace assure::pack
