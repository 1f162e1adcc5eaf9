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
  // A letter at a time, as a PDF may set words.
  CHECK(content_of_text(Type::Pdf, Hidden::White, "s e t b y o n e l e t t e r a t a t i m e").size() == 1);
  // Menus and previews.
  CHECK(content_of_text(Type::Html, Hidden::Text, twenty).empty());
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

TEST_CASE("what programs hide by themselves, and what says the same in each row, is no hidden content") {
  using document::Type;
  const std::string last_line = "Powered by TCPDF (www.tcpdf.org)";
  std::string places = "13B\n";
  for (int place = 0; place < 40; ++place) places += std::to_string(900 + place) + "B ";
  std::string cells;
  for (int row = 0; row < 40; ++row) cells += "FALSE\x1FTRUE\x1F\n";
  CHECK(content_of_text(Type::Pdf, Hidden::Invisible, last_line).empty());
  CHECK(
      content_of_text(Type::Pdf, Hidden::Invisible, last_line + "\nand what somebody hid there").size() == 1);
  CHECK(content_of_text(Type::Pdf, Hidden::Invisible, places).empty());
  CHECK(content_of_text(Type::Docx, Hidden::Text, "Top of Form\nBottom of Form\n").empty());
  CHECK(content_of_text(Type::Xlsx, Hidden::White, cells).empty());
}
