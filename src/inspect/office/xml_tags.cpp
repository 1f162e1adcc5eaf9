#include "inspect/office/xml_tags.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::inspect {

std::string_view XmlTag::attribute(std::string_view wanted) const {
  std::size_t at = 1 + name.size();
  while (at < text.size()) {
    while (at < text.size() && base::is_ascii_blank(text[at])) ++at;
    const std::size_t equals = text.find('=', at);
    if (equals == std::string_view::npos) return {};
    std::string_view key = text.substr(at, equals - at);
    while (!key.empty() && base::is_ascii_blank(key.back())) key.remove_suffix(1);
    const std::size_t open = text.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return {};
    const std::size_t close = text.find(text[open], open + 1);
    if (close == std::string_view::npos) return {};
    if (key == wanted) return text.substr(open + 1, close - open - 1);
    at = close + 1;
  }
  return {};
}

std::optional<XmlTag> XmlTags::next() {
  for (;;) {
    const std::size_t begin = bytes_.find('<', at_);
    if (begin == std::string_view::npos) return std::nullopt;
    at_ = begin;
    if (skip_other()) continue;
    if (!plain_ || bytes_.substr(at_).starts_with("<!") || !go_behind_tag()) return stop();
    XmlTag tag;
    tag.begin = begin;
    tag.end = at_;
    tag.text = bytes_.substr(begin, at_ - begin);
    const bool closes = tag.text.starts_with("</");
    if (closes) tag.kind = XmlTag::Kind::Closes;
    if (!closes && tag.text.ends_with("/>")) tag.kind = XmlTag::Kind::Empty;
    const std::string_view inside = tag.text.substr(closes ? 2 : 1);
    tag.name = inside.substr(0, inside.find_first_of(" \t\r\n/>"));
    return tag;
  }
}

bool XmlTags::skip_other() {
  struct Other {
    std::string_view begin, end;
  };
  constexpr Other others[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const Other& other : others) {
    if (!bytes_.substr(at_).starts_with(other.begin)) continue;
    plain_ = go_behind(other.end, other.begin.size());
    return plain_;
  }
  return false;
}

bool XmlTags::go_behind(std::string_view end, std::size_t from) {
  const std::size_t found = bytes_.find(end, at_ + from);
  if (found == std::string_view::npos) return false;
  at_ = found + end.size();
  return true;
}

// Those `>` within quotes are none.
bool XmlTags::go_behind_tag() {
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_++];
    if (c == '>') return true;
    if (c != '"' && c != '\'') continue;
    const std::size_t end = bytes_.find(c, at_);
    if (end == std::string_view::npos) return false;
    at_ = end + 1;
  }
  return false;
}

std::optional<XmlTag> XmlTags::stop() {
  plain_ = false;
  at_ = bytes_.size();
  return std::nullopt;
}

bool has_plain_bytes(std::string_view bytes) {
  return base::invalid_utf8_at(bytes) == std::string_view::npos && bytes.find('\0') == std::string_view::npos;
}

}  // namespace assure::inspect
