#include "bundle/names.h"

#include <doctest/doctest.h>

namespace assure::bundle {
namespace {

std::string why(std::optional<std::string> reason) {
  return reason.value_or("fine");
}

TEST_CASE("names that Windows cannot hold are told why") {
  CHECK(why(unportable("data/documents/plan 2008 (final).pdf")) == "fine");
  CHECK(why(unportable("data/documents/caf\u00e9 100%.pdf")) == "fine");
  CHECK(why(unportable("data/com0.txt")) == "fine");
  CHECK(why(unportable("data/console.txt")) == "fine");
  CHECK(why(unportable("data/.hidden")) == "fine");
  CHECK(why(unportable("data/what?.txt")) == "has `?`, which Windows does not allow in names");
  CHECK(why(unportable("data/a:b")) == "has `:`, which Windows does not allow in names");
  CHECK(why(unportable("data/a\\b")) == "has `\\`, which Windows does not allow in names");
  CHECK(why(unportable("data/a\tb")) == "has a control character");
  CHECK(why(unportable("data/CON")) == "has a part named `CON`, which Windows reserves for a device");
  CHECK(why(unportable("aux.d/x")) == "has a part named `aux.d`, which Windows reserves for a device");
  CHECK(why(unportable("nul .txt")) == "has a part named `nul .txt`, which Windows reserves for a device");
  CHECK(why(unportable("Lpt9.tar.gz")) ==
        "has a part named `Lpt9.tar.gz`, which Windows reserves for a device");
  CHECK(why(unportable("com\u00b9")) == "has a part named `com\u00b9`, which Windows reserves for a device");
  CHECK(why(unportable("data/end./x")) == "has a part that ends with a dot, `end.`, which Windows drops");
  CHECK(why(unportable("data/end ")) == "has a part that ends with a space, `end `, which Windows drops");
  CHECK(why(unportable(std::string(160, 'a'))) == "fine");
  CHECK(why(unportable(std::string(161, 'a'))) == "is 161 characters long, over 160");
  std::string faces;
  for (int i = 0; i < 128; ++i) faces += "\U0001F600";
  CHECK(why(unportable(faces)) == "has a part over 255 characters");
}

TEST_CASE("paths that leave their folder or the character set are unsafe") {
  CHECK(why(unsafe("data/a b/..c/d..")) == "fine");
  CHECK(why(unsafe("..")) == "climbs out of its folder");
  CHECK(why(unsafe("a/../b")) == "climbs out of its folder");
  CHECK(why(unsafe("a/./b")) == "has an empty part");
  CHECK(why(unsafe("a/")) == "has an empty part");
  CHECK(why(unsafe("/a")) == "is absolute");
  CHECK(why(unsafe("C:a")) == "begins with a drive letter");
  CHECK(why(unsafe("a\\b")) == "has a backslash");
  CHECK(why(unsafe("a\x7f")) == "has a control character");
  CHECK(why(unsafe("a\xc0\xaf")) == "is not UTF-8");
  CHECK(why(unsafe("")) == "is empty");
}

TEST_CASE("twins are names that some disk holds to be one") {
  auto pairs = [](const std::vector<std::string>& paths) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const Twins& twin : twins(paths)) found.emplace_back(twin.first, twin.second);
    return found;
  };
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  CHECK(pairs({"a/b", "a/c", "b"}).empty());
  CHECK(pairs({"a/b", "a/B", "a/b"}) == Pairs{{0, 1}, {0, 2}});
  CHECK(pairs({"caf\u00e9", "x", "cafe\u0301"}) == Pairs{{0, 2}});
  CHECK(pairs({"Data/x", "data/y"}) == Pairs{{0, 1}});
  CHECK(pairs({"a", "a/b"}) == Pairs{{0, 1}});
  CHECK(pairs({"a/b", "a"}) == Pairs{{0, 1}});
}

}  // namespace
}  // namespace assure::bundle
