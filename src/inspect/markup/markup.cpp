#include "inspect/markup/markup.h"

#include <algorithm>
#include <iterator>

#include "base/characters.h"
#include "base/text.h"
#include "inspect/markup/character_reference.h"

namespace assure::inspect {
namespace {

constexpr std::string_view asked_attributes[] = {"class", "id", "style", "hidden", "type", "value", "color",
    "bgcolor", "background", "open", "rel", "charset", "content", "http-equiv", "alt", "title", "placeholder",
    "aria-label", "href", "src", "action", "summary", "name"};

bool is_blank(char c) {
  return base::html_blanks.find(c) != std::string_view::npos;
}

// Letters of ASCII without regard to case.
bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(),
                                            [](char a, char b) { return a == base::ascii_lower(b); });
}

}  // namespace

std::string_view Piece::attribute(std::string_view wanted) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == wanted) return attribute.value;
  }
  return {};
}

bool Piece::has(std::string_view wanted) const {
  return std::any_of(attributes.begin(), attributes.end(),
      [&](const Attribute& attribute) { return attribute.name == wanted; });
}

bool Markup::next(Piece& piece) {
  while (at_ < html_.size()) {
    piece = Piece();
    if (html_[at_] == '<') {
      if (read_tag(piece)) return true;
      continue;
    }
    // A `<` at the beginning was taken for text by read_tag.
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    piece.text = html_.substr(at_, end - at_);
    at_ = end;
    return true;
  }
  return false;
}

// False when what was read is no piece.
bool Markup::read_tag(Piece& piece) {
  const std::string_view rest = html_.substr(at_);
  if (rest.starts_with("<!--")) return read_comment(piece);
  if (rest.starts_with("<![CDATA[")) {
    const std::size_t end = std::min(html_.find("]]>", at_), html_.size());
    piece.text = html_.substr(at_ + 9, end - std::min(end, at_ + 9));
    piece.is_literal = true;
    at_ = std::min(end + 3, html_.size());
    return true;
  }
  const bool closes = rest.substr(1).starts_with('/');
  const std::size_t start = at_ + (closes ? 2 : 1);
  const char first = start < html_.size() ? html_[start] : '\0';
  if (!base::is_ascii_letter(first)) {
    if (closes || first == '!' || first == '?') {
      skip_to(">");
      return false;
    }
    piece.text = html_.substr(at_++, 1);  // `a < b`
    return true;
  }
  std::size_t end = start;
  while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '/' && html_[end] != '>') ++end;
  piece.kind = closes ? Piece::Kind::End : Piece::Kind::Start;
  piece.name = base::lower_ascii(html_.substr(start, end - start));
  at_ = end;
  read_attributes(piece);
  return true;
}

bool Markup::read_comment(Piece& piece) {
  const std::size_t begin = at_ + 4;
  piece.kind = Piece::Kind::Comment;
  for (std::string_view empty : {">", "->"}) {
    if (!html_.substr(begin).starts_with(empty)) continue;
    at_ = begin + empty.size();
    return true;
  }
  const std::size_t end = std::min(html_.find("-->", begin), html_.size());
  piece.text = html_.substr(begin, end - begin);
  at_ = std::min(end + 3, html_.size());
  return true;
}

void Markup::read_attributes(Piece& piece) {
  while (at_ < html_.size() && html_[at_] != '>') {
    const char c = html_[at_];
    if (is_blank(c) || c == '/') {
      piece.is_empty = c == '/';
      ++at_;
    } else {
      piece.is_empty = false;
      read_attribute(piece);
    }
  }
  at_ = std::min(at_ + 1, html_.size());
}

void Markup::read_attribute(Piece& piece) {
  auto ends_name = [](char c) { return is_blank(c) || c == '/' || c == '>' || c == '='; };
  const std::size_t begin = at_++;  // a name may begin with `=`
  while (at_ < html_.size() && !ends_name(html_[at_])) ++at_;
  std::string name = base::lower_ascii(html_.substr(begin, at_ - begin));
  auto skip_blanks = [&] {
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  };
  skip_blanks();
  std::string_view value;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    skip_blanks();
    const char quote = at_ < html_.size() ? html_[at_] : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    const std::size_t from = at_ + (quoted ? 1 : 0);
    std::size_t end = from;
    if (quoted) {
      end = std::min(html_.find(quote, from), html_.size());
    } else {
      while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>') ++end;
    }
    value = html_.substr(from, end - from);
    at_ = std::min(end + (quoted ? 1 : 0), html_.size());
  }
  const bool asked =
      name.starts_with("data-") ||
      std::find(std::begin(asked_attributes), std::end(asked_attributes), name) != std::end(asked_attributes);
  if (asked && !piece.has(name)) piece.attributes.push_back({std::move(name), with_references(value)});
}

void Markup::skip_to(std::string_view end) {
  const std::size_t found = html_.find(end, at_);
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
}

std::string_view Markup::raw(std::string_view name) {
  const std::size_t begin = at_;
  while (at_ < html_.size()) {
    at_ = std::min(html_.find("</", at_), html_.size());
    const std::string_view rest = html_.substr(std::min(at_ + 2, html_.size()));
    const std::string_view behind = rest.substr(std::min(name.size(), rest.size()));
    const bool ends =
        behind.empty() || is_blank(behind.front()) || behind.front() == '/' || behind.front() == '>';
    if (at_ == html_.size() || (begins_with(rest, name) && ends)) break;
    at_ += 2;
  }
  return html_.substr(begin, at_ - begin);
}

}  // namespace assure::inspect
