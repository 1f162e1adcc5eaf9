// Packs that are handed in together: one, or all parts of one (part_note.h).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "bag/tree.h"
#include "bag/verify.h"

namespace assure::bag {

class HandedIn {
 public:
  // Paths of zips or folders, at least one.
  static base::Result<HandedIn> open(base::FileSystem& files, std::span<const std::string> packs);

  // Of one, what verify() says. Of several: each by itself; whether they are the parts of one pack, each of
  // them once, and carry nothing that it does not (rule AS920); then the whole of it. With an error before
  // that the outcome is that of the first.
  base::Result<Verification> verify(
      std::size_t jobs, source::Sources& sources, diag::Diagnostics& out, Purpose purpose = Purpose::Judge);

  // What was verified last.
  const PackTree& tree() const { return whole_ ? *whole_ : *packs_.front().tree; }
  bool is_joined() const { return whole_ != nullptr; }

  struct Pack {
    std::string path;  // as the user named it
    std::unique_ptr<PackTree> tree;
    Verification verified;
  };
  // Each that was handed in, by itself.
  const std::vector<Pack>& packs() const { return packs_; }
  // What comes before the paths inside it, so that findings tell which pack they are of.
  std::string prefix(const Pack& pack) const { return packs_.size() == 1 ? "" : pack.path + "/"; }

 private:
  // `called`: in findings.
  base::Result<Verification> verify_whole(const std::string& called, std::size_t jobs,
      source::Sources& sources, diag::Diagnostics& out, Purpose purpose);

  std::vector<Pack> packs_;
  std::unique_ptr<PackTree> whole_;
};

}  // namespace assure::bag
