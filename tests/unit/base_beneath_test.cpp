// Paths below a folder that is held open, on the disk of this machine.
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include <doctest/doctest.h>
#include <fcntl.h>

#include "base/descriptor.h"
#include "base/file_system.h"
#include "base/local_files.h"
#include "support/temporary_folder.h"

namespace assure::base {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

// root/a/b/file, root/away -> outside, root/a/link -> b/file, root/a/up -> .., and outside/file.
struct Tree {
  TemporaryFolder folder;
  std::string root = folder.path() + "/root";

  Tree() {
    fs::create_directories(root + "/a/b");
    fs::create_directories(folder.path() + "/outside");
    std::ofstream(root + "/a/b/file") << "inside";
    std::ofstream(folder.path() + "/outside/file") << "outside";
    fs::create_symlink("../outside", root + "/away");
    fs::create_symlink("b/file", root + "/a/link");
    fs::create_symlink("..", root + "/a/up");
  }
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("a path opens beneath a folder, in one step and part by part alike") {
  Tree tree;
  Descriptor root(::open(tree.root.c_str(), O_PATH | O_DIRECTORY));
  struct Case {
    const char* path;
    int error;  // 0: it opens
  };
  const Case cases[] = {{"a/b/file", 0}, {"a", 0}, {".", 0}, {"a/./b/file", 0}, {"a/none", ENOENT},
      {"away", ELOOP}, {"away/file", -1}, {"a/link", ELOOP}, {"a/up/a/b/file", -1},
      {"../outside/file", EXDEV}, {"a/../a/b/file", -2}, {"/etc/passwd", EXDEV}, {"a/b/file/x", ENOTDIR},
      {"", ENOENT}};
  for (const Case& one : cases) {
    CAPTURE(one.path);
    for (auto open : {linux_calls.open_beneath, posix_calls.open_beneath}) {
      errno = 0;
      Descriptor opened(open(root.number(), one.path, O_RDONLY | O_NOFOLLOW));
      int error = opened.number() < 0 ? errno : 0;
      if (one.error == -1) {
        // A link on the way: the kernel says ELOOP, its parts are no folders.
        CHECK((error == ELOOP || error == ENOTDIR));
      } else if (one.error == -2) {
        // It stays beneath: the kernel takes it, part by part it is refused without looking.
        CHECK((error == 0 || error == EXDEV));
      } else {
        CHECK(error == one.error);
      }
    }
  }
}

TEST_CASE("nothing that a file system beneath a folder does reaches what is outside") {
  for (const SystemCalls* calls : {&linux_calls, &posix_calls}) {
    Tree tree;
    auto disk = file_system_with(*calls);
    auto files = disk->beneath(tree.root);
    REQUIRE(files);
    FileSystem& below = **files;
    CHECK(below.read("a/b/file", 100, Links::Follow) == "inside");
    CHECK(below.info("")->kind == EntryKind::Directory);
    CHECK(below.list("")->size() == 2);
    CHECK(below.shown("a") == tree.root + "/a");

    const std::function<bool()> reaches[] = {[&] { return below.info("away/file").has_value(); },
        [&] { return below.list("away").has_value(); },
        [&] { return below.open("away/file", Links::Follow).has_value(); },
        [&] { return below.open("a/link", Links::Follow).has_value(); },
        [&] { return below.create("away/new").has_value(); },
        [&] { return below.create("../new").has_value(); },
        [&] { return below.make_directories("away/new/deep").has_value(); },
        [&] { return below.make_directories("../new").has_value(); },
        [&] { return below.make_private_directory("away/new").has_value(); },
        [&] { return below.rename("a/b/file", "away/moved").has_value(); },
        [&] { return below.rename("away/file", "a/moved").has_value(); },
        [&] { return below.exchange("a/b/file", "away/file").has_value(); },
        [&] { return below.link("away/file", "a/named").has_value(); },
        [&] { return below.link("a/b/file", "../named").has_value(); },
        [&] { return below.remove_tree("away/file").has_value(); },
        [&] { return below.remove_tree("../outside").has_value(); },
        [&] { return below.remove_tree("..").has_value(); },
        [&] { return below.sync_directory("away").has_value(); },
        [&] { return below.beneath("away").has_value(); }, [&] { return below.lock("away").has_value(); },
        [&] { return below.write_new("away/new", "x", false).has_value(); },
        [&] { return below.replace("away/file", "x", "a/beside").has_value(); },
        [&] { return below.rights("away/file").has_value(); }};
    for (std::size_t i = 0; i < std::size(reaches); ++i) {
      CAPTURE(i);
      CHECK_FALSE(reaches[i]());
    }
    CHECK(bytes_of(tree.folder.path() + "/outside/file") == "outside");
    CHECK(bytes_of(tree.root + "/a/b/file") == "inside");
    CHECK(std::distance(fs::directory_iterator(tree.folder.path() + "/outside"), {}) == 1);
    CHECK(std::distance(fs::directory_iterator(tree.folder.path()), {}) == 2);
    CHECK(below.open("away/file", Links::Refuse).error().message.starts_with(tree.root + "/away/file: "));
  }
}

TEST_CASE("a folder that is held open stays the same folder when its name goes to another") {
  for (const SystemCalls* calls : {&linux_calls, &posix_calls}) {
    Tree tree;
    auto disk = file_system_with(*calls);
    auto files = disk->beneath(tree.root);
    REQUIRE(files);
    fs::rename(tree.root, tree.folder.path() + "/moved");
    fs::create_directories(tree.root + "/a/b");
    std::ofstream(tree.root + "/a/b/file") << "another";
    CHECK((*files)->read("a/b/file", 100, Links::Refuse) == "inside");
    CHECK((*files)->write_new("made", "x", false));
    CHECK(bytes_of(tree.folder.path() + "/moved/made") == "x");
  }
}

TEST_CASE("folders are removed with all that is in them, and links are not followed") {
  for (const SystemCalls* calls : {&linux_calls, &posix_calls}) {
    Tree tree;
    auto disk = file_system_with(*calls);
    auto files = disk->beneath(tree.root);
    REQUIRE(files);
    fs::create_symlink(tree.folder.path() + "/outside", tree.root + "/a/b/out");
    CHECK((*files)->remove_tree("a"));
    CHECK((*files)->remove_tree("away"));
    CHECK((*files)->remove_tree("never/was"));
    CHECK((*files)->list("")->empty());
    CHECK(bytes_of(tree.folder.path() + "/outside/file") == "outside");
  }
}

TEST_CASE("a private folder is for this user alone and is made only where nothing is") {
  Tree tree;
  FileSystem& files = local_file_system();
  REQUIRE(files.make_private_directory(tree.root + "/mine"));
  auto rights = files.rights(tree.root + "/mine");
  REQUIRE(rights);
  CHECK(rights->is_ours);
  CHECK(rights->is_private);
  CHECK_FALSE(rights->others_may_write);
  CHECK(
      files.make_private_directory(tree.root + "/mine").error().message == tree.root + "/mine: file exists");
  CHECK_FALSE(files.make_private_directory(tree.root + "/away"));
  fs::permissions(tree.root + "/mine", fs::perms::all);
  CHECK(files.rights(tree.root + "/mine")->anybody_may_replace);
  fs::permissions(tree.root + "/mine", fs::perms::all | fs::perms::sticky_bit);
  CHECK_FALSE(files.rights(tree.root + "/mine")->anybody_may_replace);
}

TEST_CASE("what is made beside a file to replace it takes the place of a file alone") {
  Tree tree;
  auto files = local_file_system().beneath(tree.root);
  REQUIRE(files);
  std::ofstream(tree.root + "/left") << "of a process that died";
  CHECK((*files)->replace("a/b/file", "new", "left"));
  CHECK(bytes_of(tree.root + "/a/b/file") == "new");
  CHECK_FALSE((*files)->exists("left"));
  CHECK_FALSE((*files)->replace("a/b/file", "newer", "a"));
  CHECK_FALSE((*files)->replace("a/b/file", "newer", "away"));
  CHECK(bytes_of(tree.root + "/a/b/file") == "new");
}

}  // namespace
}  // namespace assure::base
