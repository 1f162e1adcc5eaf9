#include "base/inventory.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "base/digest.h"
#include "support/temporary_folder.h"

namespace assure::base {
namespace {

namespace fs = std::filesystem;

struct Stock {
  tests::TemporaryFolder folder;
  std::shared_ptr<Inventory> inventory;

  Stock() {
    fs::create_directories(folder.path() + "/documents/deep");
    put("The plan.\n");
    auto taken = Inventory::of(local_file_system(), folder.path());
    REQUIRE(taken);
    inventory = *taken;
    REQUIRE(inventory->add(name, *inventory->folder().info(name)));
  }
  void put(std::string_view text) const {
    std::ofstream(folder.path() + "/" + name, std::ios::binary) << text;
  }

  const std::string name = "documents/deep/plan.txt";
  const std::string changed = folder.path() + "/" + name + ": changed while it was being read";
};

TEST_CASE("a file is read as the walk found it, and its digest is known from then on") {
  Stock stock;
  CHECK(stock.inventory->known_digest(stock.name).empty());
  CHECK(stock.inventory->read(stock.name, 100) == "The plan.\n");
  CHECK(stock.inventory->known_digest(stock.name) == sha256_hex("The plan.\n"));
  CHECK(stock.inventory->digest(stock.name) == sha256_hex("The plan.\n"));
  CHECK(stock.inventory->note_digest(stock.name, sha256_hex("The plan.\n")));
  CHECK(stock.inventory->note_digest(stock.name, sha256_hex("The plot.\n")).error().message == stock.changed);
  CHECK(stock.inventory->read(stock.name, 3).error().message ==
        stock.folder.path() + "/" + stock.name + ": larger than 3 bytes");
  CHECK(stock.inventory->read("documents/none", 9).error().message ==
        stock.folder.path() + "/documents/none: was not there when the folder was read");
}

TEST_CASE("a file that is another one by now is never read") {
  const auto in_place_of = [](Stock& stock, auto change) {
    change(stock.folder.path() + "/" + stock.name);
    CHECK(stock.inventory->open(stock.name).error().message == stock.changed);
    CHECK(stock.inventory->read(stock.name, 100).error().message == stock.changed);
    CHECK(stock.inventory->digest(stock.name).error().message == stock.changed);
  };
  SUBCASE("longer") {
    Stock stock;
    in_place_of(stock, [&](const std::string&) { stock.put("The plan, and more.\n"); });
  }
  SUBCASE("of the same size and time, under the same name") {
    Stock stock;
    in_place_of(stock, [&](const std::string& path) {
      auto time = fs::last_write_time(path);
      std::ofstream(path + ".new") << "The plot.\n";
      fs::last_write_time(path + ".new", time);
      fs::rename(path + ".new", path);
    });
  }
  SUBCASE("gone") {
    Stock stock;
    in_place_of(stock, [&](const std::string& path) { fs::remove(path); });
  }
  SUBCASE("a link to the very same file") {
    Stock stock;
    in_place_of(stock, [&](const std::string& path) {
      fs::rename(path, path + ".there");
      fs::create_symlink(path + ".there", path);
    });
  }
  SUBCASE("behind a link in the place of its folder, the very same file") {
    Stock stock;
    in_place_of(stock, [&](const std::string&) {
      fs::rename(stock.folder.path() + "/documents/deep", stock.folder.path() + "/elsewhere");
      fs::create_symlink("../elsewhere", stock.folder.path() + "/documents/deep");
    });
  }
}

TEST_CASE("a second walk that finds another file says so") {
  Stock stock;
  CHECK(stock.inventory->add(stock.name, *stock.inventory->folder().info(stock.name)));
  stock.put("The plan, and more.\n");
  CHECK(stock.inventory->add(stock.name, *stock.inventory->folder().info(stock.name)).error().message ==
        stock.changed);
}

}  // namespace
}  // namespace assure::base
