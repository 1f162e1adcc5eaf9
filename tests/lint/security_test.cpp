// SECURITY.md names tests that are there.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("every test and page that SECURITY.md points to is there") {
  const std::filesystem::path project = ASSURE_SOURCE_DIR;
  std::ifstream file(project / "SECURITY.md");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const std::regex path("`(tests/[^`]+)`|\\]\\(([^)]+)\\)");
  std::size_t named = 0;
  for (std::sregex_iterator found(text.begin(), text.end(), path), end; found != end; ++found, ++named) {
    const std::string target = (*found)[1].str() + (*found)[2].str();
    CAPTURE(target);
    CHECK(std::filesystem::exists(project / target));
  }
  CHECK(named > 20);
  // A promise without a test is none.
  const std::regex row("\n\\|([^|\n]*)\\|([^|\n]*)\\|");
  for (std::sregex_iterator found(text.begin(), text.end(), row), end; found != end; ++found) {
    const std::string promise = (*found)[1].str();
    const std::string tests = (*found)[2].str();
    CAPTURE(promise);
    bool head = promise == " promise " || promise == "---";
    CHECK((head || tests.find("`tests/") != std::string::npos));
  }
}
