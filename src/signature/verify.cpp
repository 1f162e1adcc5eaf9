#include "signature/verify.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "bag/bag.h"
#include "base/digest.h"
#include "base/text.h"
#include "signature/cms.h"
#include "signature/material.h"
#include "signature/rules.h"
#include "signature/ssh.h"
#include "signature/timestamp.h"

namespace assure::signature {
namespace {

struct Ending {
  std::string_view text;
  Kind kind = Kind::Ssh;
};
constexpr std::array<Ending, 3> endings = {
    {{".sig", Kind::Ssh}, {".p7s", Kind::Cms}, {".tsr", Kind::Timestamp}}};

// None for what is no signature's name.
std::optional<Kind> kind_of(std::string_view path) {
  auto ending = std::find_if(
      endings.begin(), endings.end(), [&](const Ending& one) { return path.ends_with(one.text); });
  return ending == endings.end() ? std::nullopt : std::optional(ending->kind);
}

class Checker {
 public:
  Checker(base::Env& env, const Material& material, const Anchors& anchors, const ReadPack& pack,
      const VerifyOptions& options, Report report)
      : env_(env),
        material_(material),
        anchors_(anchors),
        pack_(pack),
        options_(options),
        sources_(report.sources),
        out_(report.findings) {}

  std::vector<Signature> run() {
    sort_out();
    // Where the bag is not sound, that says enough.
    bool of_nothing = material_.identity.empty();
    if (of_nothing && out_.count(diag::Severity::Error) > 0) return std::move(found_);
    if (!of_nothing) {
      check_timestamps();
      for (Signature& signature : found_) {
        if (signature.kind != Kind::Timestamp) signature = checked(signature);
      }
    }
    report_strays();
    report();
    return std::move(found_);
  }

 private:
  source::Span at(const std::string& path) { return whole(pack_.prefix + path); }
  source::Span whole(const std::string& path) { return {sources_.add(path, ""), 0, 0}; }

  void sort_out() {
    for (const auto& [path, bytes] : material_.signatures) {
      auto kind = kind_of(path);
      if (!kind) {
        strays_.push_back(path);
        continue;
      }
      found_.push_back({.path = path, .kind = *kind});
      found_.back().why =
          fmt::format("was not checked: there is no `{}` that it could be of", bag::tag_manifest_path);
    }
  }

  void report_strays() {
    for (const std::string& path : strays_) {
      out_.report(
              rules::unchecked_signature, at(path), "`{}` is of no kind of signature that packs hold", path)
          .help("packs hold `.sig`, `.p7s` and `.tsr` there; nothing vouches for anything else");
    }
    if (!material_.unread.empty()) {
      const std::string& path = material_.unread.front();
      out_.report(rules::unchecked_signature, at(path),
              "`{}` and what comes after it was not checked: there are more than {} signatures", path,
              material_.signatures.size())
          .help("no pack needs as many: remove those of people whom nobody knows");
    }
    doubtful_ = !strays_.empty() || !material_.unread.empty();
  }

  const std::string& bytes_of(const Signature& signature) const {
    return material_.signatures.at(signature.path);
  }

  void check_timestamps() {
    Covered covered = {{material_.identity, std::string(bag::tag_manifest_path)}};
    for (const Signature& signature : found_) {
      if (signature.kind != Kind::Timestamp) covered[base::sha256_hex(bytes_of(signature))] = signature.path;
    }
    // Clocks differ by less than a day.
    const std::int64_t latest = end_of(env_.today().plus_days(1));
    for (Signature& stamp : found_) {
      if (stamp.kind != Kind::Timestamp) continue;
      stamp = check_timestamp(stamp.path, bytes_of(stamp), covered, anchors_, latest);
      if (stamp.state != State::Good || stamp.trust != Trust::Trusted) continue;
      auto& proven = proven_[stamp.of];
      if (!proven || *stamp.claimed < *proven) proven = stamp.claimed;
    }
  }

  Signature checked(const Signature& signature) {
    auto proven = proven_[signature.path];
    const std::int64_t at = proven ? *proven : end_of(options_.on);
    const std::string& bytes = bytes_of(signature);
    Signature result = signature.kind == Kind::Ssh
                           ? check_ssh(env_, signature.path, bytes, material_.tag_manifest, anchors_, at)
                           : check_cms(signature.path, bytes, material_.tag_manifest, anchors_, at);
    result.proven = proven;
    return result;
  }

  void report() {
    const bag::InfoFields& info = pack_.verified.info;
    const std::string label = base::lower_ascii(bag::signature_required_label);  // any case will do
    bool in_bag = std::any_of(info.begin(), info.end(), [&](const auto& field) {
      return base::lower_ascii(field.first) == label && base::lower_ascii(field.second) == "yes";
    });
    bool lacking = !options_.excused && (options_.wants_signature() || in_bag) &&
                   std::none_of(found_.begin(), found_.end(),
                       [&](const auto& one) { return vouches(one, options_.trust); });
    for (const Signature& signature : found_) report(signature, lacking);
    if (!lacking || doubtful_) return;
    bool any = std::any_of(
        found_.begin(), found_.end(), [](const Signature& one) { return one.kind != Kind::Timestamp; });
    out_.report(rules::unsigned_pack, whole(pack_.path), "{}, and {}",
            any ? "nobody named as trusted vouches for a signature of the pack" : "the pack has no signature",
            in_bag              ? "its `bag-info.txt` says that it needs one"
            : options_.required ? "one is required"
                                : "you named whom you trust to sign it")
        .help(any ? "name whom you trust for signatures of its kind, with `--allowed-signers` or `--ca`"
                  : "ask for it again, or have it signed by who answers for it");
  }

  void report(const Signature& signature, bool lacking) {
    bool stamp = signature.kind == Kind::Timestamp;
    const diag::Rule& bad = stamp ? rules::bad_timestamp : rules::bad_signature;
    if (signature.state != State::Good) {
      const diag::Rule& rule = signature.state == State::Bad ? bad : rules::unchecked_signature;
      out_.report(rule, at(signature.path), "`{}` {}", signature.path, signature.why);
      doubtful_ = doubtful_ || !stamp;
    } else if (signature.trust == Trust::Unknown && stamp) {
      out_.report(bad, at(signature.path), "`{}` fits, but {}", signature.path, signature.distrust);
    } else if (signature.trust == Trust::Unknown) {
      out_.report(rules::untrusted_signature, at(signature.path), "`{}` fits this pack, but {}",
              signature.path, signature.distrust)
          .help(
              fmt::format("its key is {}: ask the sender by another way whether it is theirs", signature.key))
          .severity(lacking ? diag::Severity::Error : diag::Severity::Warning);
      doubtful_ = doubtful_ || lacking;
    }
  }

  base::Env& env_;
  const Material& material_;
  const Anchors& anchors_;
  const ReadPack& pack_;
  const VerifyOptions& options_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  std::vector<Signature> found_;
  std::vector<std::string> strays_;
  std::map<std::string, std::optional<std::int64_t>> proven_;  // path to the earliest moment
  bool doubtful_ = false;  // a finding says already why there is no good signature
};

}  // namespace

bool vouches(const Signature& signature, const TrustFiles& trust) {
  return signature.kind != Kind::Timestamp && signature.state == State::Good &&
         (!trust.name_signers() || signature.trust == Trust::Trusted);
}

base::Result<std::vector<Signature>> check_signatures(
    base::Env& env, const ReadPack& pack, const VerifyOptions& options, Report report) {
  auto anchors = ASSURE_TRY(read_anchors(env.files, options.trust));
  auto material = ASSURE_TRY(read_material(pack.tree));
  if (material.identity != pack.verified.identity)
    return base::fail(pack.path + ": changed while it was read");
  auto found = Checker(env, material, anchors, pack, options, report).run();
  for (Signature& signature : found) signature.path = pack.prefix + signature.path;
  return found;
}

}  // namespace assure::signature
