// The reference pages of docs/ say what the program does. ASSURE_UPDATE=1 writes them anew; read the diff.
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "support/reference.h"

namespace {

void check_page(const std::string& name, const std::string& expected) {
  const std::string path = std::string(ASSURE_SOURCE_DIR) + "/docs/" + name;
  if (std::getenv("ASSURE_UPDATE")) std::ofstream(path) << expected;
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  CHECK(text.str() == expected);
}

}  // namespace

TEST_CASE("docs/rules.md lists every rule") {
  check_page("rules.md", assure::tests::rules_reference());
}
TEST_CASE("docs/folder.md lists every section and key of a folder") {
  check_page("folder.md", assure::tests::folder_reference());
}
TEST_CASE("docs/checklist.md lists every key of a checklist") {
  check_page("checklist.md", assure::tests::checklist_reference());
}
