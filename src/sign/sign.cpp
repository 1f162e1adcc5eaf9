#include "sign/sign.h"

#include <fmt/format.h>

#include "bag/bag.h"
#include "base/digest.h"
#include "base/text.h"
#include "sign/cms.h"
#include "sign/query.h"
#include "sign/ssh.h"
#include "signature/cms.h"
#include "signature/ssh.h"
#include "signature/sshsig.h"
#include "signature/timestamp.h"

namespace assure::sign {
namespace {

using namespace signature;

constexpr std::uint64_t longest_token = 1 << 20;  // bytes

// signatures/ssh-0123456789abcdef.sig; `digest` is that of the key, in hexadecimal digits.
std::string path_for(std::string_view kind, std::string_view digest, std::string_view ending) {
  return fmt::format("{}{}-{}{}", bag::signatures_folder, kind, digest.substr(0, 16), ending);
}

// signatures/ssh-0123456789abcdef.tsr
std::string stamp_path_of(std::string_view signature) {
  return fmt::format("{}.tsr", signature.substr(0, signature.rfind('.')));
}

struct NewSignature {
  std::string path;
  std::string bytes;
  Signature checked;
};

base::Result<NewSignature> sign(base::Env& env, const Material& material, const SignRequest& request) {
  const std::int64_t at = end_of(request.day);
  NewSignature made;
  if (request.certificate.empty()) {
    auto text = ASSURE_TRY(sign_with_ssh(env, material.tag_manifest, request.key));
    made.path = path_for("ssh", base::sha256_hex(parse_ssh_signature(text)->key), ".sig");
    made.bytes = std::move(text);
    made.checked = check_ssh(env, made.path, made.bytes, material.tag_manifest, {}, at);
  } else {
    auto cms = sign_with_cms(
        env.files, material.tag_manifest, {request.key, request.certificate, request.chain}, request.day);
    if (!cms) return tl::make_unexpected(cms.error());
    made.path = path_for("cms", cms->certificate, ".p7s");
    made.bytes = std::move(cms->der);
    made.checked = check_cms(made.path, made.bytes, material.tag_manifest, {}, at);
  }
  if (made.checked.state == State::Good) return made;
  return base::fail(fmt::format("{}: the signature that it made {}", request.key, made.checked.why));
}

// As they will lie in the pack.
using Signatures = std::map<std::string, std::string>;

base::Status add_signature(base::Env& env, const Material& material, const SignRequest& request,
    Signatures& signatures, Made& made) {
  auto signature = ASSURE_TRY(sign(env, material, request));
  auto old = signatures.find(signature.path);
  const std::string stamp = stamp_path_of(signature.path);
  if (old != signatures.end() && old->second != signature.bytes && signatures.erase(stamp) > 0)
    made.files.push_back({stamp, std::nullopt});
  signatures[signature.path] = signature.bytes;
  made.files.push_back({std::move(signature.path), std::move(signature.bytes)});
  return {};
}

base::Status add_timestamp(base::Env& env, const Material& material, const SignRequest& request,
    const Signatures& signatures, Made& made) {
  auto read = ASSURE_TRY(env.files.read(request.timestamp, longest_token, base::Links::Follow));
  std::string token = as_response(read);
  Covered covered = {{material.identity, std::string(bag::tag_manifest_path)}};
  for (const auto& [path, bytes] : signatures) covered[base::sha256_hex(bytes)] = path;
  const std::int64_t latest = end_of(env.today().plus_days(1));
  Signature stamp = check_timestamp(request.timestamp, token, covered, {}, latest);
  if (stamp.state != State::Good) return base::fail(fmt::format("{}: {}", request.timestamp, stamp.why));
  std::string path =
      stamp.of == bag::tag_manifest_path
          ? path_for("time", std::string_view(stamp.key).substr(stamp.key.find(':') + 1), ".tsr")
          : stamp_path_of(stamp.of);
  std::erase_if(made.files, [&](const auto& file) { return file.path == path; });
  made.files.push_back({std::move(path), std::move(token)});
  return {};
}

// The path of the signature that `name` means.
base::Result<std::string> find_signature(
    const Signatures& signatures, const std::string& name, const Made& made) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : signatures) {
    bool stamp = path.ends_with(".tsr");
    if (!stamp) paths.push_back(path);
    if (!stamp && (path == name || path == std::string(bag::signatures_folder) + name)) return path;
  }
  if (name != "signature" || paths.empty())
    return base::fail(fmt::format("no signature `{}` is in the pack", name));
  for (const auto& file : made.files) {
    if (file.bytes && !file.path.ends_with(".tsr")) return file.path;
  }
  if (paths.size() == 1) return paths[0];
  return base::fail(fmt::format("the pack has several signatures: name one of {}", base::quoted_list(paths)));
}

base::Status add_query(
    const Material& material, const SignRequest& request, const Signatures& signatures, Made& made) {
  std::string digest = material.identity;
  made.query_of = bag::tag_manifest_path;
  if (request.query_of != "pack") {
    auto path = ASSURE_TRY(find_signature(signatures, request.query_of, made));
    digest = base::sha256_hex(signatures.at(path));
    made.query_of = path;
  }
  made.query = ASSURE_TRY(timestamp_query(digest));
  return {};
}

}  // namespace

base::Result<Made> make_signatures(base::Env& env, const Material& material, const SignRequest& request) {
  Made made;
  Signatures signatures = material.signatures;
  if (!request.key.empty()) ASSURE_TRY(add_signature(env, material, request, signatures, made));
  if (!request.timestamp.empty()) ASSURE_TRY(add_timestamp(env, material, request, signatures, made));
  if (request.wants_query) ASSURE_TRY(add_query(material, request, signatures, made));
  return made;
}

}  // namespace assure::sign
