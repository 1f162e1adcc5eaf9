#include "base/memory_files.h"

#include <doctest/doctest.h>

namespace assure::base {
namespace {

std::string names_in(MemoryFiles& files, const std::string& folder) {
  auto entries = files.list(folder);
  if (!entries) return entries.error().message;
  std::string names;
  for (const Entry& entry : *entries) names += entry.name + " ";
  return names;
}

std::string read_all(MemoryFiles& files, const std::string& path) {
  auto bytes = files.read(path, 1000, Links::Refuse);
  return bytes ? *bytes : bytes.error().message;
}

}  // namespace

TEST_CASE("files in memory are written, listed, moved and removed as on a disk") {
  MemoryFiles files;
  CHECK(files.make_directories("/a/b"));
  CHECK(files.write_new("/a/b/file", "text", true));
  CHECK(files.write_new("/a/b/file", "more", true).error().message == "/a/b/file: file exists");
  CHECK(files.write_new("/none/file", "x", true).error().message == "/none/file: no such file or directory");
  CHECK(files.make_directories("/a/b/file").error().message == "/a/b/file: not a directory");
  CHECK(names_in(files, "/") == "a ");
  CHECK(names_in(files, "/a/b/file") == "/a/b/file: not a directory");
  CHECK(read_all(files, "/a") == "/a: is a directory");
  CHECK(read_all(files, "a/b/file") == "text");
  CHECK(files.rename("/a/b", "/c"));
  CHECK(names_in(files, "/a/.") == "");
  CHECK(files.exchange("/a", "/c"));
  CHECK(read_all(files, "/a/file") == "text");
  CHECK(files.remove_tree("/a"));
  CHECK(names_in(files, "/") == "c ");
  CHECK(files.canonical("c/") == "/c");
  CHECK(files.canonical(".") == "/");
  CHECK_FALSE(files.canonical("/a"));
}

TEST_CASE("names are sorted by their bytes alone") {
  MemoryFiles files;
  for (const char* path : {"/a-b", "/a/x", "/a.c"}) files.put(path, "");
  CHECK(names_in(files, "/") == "a a-b a.c ");
}

TEST_CASE("what is open stays what it was, and links share it") {
  MemoryFiles files;
  files.put("/file", "old");
  REQUIRE(files.link("/file", "/other"));
  CHECK(files.info("/file")->inode == files.info("/other")->inode);
  auto opened = files.open("/file", Links::Refuse);
  REQUIRE(opened);
  files.put("/file", "new");
  std::string bytes(3, ' ');
  CHECK((*opened)->fill(bytes) == 3);
  CHECK(bytes == "old");
  CHECK(*(*opened)->info() == *files.info("/other"));
  CHECK(files.info("/file")->inode != files.info("/other")->inode);
  CHECK(files.info("/file")->changed > files.info("/other")->changed);
}

TEST_CASE("symbolic links in memory lead nowhere") {
  MemoryFiles files;
  files.put_link("/folder/link");
  CHECK(read_all(files, "/folder/link") == "/folder/link: too many levels of symbolic links");
  CHECK(files.info("/folder/link")->kind == EntryKind::Symlink);
}

}  // namespace assure::base
