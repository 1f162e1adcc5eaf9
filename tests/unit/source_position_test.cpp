#include <doctest/doctest.h>

#include "source/sources.h"

using assure::source::SourceFile;

namespace {

// Counted from the line's beginning.
std::string counted(const std::string& text, std::size_t offset) {
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    column = text[i] == '\n' ? 1 : column + (begins ? 1 : 0);
    line += text[i] == '\n' ? 1 : 0;
  }
  return std::to_string(line) + ":" + std::to_string(column);
}

std::string told(const SourceFile& file, std::size_t offset) {
  auto at = file.position(static_cast<std::uint32_t>(offset));
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace

TEST_CASE("columns of long lines are counted in code points, wherever they are") {
  std::string text = "short\n";
  for (int i = 0; i < 9000; ++i) text += i % 7 == 0 ? "\xE2\x82\xAC" : i % 3 == 0 ? "\xC3\xA4" : "a";
  text += "\nafter \xC3\xA4 it\n" + std::string(4096, 'x') + "\n" + std::string(4097, 'y');
  SourceFile file("t.yaml", text);
  for (std::size_t offset = 0; offset <= text.size(); offset += 13)
    CHECK(told(file, offset) == counted(text, offset));
  CHECK(told(file, text.size()) == counted(text, text.size()));
  CHECK(told(file, text.size() + 100) == counted(text, text.size()));
}

TEST_CASE("a byte order mark at the beginning of a file takes no column, and one elsewhere does") {
  SourceFile file("t.yaml",
      "\xEF\xBB\xBF"
      "a: 1\n\xEF\xBB\xBF"
      "b\n");
  CHECK(told(file, 0) == "1:1");
  CHECK(told(file, 3) == "1:1");
  CHECK(told(file, 6) == "1:4");
  CHECK(told(file, 8) == "2:1");
  CHECK(told(file, 11) == "2:2");
  CHECK(told(SourceFile("t.yaml",
                 "\xEF\xBB\xBF\xEF\xBB\xBF"
                 "a"),
            7) == "1:2");
}

TEST_CASE("lines are given without their ends") {
  SourceFile file("t.yaml", "a\r\n\nlast");
  CHECK(file.line(1) == "a");
  CHECK(file.line(2) == "");
  CHECK(file.line(3) == "last");
  CHECK(file.line(4) == "");
  CHECK(SourceFile("t.yaml", "a\n").line(2) == "");
}
