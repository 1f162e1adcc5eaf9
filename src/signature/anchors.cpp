#include "signature/anchors.h"

namespace assure::signature {
namespace {

constexpr std::uint64_t longest_signers = 16 << 20;  // bytes

base::Result<std::optional<Authorities>> read_if_named(base::FileSystem& files, const std::string& path) {
  if (path.empty()) return std::nullopt;
  auto authorities = ASSURE_TRY(read_authorities(files, path));
  return authorities;
}

}  // namespace

base::Result<Anchors> read_anchors(base::FileSystem& files, const TrustFiles& named) {
  Anchors anchors;
  if (!named.allowed_signers.empty()) {
    auto text = ASSURE_TRY(files.read(named.allowed_signers, longest_signers, base::Links::Follow));
    anchors.allowed_signers = AllowedSigners{named.allowed_signers, std::move(text)};
  }
  anchors.ca = ASSURE_TRY(read_if_named(files, named.ca));
  anchors.timestamp_ca = ASSURE_TRY(read_if_named(files, named.timestamp_ca));
  return anchors;
}

}  // namespace assure::signature
