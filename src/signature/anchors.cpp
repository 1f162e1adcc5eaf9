#include "signature/anchors.h"

namespace assure::signature {
namespace {

constexpr std::uint64_t longest_signers = 16 << 20;  // bytes

base::Result<std::optional<Authorities>> read_if_named(base::FileSystem& files, const std::string& path) {
  if (path.empty()) return std::nullopt;
  auto authorities = read_authorities(files, path);
  if (!authorities) return tl::make_unexpected(authorities.error());
  return std::move(*authorities);
}

}  // namespace

base::Result<Anchors> read_anchors(base::FileSystem& files, const TrustFiles& named) {
  Anchors anchors;
  if (!named.allowed_signers.empty()) {
    auto text = files.read(named.allowed_signers, longest_signers, base::Links::Follow);
    if (!text) return tl::make_unexpected(text.error());
    anchors.allowed_signers = AllowedSigners{named.allowed_signers, std::move(*text)};
  }
  auto ca = read_if_named(files, named.ca);
  if (!ca) return tl::make_unexpected(ca.error());
  anchors.ca = std::move(*ca);
  auto timestamp_ca = read_if_named(files, named.timestamp_ca);
  if (!timestamp_ca) return tl::make_unexpected(timestamp_ca.error());
  anchors.timestamp_ca = std::move(*timestamp_ca);
  return anchors;
}

}  // namespace assure::signature
