#include "signature/describe.h"

#include <array>

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "diag/formats/json.h"
#include "signature/clock.h"

namespace assure::signature {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kind_names = {"ssh", "cms", "timestamp"};
constexpr std::array<std::string_view, 3> state_names = {"good", "bad", "unchecked"};
constexpr std::array<std::string_view, 3> trust_names = {"trusted", "unknown", "not-told"};

template <class Enum>
std::size_t index_of(Enum value) {
  return static_cast<std::size_t>(value);
}

std::string time_text(std::int64_t seconds) {
  Clock at = clock_of(seconds);
  return fmt::format("{:02}:{:02}:{:02} UTC on {}", at.hour, at.minute, at.second, at.day.text());
}

Json time_json(std::optional<std::int64_t> seconds) {
  if (!seconds) return nullptr;
  Clock at = clock_of(*seconds);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", at.day.iso(), at.hour, at.minute, at.second);
}

Json text_json(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string fit_text(const Signature& signature) {
  if (signature.state != State::Good) return signature.why;
  bool of_signature = signature.kind == Kind::Timestamp && signature.of.starts_with(bag::signatures_folder);
  return of_signature ? fmt::format("fits `{}`", signature.of) : "fits this pack";
}

std::string who_text(const Signature& signature) {
  if (signature.key.empty()) return "nobody can tell";
  std::string key = signature.kind == Kind::Ssh
                        ? fmt::format("{} key {}", signature.key_type, signature.key)
                        : fmt::format("`{}`, certificate {}", signature.subject, signature.key);
  return signature.principal.empty() ? key : fmt::format("`{}`, {}", signature.principal, key);
}

std::string trust_text(const Signature& signature) {
  constexpr std::array<std::string_view, 3> options = {"--allowed-signers", "--ca", "--timestamp-ca"};
  if (signature.state != State::Good) return "no";
  if (signature.trust == Trust::Trusted) return fmt::format("yes, by {}", signature.anchor);
  if (signature.trust == Trust::Unknown) return fmt::format("no: {}", signature.distrust);
  return fmt::format("not told whom to trust ({})", options[index_of(signature.kind)]);
}

std::string when_text(const Signature& signature) {
  if (signature.state != State::Good) return "nobody can tell";
  if (signature.kind == Kind::Timestamp) {
    bool proven = signature.trust == Trust::Trusted;
    return fmt::format(
        "{} at {}", proven ? "proven: it was there" : "it says", time_text(*signature.claimed));
  }
  if (signature.proven) return "proven: it was there at " + time_text(*signature.proven);
  if (!signature.claimed) return "not told: no trusted timestamp is of it";
  return fmt::format("{}, as the signer says; no trusted timestamp is of it",
      base::Date::from_unix_seconds(*signature.claimed).text());
}

}  // namespace

std::string describe(std::span<const Signature> signatures) {
  if (signatures.empty()) return "not signed\n";
  std::string text;
  for (const Signature& signature : signatures) {
    auto line = [&](std::string_view label, const std::string& words) {
      text += fmt::format("{:<10} {}\n", label, base::harmless(words));
    };
    line(signature.kind == Kind::Timestamp ? "timestamp" : "signature",
        fmt::format("{}: {}", signature.path, fit_text(signature)));
    line("  by", who_text(signature));
    line("  trusted", trust_text(signature));
    line("  time", when_text(signature));
  }
  return text;
}

std::string render_json(const diag::Findings& findings, const bag::Verification& verified,
    std::span<const Signature> signatures) {
  Json list = Json::array();
  for (const Signature& one : signatures) {
    list.push_back({{"path", one.path}, {"kind", kind_names[index_of(one.kind)]},
        {"state", state_names[index_of(one.state)]}, {"why", text_json(one.why)}, {"key", text_json(one.key)},
        {"key_type", text_json(one.key_type)}, {"subject", text_json(one.subject)},
        {"principal", text_json(one.principal)}, {"trust", trust_names[index_of(one.trust)]},
        {"anchor", text_json(one.anchor)}, {"distrust", text_json(one.distrust)}, {"of", text_json(one.of)},
        {"claimed", time_json(one.claimed)}, {"proven", time_json(one.proven)}});
  }
  Json root = diag::json_of(findings);
  root["identity"] = text_json(verified.identity);
  root["reference"] = verified.reference;
  root["files"] = verified.files;
  root["bytes"] = verified.bytes;
  root["signatures"] = std::move(list);
  return diag::json_text(root);
}

}  // namespace assure::signature
