#include "disclosure/password.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.h"
#include "base/text.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t shortest_password = 4, longest_password = 128;  // bytes

constexpr std::string_view place_holders[] = {"passw0rd", "changeme", "change_me", "example", "redacted",
    "removed", "hidden", "masked", "withheld", "string", "user:pass", "username", "null", "none", "true",
    "false", "pass", "varchar", "n/a"};

// What writes a place for a password, or names it: {{name}}, ${NAME}, %NAME%, $NAME, <name>, [name], ****.
bool keeps_place(std::string_view value) {
  if (std::string_view("{$%<[(&@/~!").find(value[0]) != std::string_view::npos) return true;
  const std::string lower = base::lower_ascii(value);
  for (std::string_view word : place_holders) {
    if (lower == word) return true;
  }
  if (lower.find("passw") != std::string::npos) return true;
  if (lower.find("your") == 0 || lower.find("${") != std::string::npos ||
      lower.find("{{") != std::string::npos)
    return true;
  const bool same = std::adjacent_find(value.begin(), value.end(), std::not_equal_to<>()) == value.end();
  const bool dots = value.find_first_not_of("*.-_xX#?\xE2\x80\xA2\x97\x8F") == std::string_view::npos;
  return same || dots;
}

struct Makeup {
  bool lower = false, upper_inside = false, digit = false, mark = false, code = false;
};
Makeup makeup_of(std::string_view value) {
  Makeup made;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    made.lower = made.lower || base::is_ascii_lower(c);
    made.upper_inside = made.upper_inside || (i > 0 && base::is_ascii_upper(c));
    made.digit = made.digit || base::is_ascii_digit(c);
    made.mark = made.mark || std::string_view("!?#$%^&*+=~@").find(c) != std::string_view::npos;
    made.code = made.code || std::string_view("()[]{}|\\").find(c) != std::string_view::npos;
  }
  return made;
}

// Names of ways to keep passwords, and such: words with figures that stand behind "password is".
bool names_method(std::string_view value) {
  const std::string lower = base::lower_ascii(value);
  constexpr std::string_view beginnings[] = {"sha", "md5", "aes", "base64", "bcrypt", "pbkdf2", "utf",
      "oauth", "saml", "tls", "http", "www.", "ntlm"};
  return std::any_of(std::begin(beginnings), std::end(beginnings),
      [&](std::string_view begin) { return lower.starts_with(begin); });
}

// Figures with marks of dates, times and numbers between them.
bool is_figure(std::string_view value) {
  return value.find_first_not_of("0123456789/.,:-") == std::string_view::npos;
}

// Letters beside figures or marks, or capitals within: what words of a text are not.
bool looks_made(std::string_view value) {
  if (value.size() < shortest_password || value.size() > longest_password) return false;
  if (keeps_place(value) || names_method(value) || is_figure(value)) return false;
  const Makeup made = makeup_of(value);
  const bool letters = made.lower || made.upper_inside || base::is_ascii_upper(value[0]);
  return letters && (made.digit || made.mark || (made.lower && made.upper_inside && value.size() >= 8));
}

// How the value is written, by what is between the label and it.
enum class Written { Nowhere, Quoted, Element, Setting, Line };
struct Start {
  Written written = Written::Nowhere;
  std::size_t at = 0;
  bool says_is = false;
};

bool is_blank_or(char c, std::string_view others) {
  return c == ' ' || c == '\t' || others.find(c) != std::string_view::npos;
}

// `(initial):` may stand behind the label.
std::size_t behind_remark(std::string_view text, std::size_t at) {
  std::size_t open = at;
  while (open < text.size() && text[open] == ' ') ++open;
  if (open >= text.size() || text[open] != '(') return at;
  const std::size_t close = text.substr(open, 24).find(')');
  return close == std::string_view::npos ? at : open + close + 1;
}

Start start_of(std::string_view text, std::size_t label_end) {
  const std::size_t most = std::min(text.size(), label_end + 48);
  std::size_t at = behind_remark(text, label_end);
  bool quoted_label = false;
  while (at < most && is_blank_or(text[at], "\"'")) quoted_label = text[at++] == '"' || quoted_label;
  if (text.substr(at, 3) == "is " && !quoted_label) {
    at += 3;
    while (at < most && is_blank_or(text[at], ":\"'")) ++at;
    return {Written::Line, at, true};
  }
  if (ends_in_cell(text, at)) ++at;
  const char mark = at < most ? text[at] : '\0';
  const bool cell = mark == '\x1F', element = mark == '>' && at == label_end;
  if (mark != ':' && mark != '=' && !cell && !element) return {};
  ++at;
  if (mark == ':' && at < most && text[at] == ':') return {};
  if (element) return {Written::Element, at};
  while (at < most && is_blank_or(text[at], "\r")) ++at;
  // The line below, when there is nothing else in this one.
  if (mark == ':' && at < most && text[at] == '\n') return {Written::Line, at + 1};
  if (at < most && (text[at] == '"' || text[at] == '\'')) return {Written::Quoted, at};
  return {mark == '=' ? Written::Setting : Written::Line, at};
}

std::string_view word_at(std::string_view text, std::size_t at, std::string_view ends) {
  const std::size_t most = std::min(text.size(), at + longest_password + 1);
  std::size_t end = at;
  while (end < most && ends.find(text[end]) == std::string_view::npos) ++end;
  return text.substr(at, end - at);
}

std::string_view without_full_stop(std::string_view value) {
  while (!value.empty() && (value.back() == '.' || value.back() == ',' || value.back() == ')'))
    value.remove_suffix(1);
  return value;
}

// Whether `name=` is before or after the setting, as in a connection string.
bool is_among_settings(std::string_view text, std::size_t label_end, std::size_t end) {
  const std::size_t from = label_end - std::min<std::size_t>(label_end, 120);
  const std::string_view before = text.substr(from, label_end - from);
  const std::string_view here = before.substr(before.find_last_of("\n\x1F\x1D") + 1);
  const std::size_t semicolon = here.rfind(';');
  return (semicolon != std::string_view::npos &&
             here.substr(0, semicolon).find('=') != std::string_view::npos) ||
         (end < text.size() && text[end] == ';' && end + 1 < text.size() &&
             base::is_ascii_letter(text[end + 1]));
}

bool is_password_line(std::string_view text, const Start& start, std::string_view value) {
  if (!looks_made(value)) return false;
  std::size_t behind = start.at + value.size();
  if (!start.says_is) return true;
  // "The password is Base64 encoded": the sentence goes on.
  while (behind < text.size() && std::string_view(".,)\"'").find(text[behind]) != std::string_view::npos)
    ++behind;
  const bool ends =
      behind == text.size() || std::string_view("\n\r\x1F\x1D").find(text[behind]) != std::string_view::npos;
  return makeup_of(value).digit && (ends || behind > start.at + value.size());
}

}  // namespace

std::optional<Place> password_after(std::string_view text, std::size_t label_end) {
  const Start start = start_of(text, label_end);
  if (start.written == Written::Nowhere || start.at >= text.size()) return std::nullopt;
  std::string_view value;
  bool found = false;
  if (start.written == Written::Quoted) {
    value = word_at(text, start.at + 1, std::string("\n\x1F\x1D") + text[start.at]);
    const bool spaces = value.find(' ') != std::string_view::npos;
    const std::size_t behind = start.at + 1 + value.size();
    found = behind < text.size() && text[behind] == text[start.at] && !spaces && looks_made(value) &&
            !makeup_of(value).code;
  } else if (start.written == Written::Element) {
    value = word_at(text, start.at, "<\n\x1F\x1D");
    found = text.substr(start.at + value.size(), 2) == "</" && value.find(' ') == std::string_view::npos &&
            value.size() >= shortest_password && !keeps_place(value);
  } else if (start.written == Written::Setting) {
    value = word_at(text, start.at, "; \t\n\r\x1F\x1D\"'<,&");
    const bool among = is_among_settings(text, label_end, start.at + value.size());
    found = value.size() >= shortest_password && !keeps_place(value) && !makeup_of(value).code &&
            (among || (looks_made(value) && value.find('.') == std::string_view::npos));
  } else {
    value = without_full_stop(word_at(text, start.at, " \t\n\r\x1F\x1D\"'<,;"));
    found = is_password_line(text, start, value) && !makeup_of(value).code;
  }
  if (!found) return std::nullopt;
  const auto at = static_cast<std::size_t>(value.data() - text.data());
  return Place{at, at + value.size()};
}

std::optional<Place> password_cell(std::string_view text, Place cell) {
  const std::string_view value = base::trim(text.substr(cell.begin, cell.end - cell.begin));
  if (value.find(' ') != std::string_view::npos || !looks_made(value)) return std::nullopt;
  const auto at = static_cast<std::size_t>(value.data() - text.data());
  return Place{at, at + value.size()};
}

std::optional<Place> password_in_address(std::string_view text, std::size_t colon) {
  if (text.substr(colon, 3) != "://") return std::nullopt;
  constexpr std::string_view ends = "/ \t\n\r\x1F\x1D\"'<>?#";
  const std::string_view host = word_at(text, colon + 3, ends);
  const std::size_t sign = host.rfind('@'), second = host.find(':');
  if (sign == std::string_view::npos || second == std::string_view::npos || second > sign)
    return std::nullopt;
  // Names that are for examples alone (RFC 2606).
  if (host.find("example.", sign) != std::string_view::npos) return std::nullopt;
  const std::string_view value = host.substr(second + 1, sign - second - 1);
  if (!looks_made(value) || makeup_of(value).code) return std::nullopt;
  const auto at = static_cast<std::size_t>(value.data() - text.data());
  return Place{at, at + value.size()};
}

}  // namespace assure::disclosure
