// HTML in pieces: tags, text, comments. Takes whatever is there, as browsers do, in one pass.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assure::inspect {

struct Piece {
  enum class Kind { Text, Start, End, Comment };
  struct Attribute {
    std::string name;   // in lower case
    std::string value;  // with references resolved
  };

  Kind kind = Kind::Text;
  std::string_view text;              // as written, of Text and Comment
  std::string name;                   // of a tag, in lower case
  std::vector<Attribute> attributes;  // the first of each name; only those that readers of pages ask for
  bool is_empty = false;              // `<br/>`
  bool is_literal = false;            // text without references: CDATA

  // Empty without one, too.
  std::string_view attribute(std::string_view wanted) const;
  bool has(std::string_view wanted) const;
};

class Markup {
 public:
  // `html` must outlive this object.
  explicit Markup(std::string_view html) : html_(html) {}

  // The next piece; false at the end. Declarations and processing instructions are passed over.
  bool next(Piece& piece);

  // Behind the start tag of an element that holds text and no tags: that text. The end tag comes next.
  std::string_view raw(std::string_view name);

 private:
  bool read_tag(Piece& piece);
  bool read_comment(Piece& piece);
  void read_attributes(Piece& piece);
  void read_attribute(Piece& piece);
  void skip_to(std::string_view end);

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace assure::inspect
