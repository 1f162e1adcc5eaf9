// The texts of a bag besides its manifests, as any maker and any version from 0.93 to 1.0 writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bag/bag.h"

namespace assure::bag {

inline constexpr std::string_view old_info_path = "package-info.txt";  // before 0.96
inline constexpr std::string_view fetch_path = "fetch.txt";

struct TagLine {
  std::string_view text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view end_mark;  // LF, CR, CRLF, or nothing at the end of the text
};
// The line that begins at `at`, which is before the end of the text.
TagLine line_at(std::string_view text, std::size_t at);
// Where the one after it begins.
inline std::size_t next_line(const TagLine& line) {
  return line.end + line.end_mark.size();
}

// Of a text, up to a thousand; of further ones, how many there are.
class Flaws {
 public:
  void add(std::string message, const TagLine& line);
  std::vector<Flaw> take();

 private:
  std::vector<Flaw> flaws_;
  std::size_t more_ = 0;
};

// bagit.txt. Without a version that can be read, all is taken for 1.0 in UTF-8.
struct Declaration {
  int version = 100;  // 93 to 97, or 100 for 1.0
  bool utf8 = true;
  std::vector<Flaw> flaws;

  bool first() const { return version >= 100; }
  std::string title() const;  // "BagIt 0.97"
};
Declaration parse_declaration(std::string_view text);

struct Info {
  struct Field {
    std::string label;
    std::string value;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<Field> fields;
  std::vector<Flaw> flaws;
};
// `strict`: as 1.0 wants it, with a space or tab after the colon and no empty lines.
Info parse_info(std::string_view text, bool strict);

// A file that the bag's maker left out.
struct Fetched {
  std::string url;
  std::string path;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
struct FetchList {
  std::vector<Fetched> files;
  std::vector<Flaw> flaws;
};
FetchList parse_fetch(std::string_view text, bool encoded);

// A path as BagIt 1.0 writes it (section 2.1.3), with %0D, %0A and %25. None when a `%` begins anything else.
std::optional<std::string> decoded_path(std::string_view path);
// What is wrong with a path that cannot be decoded.
std::string unescaped_percent(std::string_view path);

}  // namespace assure::bag
