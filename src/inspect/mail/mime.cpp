#include "inspect/mail/mime.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "document/content.h"
#include "inspect/text/charset.h"

namespace assure::inspect {
namespace {

constexpr std::size_t most_fields = 10'000;

// Cuts the next line off; without its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<char> hex_byte(std::string_view digits) {
  if (digits.size() < 2 || !base::is_hex_digit(digits[0]) || !base::is_hex_digit(digits[1]))
    return std::nullopt;
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + 2, value, 16);
  return static_cast<char>(value);
}

int base64_value(char c) {
  if (base::is_ascii_upper(c)) return c - 'A';
  if (base::is_ascii_lower(c)) return c - 'a' + 26;
  if (base::is_ascii_digit(c)) return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

// What is no letter of it is passed over.
std::string from_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  for (char c : text) {
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = bits << 6U | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  return bytes;
}

std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  while (!text.empty()) {
    const bool ends = text.find('\n') != std::string_view::npos;
    std::string_view line = take_line(text);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    const bool goes_on = line.ends_with('=');
    if (goes_on) line.remove_suffix(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
      auto byte = line[i] == '=' ? hex_byte(line.substr(i + 1)) : std::nullopt;
      bytes += byte.value_or(line[i]);
      if (byte) i += 2;
    }
    if (!goes_on && ends) bytes += '\n';
  }
  return bytes;
}

// Between `=?` and `?=`: set, encoding, text.
std::optional<std::string> decoded_word(std::string_view word) {
  const auto pieces = base::split(word, '?');
  if (pieces.size() != 3 || pieces[1].size() != 1) return std::nullopt;
  auto charset = charset_named(pieces[0].substr(0, pieces[0].find('*')));
  const char encoding = base::ascii_lower(pieces[1].front());
  if (!charset || (encoding != 'b' && encoding != 'q')) return std::nullopt;
  if (encoding == 'b') return decoded(from_base64(pieces[2]), *charset);
  std::string text(pieces[2]);
  std::replace(text.begin(), text.end(), '_', ' ');
  return decoded(from_quoted_printable(text + "=\n"), *charset);
}

struct Parameter {
  std::string name;  // in lower case
  std::string value;
};

// A value in quotes or without.
std::string taken_value(std::string_view& left) {
  std::string value;
  if (!left.starts_with('"')) {
    const std::size_t end = std::min(left.find_first_of("; \t"), left.size());
    value = left.substr(0, end);
    left.remove_prefix(end);
    return value;
  }
  std::size_t at = 1;
  for (; at < left.size() && left[at] != '"'; ++at) {
    if (left[at] == '\\' && at + 1 < left.size()) ++at;
    value += left[at];
  }
  left.remove_prefix(std::min(at + 1, left.size()));
  return value;
}

std::vector<Parameter> parameters(std::string_view value) {
  constexpr std::size_t most = 100;
  std::vector<Parameter> found;
  std::size_t at = value.find(';');
  while (at != std::string_view::npos && found.size() < most) {
    value.remove_prefix(at + 1);
    const std::size_t end = value.find_first_of("=;");
    if (end == std::string_view::npos) return found;
    std::string name = base::lower_ascii(base::trim(value.substr(0, end)));
    if (value[end] == '=') {
      value.remove_prefix(end + 1);
      value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
      found.push_back({std::move(name), taken_value(value)});
    } else {
      value.remove_prefix(end);
    }
    at = value.find(';');
  }
  return found;
}

// RFC 2231: `utf-8''caf%C3%A9`.
std::string decoded_extended(std::string_view value) {
  const std::size_t first = value.find('\''), second = value.find('\'', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::string(value);
  auto charset = charset_named(value.substr(0, first));
  std::string bytes;
  const std::string_view text = value.substr(second + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = text[i] == '%' ? hex_byte(text.substr(i + 1)) : std::nullopt;
    bytes += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return charset ? decoded(bytes, *charset) : base::with_valid_utf8(bytes);
}

}  // namespace

std::string_view MailEntity::field(std::string_view lower) const {
  for (const MailField& field : fields) {
    if (base::lower_ascii(field.name) == lower) return field.value;
  }
  return {};
}

MailEntity mail_entity(std::string_view bytes) {
  MailEntity entity;
  while (!bytes.empty()) {
    std::string_view line = take_line(bytes);
    if (line.empty()) break;
    if ((line.starts_with(' ') || line.starts_with('\t')) && !entity.fields.empty()) {
      entity.fields.back().value += line;
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || entity.fields.size() >= most_fields) continue;
    entity.fields.push_back(
        {std::string(base::trim(line.substr(0, colon))), std::string(base::trim(line.substr(colon + 1)))});
  }
  entity.body = bytes;
  return entity;
}

std::string decoded_words(std::string_view value) {
  const std::string valid = document::decode_text(value);
  value = valid;
  std::string result;
  bool after_word = false;
  for (;;) {
    const std::size_t begin = value.find("=?");
    const std::string_view before = value.substr(0, begin);
    // The blanks between two encoded words are not shown.
    if (!after_word || begin == std::string_view::npos || !base::trim(before).empty()) result += before;
    if (begin == std::string_view::npos) return result;
    value.remove_prefix(begin + 2);
    // The text of the word may begin with `=`, so its end is behind the second question mark.
    constexpr std::size_t longest_word = 1000;
    const std::string_view head = value.substr(0, longest_word);
    const std::size_t set = head.find('?');
    const std::size_t encoding = set == std::string_view::npos ? set : head.find('?', set + 1);
    const std::size_t end = encoding == std::string_view::npos ? encoding : head.find("?=", encoding + 1);
    auto word = end == std::string_view::npos ? std::nullopt : decoded_word(head.substr(0, end));
    result += word ? *word : "=?";
    after_word = word.has_value();
    if (word) value.remove_prefix(end + 2);
  }
}

std::string value_of_field(std::string_view value) {
  return base::lower_ascii(base::trim(value.substr(0, value.find(';'))));
}

std::string parameter_of_field(std::string_view value, std::string_view lower) {
  const std::string name(lower);
  std::string pieces;
  bool extended = false;
  for (const Parameter& parameter : parameters(value)) {
    if (parameter.name == name) return decoded_words(parameter.value);
    if (parameter.name != name + "*" && !parameter.name.starts_with(name + "*")) continue;
    extended = extended || parameter.name.ends_with('*');
    pieces += parameter.value;
  }
  return extended ? decoded_extended(pieces) : pieces;
}

std::string decoded_body(const MailEntity& entity) {
  const std::string encoding = value_of_field(entity.field("content-transfer-encoding"));
  if (encoding == "base64") return from_base64(entity.body);
  if (encoding == "quoted-printable") return from_quoted_printable(entity.body);
  return std::string(entity.body);
}

std::vector<std::string_view> mail_parts(std::string_view body, std::string_view boundary) {
  std::vector<std::string_view> parts;
  if (boundary.empty()) return parts;
  std::optional<std::size_t> begin;
  for (std::string_view left = body; !left.empty() && parts.size() < most_parts;) {
    const std::size_t at = body.size() - left.size();
    std::string_view line = take_line(left);
    if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) continue;
    const std::string_view rest = base::trim(line.substr(2 + boundary.size()));
    if (!rest.empty() && rest != "--") continue;
    // The line break before it belongs to it.
    if (begin) parts.push_back(body.substr(*begin, at - *begin));
    begin.reset();
    if (rest == "--") return parts;
    begin = body.size() - left.size();
  }
  if (begin && parts.size() < most_parts) parts.push_back(body.substr(*begin));
  return parts;
}

}  // namespace assure::inspect
