// Headers and footers, which part sentences that go on over a page's end.
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "inspect/pdf/running_lines.h"

using assure::inspect::without_running_lines;

namespace {

using Pages = std::vector<std::optional<std::string>>;

}  // namespace

TEST_CASE("lines that come back at the ends of pages are left out, whatever their figures") {
  CHECK(without_running_lines(
            {"Rounds 2026\nThe oven\nwas\n\nBakery | 7\n", "Rounds 2027\nclean.\nBakery | 8\n", "Other\n"},
            {}) == Pages{"The oven\nwas\n\n", "clean.\n", std::nullopt});
  // Some programs draw them first.
  CHECK(without_running_lines({"Bakery 1\nThe oven was", "Bakery 2\nclean."}, {}) ==
        Pages{"The oven was\n", "clean.\n"});
}

TEST_CASE("a line that is the number of its page is left out, even once") {
  CHECK(without_running_lines({"The oven was\nPage 1 of 2\n", "clean."}, {}) ==
        Pages{"The oven was\n", std::nullopt});
  CHECK(without_running_lines({"The oven was\n- ii -", "clean.\n3"}, {"ii", "1"}) ==
        Pages{"The oven was\n", std::nullopt});
}

TEST_CASE("what is between other lines is text, and so is a long line") {
  CHECK(without_running_lines({"a\nsame\nb\n", "c\nsame\nd\n"}, {}) == Pages{std::nullopt, std::nullopt});
  const std::string paragraph(300, 'x');
  CHECK(without_running_lines({paragraph, paragraph}, {}) == Pages{std::nullopt, std::nullopt});
  CHECK(without_running_lines({}, {}).empty());
}
