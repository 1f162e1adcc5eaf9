// Files of a zip that get other bytes, and all the rest of it, which does not.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/stored_zip.h"
#include "zip/refill.h"

using namespace assure;

namespace {

std::string why_not(const std::string& zip, const std::vector<zip::Refill>& refills) {
  auto made = zip::refilled(zip, refills);
  return made ? "" : made.error().message;
}

}  // namespace

TEST_CASE("a zip is the same without other bytes, and with the same ones again") {
  const std::string zip = tests::stored_zip({{"a.xml", "<a/>"}, {"b.bin", "macros"}});
  CHECK(zip::refilled(zip, {}).value() == zip);
  const auto once = zip::refilled(zip, std::vector<zip::Refill>{{"a.xml", "<a b='1'/>"}});
  REQUIRE(once);
  CHECK(once->find("<a b='1'/>") != std::string::npos);
  CHECK(once->find("<a/>") == std::string::npos);
  CHECK(once->find("b.binmacros") != std::string::npos);
  CHECK(zip::refilled(*once, std::vector<zip::Refill>{{"a.xml", "<a b='1'/>"}}).value() == *once);
}

TEST_CASE("a zip that is damaged, or lacks the file, says so") {
  const std::string zip = tests::stored_zip({{"a.xml", "<a/>"}, {"b.bin", "macros"}});
  CHECK(why_not(zip, {{"c.xml", "<c/>"}}) == "has no part `c.xml`");
  CHECK(why_not("", {}) == "is damaged or cut short: it is no whole zip");
  for (std::size_t size = 0; size < zip.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(zip::refilled(zip.substr(0, size), {}));
  }
}

TEST_CASE("no byte of a zip that is changed makes it read beyond its end") {
  const std::string zip = tests::stored_zip({{"a.xml", "<a/>"}, {"b.bin", "macros"}});
  for (std::size_t at = 0; at < zip.size(); ++at) {
    for (char byte : {'\0', '\xFF', '\x7F'}) {
      std::string changed = zip;
      changed[at] = byte;
      auto made = zip::refilled(changed, std::vector<zip::Refill>{{"a.xml", "<b/>"}});
      if (made) CHECK(made->size() <= 2 * zip.size());
    }
  }
}
