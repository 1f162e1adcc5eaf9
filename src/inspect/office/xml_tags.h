// The tags of XML one after the other, with their places: for who cuts a large part into pieces, or changes
// some bytes of it and keeps the rest. What is within them is the parser's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assure::inspect {

struct XmlTag {
  enum class Kind : std::uint8_t { Opens, Closes, Empty };
  Kind kind = Kind::Opens;
  std::string_view name;  // with its prefix
  std::string_view text;  // from `<` to `>`
  std::size_t begin = 0;  // of `<`
  std::size_t end = 0;    // behind `>`

  std::string_view local() const { return name.substr(name.find(':') + 1); }
  // `x:` of `x:c`; empty without one.
  std::string_view prefix() const { return name.substr(0, name.find(':') + 1); }
  // As it is written, with its character references; empty when there is none. `name`: with its prefix.
  std::string_view attribute(std::string_view name) const;
};

class XmlTags {
 public:
  explicit XmlTags(std::string_view bytes, std::size_t from = 0) : bytes_(bytes), at_(from) {}

  // None at the end, and where the text is not plain.
  std::optional<XmlTag> next();
  // False when it ended at a document type or at an end that is missing.
  bool is_plain() const { return plain_; }

 private:
  bool go_behind(std::string_view end, std::size_t from);
  bool go_behind_tag();
  // Behind a comment, text of its own or an instruction at this place; false when there is none.
  bool skip_other();
  std::optional<XmlTag> stop();

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool plain_ = true;
};

// Whether the bytes are UTF-8 without NUL, as a place in them needs to mean something.
bool has_plain_bytes(std::string_view bytes);

}  // namespace assure::inspect
