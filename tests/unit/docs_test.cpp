// The reference pages of docs/ and the schemas of schemas/json/ say what the program does. ASSURE_UPDATE=1
// writes them anew; read the diff.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "schema/schema.h"
#include "support/reference.h"

namespace {

std::string text_of(const std::string& name) {
  std::stringstream text;
  text << std::ifstream(std::string(ASSURE_SOURCE_DIR) + "/" + name).rdbuf();
  return text.str();
}

void check_file(const std::string& name, const std::string& expected) {
  if (std::getenv("ASSURE_UPDATE")) std::ofstream(std::string(ASSURE_SOURCE_DIR) + "/" + name) << expected;
  CHECK((text_of(name) == expected));  // not told whole: it is long
}

void check_page(const std::string& name, const std::string& expected) {
  check_file("docs/" + name, expected);
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
TEST_CASE("docs/pack-json.md lists the fields of every record of a folder") {
  const std::string begin = "<!-- sections -->\n";
  std::string page = text_of("docs/pack-json.md");
  std::size_t at = page.find(begin);
  std::size_t end = page.find("<!-- /sections -->");
  REQUIRE(at < end);
  at += begin.size();
  check_page("pack-json.md", page.replace(at, end - at, "\n" + assure::tests::pack_json_sections() + "\n"));
}
TEST_CASE("docs/templates-reference.md lists every template and what it can show") {
  check_page("templates-reference.md", assure::tests::templates_reference());
}

TEST_CASE("schemas/json holds the schemas of the language") {
  check_file("schemas/json/folder.schema.json", assure::schema::folder_schema({}));
  check_file("schemas/json/checklist.schema.json", assure::schema::checklist_schema());
}

TEST_CASE("docs/templates.md shows the example's template as it is") {
  CHECK(text_of("docs/templates.md").find("```html\n" + text_of("examples/house-style/badge.html") + "```") !=
        std::string::npos);
}

TEST_CASE("the findings that the README shows are what check says of the unfinished example") {
  const std::string readme = text_of("README.md");
  const std::string said = text_of("tests/golden/expected/check-human-draft.txt");
  std::size_t shown = 0;
  for (std::size_t at = readme.find("[AS"); at != std::string::npos; at = readme.find("[AS", at + 1)) {
    std::size_t begin = readme.rfind('\n', at) + 1;
    std::size_t end = std::min(readme.find("\n\n", at), readme.find("\n```", at));
    CAPTURE(readme.substr(begin, end - begin));
    CHECK(said.find(readme.substr(begin, end - begin) + "\n") != std::string::npos);
    ++shown;
  }
  CHECK(shown == 2);
}
