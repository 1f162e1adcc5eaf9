#include <doctest/doctest.h>

#include "document/hidden_content.h"

#include "document/facts.h"

using namespace assure;
using document::Disclosed;
using document::Facts;
using document::Hidden;

namespace {

std::vector<Disclosed> content_of_noted(disclosure::Kind kind, Hidden where, std::size_t count) {
  Facts facts;
  facts.disclosed = {{kind, {}, where, {}, {}, count}};
  return hidden_content(facts);
}

std::vector<Disclosed> content_of_text(document::Type type, Hidden why, const std::string& text) {
  Facts facts;
  facts.type = type;
  facts.hidden = {{0, why, text}};
  return hidden_content(facts);
}

}  // namespace

TEST_CASE("a few cells in hidden rows are no hidden content, and one on a hidden sheet is") {
  CHECK(content_of_noted(disclosure::Kind::HiddenCells, Hidden::Row, 9).empty());
  CHECK(content_of_noted(disclosure::Kind::HiddenCells, Hidden::Row, 10).size() == 1);
  CHECK(content_of_noted(disclosure::Kind::HiddenCells, Hidden::Column, 9).empty());
  CHECK(content_of_noted(disclosure::Kind::HiddenCells, Hidden::Sheet, 1).size() == 1);
  CHECK(content_of_noted(disclosure::Kind::Comments, Hidden::Comment, 1).size() == 1);
}

TEST_CASE("white and hidden text is hidden content from twenty characters on") {
  const std::string nineteen = "nineteen char acters s", twenty = "twenty characters say it";
  using document::Type;
  CHECK(content_of_text(Type::Docx, Hidden::White, nineteen).empty());
  CHECK(content_of_text(Type::Docx, Hidden::White, twenty) ==
        std::vector<Disclosed>{{disclosure::Kind::HiddenText, 0, Hidden::White, {}, {}, 1}});
  CHECK(content_of_text(Type::Docx, Hidden::Notes, "x").size() == 1);
  CHECK(content_of_text(Type::Docx, Hidden::Setting, twenty).empty());
  CHECK(content_of_text(Type::Pdf, Hidden::Outside, twenty).size() == 1);
  // Menus and messages of pages are short lines.
  std::string menu, passage(39, 'x');
  for (int i = 0; i < 50; ++i) menu += twenty + "\n";
  CHECK(content_of_text(Type::Html, Hidden::Style, menu).empty());
  CHECK(content_of_text(Type::Html, Hidden::Style, menu + passage).empty());
  passage += 'x';
  CHECK(content_of_text(Type::Html, Hidden::Style, menu + passage).size() == 1);
  CHECK(content_of_text(Type::Html, Hidden::Setting, passage).empty());
}
