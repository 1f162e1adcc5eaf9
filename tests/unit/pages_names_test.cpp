// Names of pages and places, whatever the ids that they are made of.
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pages/page_names.h"
#include "support/long_form.h"

using assure::pages::PageNames;

TEST_CASE("an id that was always allowed keeps its name, and a second one has `-again`") {
  PageNames names;
  CHECK(names.take("competencies-C7.1") == "competencies-c7.1");
  CHECK(names.take("competencies-c7.1") == "competencies-c7.1-again");
  CHECK(names.take("standards-a_b/c-") == "standards-a-b-c-");
  CHECK(names.take_place("pages/a.html", "C7_1/x") == "C7_1/x");
}

TEST_CASE("ids as published have names of letters, digits, dots and dashes, each its own") {
  PageNames names;
  CHECK(names.take("controls-AC-2 (1)") == "controls-ac-2-1");
  const std::string second = names.take("controls-AC-2 [1]");
  CHECK(second.starts_with("controls-ac-2-1-"));
  CHECK(second.size() == std::string("controls-ac-2-1-").size() + 8);
  CHECK(names.take("controls-<script>") == "controls-script");
  CHECK(names.take("controls-../../x y") == "controls-..-..-x-y");
  // The name does not depend on how many had it before.
  PageNames others;
  others.take("controls-AC-2 1");
  others.take("controls-AC-2 {1}");
  CHECK(others.take("controls-AC-2 [1]") == second);
}

TEST_CASE("a thousand ids without a letter of ASCII have a thousand names, none of them long") {
  PageNames names;
  std::set<std::string> taken, places;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = fmt::format("\xD7\x90{}", std::string(static_cast<std::size_t>(i), '\''));
    taken.insert(names.take("controls-" + id));
    places.insert(names.take_place("pages/a.html", id));
  }
  CHECK(taken.size() == 1000);
  CHECK(places.size() == 1000);
  for (const auto& name : taken) CHECK(name.size() < 120);
  CHECK(names.take_place("pages/b.html", "\xD7\x90") == "");
}

TEST_CASE("a thousand ids that differ in letter case alone do not make names without end") {
  PageNames names;
  for (std::size_t i = 0; i < tests::much(1000); ++i) CHECK(names.take(std::string(90, 'x')).size() < 300);
}
