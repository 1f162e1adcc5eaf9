#include "disclosure/token.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <string>

#include "base/characters.h"
#include "base/text.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_part = 8192;  // bytes of a web token's
constexpr std::size_t fewest_distinct = 8;  // characters of one: `xxxx`, `0000` stand for one

enum class Alphabet { Word, WordHyphen, WordHyphenDot, Capitals, Base64 };

bool is_of(Alphabet alphabet, char c) {
  switch (alphabet) {
    case Alphabet::Word:
      return base::is_ascii_word(c) || c == '_';
    case Alphabet::WordHyphen:
      return base::is_ascii_word(c) || c == '_' || c == '-';
    case Alphabet::WordHyphenDot:
      return base::is_ascii_word(c) || c == '_' || c == '-' || c == '.';
    case Alphabet::Capitals:
      return base::is_ascii_upper(c) || base::is_ascii_digit(c);
    case Alphabet::Base64:
      return base::is_ascii_word(c) || c == '+' || c == '/' || c == '=';
  }
  return false;
}

// `fewest` and `most` characters follow the prefix.
struct TokenForm {
  std::string_view prefix;
  Alphabet alphabet;
  std::size_t fewest, most;
};
constexpr TokenForm forms[] = {
    {"ghp_", Alphabet::Word, 36, 255},
    {"gho_", Alphabet::Word, 36, 255},
    {"ghu_", Alphabet::Word, 36, 255},
    {"ghs_", Alphabet::Word, 36, 255},
    {"ghr_", Alphabet::Word, 36, 255},
    {"github_pat_", Alphabet::Word, 60, 255},
    {"glpat-", Alphabet::WordHyphenDot, 20, 64},
    {"gldt-", Alphabet::WordHyphen, 20, 64},
    {"glrt-", Alphabet::WordHyphenDot, 20, 64},
    {"xoxb-", Alphabet::WordHyphen, 20, 255},
    {"xoxp-", Alphabet::WordHyphen, 20, 255},
    {"xoxa-", Alphabet::WordHyphen, 20, 255},
    {"xoxr-", Alphabet::WordHyphen, 20, 255},
    {"xoxs-", Alphabet::WordHyphen, 20, 255},
    {"xapp-", Alphabet::WordHyphen, 20, 255},
    {"AKIA", Alphabet::Capitals, 16, 16},
    {"ASIA", Alphabet::Capitals, 16, 16},
    {"AIza", Alphabet::WordHyphen, 35, 35},
    {"sk_live_", Alphabet::Word, 16, 255},
    {"rk_live_", Alphabet::Word, 16, 255},
    {"npm_", Alphabet::Word, 36, 36},
    {"pypi-AgEI", Alphabet::WordHyphen, 50, 512},
    {"SG.", Alphabet::WordHyphenDot, 60, 80},
    {"dop_v1_", Alphabet::Word, 64, 64},
    {"hf_", Alphabet::Word, 34, 40},
    {"AccountKey=", Alphabet::Base64, 88, 88},
    {"SharedAccessKey=", Alphabet::Base64, 44, 88},
    {"hooks.slack.com/services/T", Alphabet::Base64, 36, 64},
};

// The second part of the signature that jwt.io shows.
constexpr std::string_view published_signature = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

std::string_view run_of(
    std::string_view text, std::size_t at, Alphabet alphabet, std::size_t longest = longest_part) {
  const std::size_t most = std::min(text.size(), at + longest);
  std::size_t end = at;
  while (end < most && is_of(alphabet, text[end])) ++end;
  return text.substr(at, end - at);
}

// Whether it is as varied as what a computer draws, and says of itself that it is an example nowhere.
bool is_drawn(std::string_view token) {
  std::bitset<256> seen;
  for (char c : token) seen.set(static_cast<unsigned char>(c));
  const std::string lower = base::lower_ascii(token);
  return seen.count() >= fewest_distinct && lower.find("example") == std::string::npos &&
         lower.find("xxxx") == std::string::npos && !lower.starts_with("your");
}

std::optional<Place> of_form(std::string_view text, std::size_t at) {
  for (const TokenForm& form : forms) {
    if (!text.substr(at).starts_with(form.prefix)) continue;
    const std::string_view rest = run_of(text, at + form.prefix.size(), form.alphabet, form.most + 1);
    if (rest.size() < form.fewest || rest.size() > form.most || !is_drawn(rest)) continue;
    const std::size_t end = at + form.prefix.size() + rest.size();
    if (end < text.size() && base::is_ascii_word(text[end])) continue;
    return Place{form.prefix.ends_with('=') ? at + form.prefix.size() : at, end};
  }
  return std::nullopt;
}

// base64url (RFC 4648) without padding; empty when it is none.
std::string decoded_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string bytes;
  unsigned bits = 0, held = 0;
  for (char c : text) {
    if (c == '+') c = '-';
    if (c == '/') c = '_';
    if (c == '=') break;
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) return {};
    bits = bits << 6U | static_cast<unsigned>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFFU);
  }
  return bytes;
}

bool is_json_object(std::string_view part, std::string_view key) {
  const std::string json = decoded_base64(part);
  return json.size() > 2 && json.front() == '{' && json.back() == '}' && json.find(key) != std::string::npos;
}

// JSON Web Token (RFC 7519): head and claims, which decode, and a signature.
std::optional<Place> web_token_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("eyJ")) return std::nullopt;
  Place part{at, at};
  for (std::string_view key : {"\"alg\"", "\":"}) {
    const std::string_view run = run_of(text, part.begin, Alphabet::WordHyphen);
    part.end = part.begin + run.size();
    if (part.end >= text.size() || text[part.end] != '.' || !is_json_object(run, key)) return std::nullopt;
    part.begin = part.end + 1;
  }
  const std::string_view signature = run_of(text, part.begin, Alphabet::WordHyphen);
  if (signature.size() < 16 || signature == published_signature) return std::nullopt;
  return Place{at, part.begin + signature.size()};
}

std::size_t behind_any(std::string_view text, std::size_t at, std::string_view characters) {
  while (at < text.size() && characters.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

// `Authorization: Bearer ...` and `Basic ...`, which holds a user and a password.
std::optional<Place> authorization_at(std::string_view text, std::size_t at) {
  constexpr std::string_view name = "authorization";
  if (base::lower_ascii(text.substr(at, name.size())) != name) return std::nullopt;
  std::size_t begin = at + name.size();
  const std::size_t most = begin + 12;
  begin = behind_any(text.substr(0, std::min(text.size(), most)), begin, " \"':=");
  const std::string scheme = base::lower_ascii(text.substr(begin, 6));
  const bool bearer = scheme == "bearer", basic = scheme == "basic ";
  if (!bearer && !basic) return std::nullopt;
  begin += bearer ? 6 : 5;
  if (begin >= text.size() || text[begin] != ' ') return std::nullopt;
  ++begin;
  const std::string_view token = run_of(text, begin, basic ? Alphabet::Base64 : Alphabet::WordHyphenDot);
  const auto is_figure = [](char c) { return base::is_ascii_digit(c); };
  const bool fits = basic ? decoded_base64(token).find(':') != std::string::npos
                          : token.size() >= 16 && std::any_of(token.begin(), token.end(), is_figure);
  if (!fits || !is_drawn(token) || token.ends_with(published_signature)) return std::nullopt;
  return Place{begin, begin + token.size()};
}

// `sig=` of a shared access signature, beside its version and its end.
std::optional<Place> access_signature_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("sig=")) return std::nullopt;
  std::size_t end = at + 4;
  const std::size_t most = std::min(text.size(), end + 128);
  while (end < most && (is_of(Alphabet::Base64, text[end]) || text[end] == '%')) ++end;
  if (end - at < 44) return std::nullopt;
  const std::size_t from = at - std::min<std::size_t>(at, 400);
  const std::string_view around = text.substr(from, end + 200 - from);
  const bool is_shared =
      around.find("sv=") != std::string_view::npos && around.find("se=") != std::string_view::npos;
  if (!is_shared || !is_drawn(text.substr(at + 4, end - at - 4))) return std::nullopt;
  return Place{at + 4, end};
}

// The first two characters of all that is looked for.
bool may_begin_token(std::string_view text, std::size_t at) {
  static const auto beginnings = [] {
    std::bitset<65536> bits;
    auto set = [&](std::string_view word) {
      bits.set(static_cast<std::size_t>(static_cast<unsigned char>(word[0])) << 8U |
               static_cast<unsigned char>(word[1]));
    };
    for (const TokenForm& form : forms) set(form.prefix);
    for (std::string_view word : {"eyJ", "sig=", "Authorization", "authorization", "AUTHORIZATION"})
      set(word);
    return bits;
  }();
  return at + 1 < text.size() &&
         beginnings[static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8U |
                    static_cast<unsigned char>(text[at + 1])];
}

}  // namespace

std::optional<Place> token_at(std::string_view text, std::size_t at) {
  const bool goes_on = at > 0 && std::string_view("-_.").find(text[at - 1]) != std::string_view::npos;
  if (goes_on || !may_begin_token(text, at)) return std::nullopt;
  for (auto read : {of_form, web_token_at, authorization_at, access_signature_at}) {
    if (auto token = read(text, at)) return token;
  }
  return std::nullopt;
}

std::optional<Place> cloud_secret_at(std::string_view text, std::size_t at) {
  const std::string_view secret = run_of(text, at, Alphabet::Base64, 41);
  if (secret.size() != 40 || !is_drawn(secret)) return std::nullopt;
  return Place{at, at + secret.size()};
}

}  // namespace assure::disclosure
