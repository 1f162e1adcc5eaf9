// When a folder has changed.
#include <vector>

#include <doctest/doctest.h>

#include "serve/watch.h"
#include "support/read_only_files.h"

using namespace assure;
using serve::Snapshot;
using serve::Watch;

namespace {

Snapshot look(std::int64_t modified, std::uint64_t size = 10) {
  return {{"assure.yaml", {base::EntryKind::File, size, modified, 1, 1}}};
}

}  // namespace

TEST_CASE("a folder that stays the same is never due") {
  Watch watch(look(1));
  for (int i = 0; i < 20; ++i) CHECK_FALSE(watch.is_due(look(1)));
}

TEST_CASE("a change is due once, when two looks in a row are the same") {
  Watch watch(look(1));
  CHECK_FALSE(watch.is_due(look(2)));
  CHECK(watch.is_due(look(2)));
  CHECK_FALSE(watch.is_due(look(2)));
}

TEST_CASE("the steps of an editor that saves are one change") {
  Watch watch(look(1));
  CHECK_FALSE(watch.is_due({}));
  CHECK_FALSE(watch.is_due(look(2, 0)));
  CHECK_FALSE(watch.is_due(look(2, 12)));
  CHECK(watch.is_due(look(2, 12)));
  CHECK_FALSE(watch.is_due(look(2, 12)));
}

TEST_CASE("a file that is away for a moment and comes back as it was is no change") {
  Watch watch(look(1));
  CHECK_FALSE(watch.is_due({}));
  CHECK_FALSE(watch.is_due(look(1)));
  CHECK_FALSE(watch.is_due(look(1)));
}

TEST_CASE("a folder without rest is built all the same, now and then") {
  Watch watch(look(0));
  std::vector<int> due;
  for (int i = 1; i <= 25; ++i) {
    if (watch.is_due(look(i))) due.push_back(i);
  }
  CHECK(due == std::vector<int>{10, 20});
}

TEST_CASE("a look holds what a compilation reads") {
  tests::ReadOnlyFiles files;
  for (const char* path : {"/f/assure.yaml", "/f/team/plan.yml", "/f/.hidden.yaml", "/f/.git/a.yaml",
           "/f/notes.txt", "/f/plan.yaml~", "/f/out/pack/bagit.txt", "/f/out/pack/data/source/assure.yaml",
           "/f/out/pack.zip", "/f/documents/a.pdf", "/f/documents/deep/b.txt", "/f/papers/c.pdf"}) {
    files.put(path, "x");
  }
  auto paths = [&](const std::string& documents) {
    std::vector<std::string> found;
    for (const auto& [path, info] : serve::look_at(files, "/f", documents, "")) found.push_back(path);
    return found;
  };
  CHECK(paths("documents") ==
        std::vector<std::string>{"assure.yaml", "documents/a.pdf", "documents/deep/b.txt", "team/plan.yml"});
  CHECK(paths("papers") == std::vector<std::string>{"assure.yaml", "papers/c.pdf", "team/plan.yml"});
  CHECK(paths("../f") == paths("documents"));
  files.put("/house/house.css", "x");
  auto with_templates = serve::look_at(files, "/f", "papers", "/house");
  CHECK(with_templates.size() == 4);
  CHECK(with_templates.contains("/house.css"));
  CHECK(serve::look_at(files, "/f", "papers", "/gone").size() == 3);
  CHECK(serve::look_at(files, "/gone", "documents", "").empty());
}
