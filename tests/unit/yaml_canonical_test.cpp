// What a value says apart from its layout, and texts written so that YAML reads them back.
#include <string>

#include <doctest/doctest.h>

#include "source/sources.h"
#include "yaml/canonical.h"
#include "yaml/parse.h"
#include "yaml/quoted.h"

using namespace assure;

namespace {

struct Read {
  source::Sources sources;
  diag::Diagnostics found;
  yaml::Tree tree;

  explicit Read(std::string text) {
    std::uint32_t file = sources.add("a.yaml", std::move(text));
    tree = yaml::parse(sources.file(file), file, {}, found);
    REQUIRE(found.all().empty());
    REQUIRE(tree.documents.size() == 1);
  }
  yaml::Value value() const { return {tree, tree.documents.front()}; }
};

std::string canonical(const std::string& text) {
  return yaml::canonical(Read(text).value());
}

}  // namespace

TEST_CASE("layout, quotes, comments, the order of keys and empty entries say nothing") {
  const std::string plain = "id: a\nlist: [1, two]\n";
  CHECK(canonical(plain) == "m2:k2:ids1:ak4:listl2:s1:1s3:two");
  CHECK(canonical("# A comment.\nlist:\n  - '1'\n  - \"two\" # and another\nid: a\n") == canonical(plain));
  CHECK(canonical("{id: a, list: [1, two], note: }\n") == canonical(plain));
}

TEST_CASE("whatever says something else differs") {
  const std::string plain = canonical("id: a\nlist: [1, two]\n");
  CHECK(canonical("id: a\nlist: [two, 1]\n") != plain);
  CHECK(canonical("id: a\nlist: [1, two, three]\n") != plain);
  CHECK(canonical("id: a\nlist: [1two]\n") != plain);
  CHECK(canonical("id: a \nlists: [1, two]\n") != plain);
  CHECK(canonical("[ab, c]") != canonical("[a, bc]"));
  CHECK(canonical("[[a], b]") != canonical("[[a, b]]"));
}

TEST_CASE("keys that are left out are left out of the outermost mapping alone") {
  Read read("stage: final\nid: a\ninner: {stage: x}\n");
  const std::string_view without[] = {"stage"};
  CHECK(yaml::canonical(read.value(), {without}) == "m2:k2:ids1:ak5:innerm1:k5:stages1:x");
}

TEST_CASE("a text that is written is read back as it was") {
  for (const std::string text : {"wcc-2008/C7", "file/documents/a plan (final).pdf", "1.10", "null", "No", "",
           "- a", "a: b", "a #b", "\"quoted\" \\ ", " lead", "tab\there", "two\nlines", "\x01\x7f",
           "caf\xc3\xa9", "[a]", "2008-11-28", "it's"}) {
    CAPTURE(text);
    CHECK(std::string(Read(yaml::quoted(text)).value().text()) == text);
    CHECK(std::string(Read(yaml::quoted(text) + ": x").value().entry(0).key.text()) == text);
  }
}
