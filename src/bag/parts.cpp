#include "bag/parts.h"

#include <fmt/format.h>

#include "bag/joined_tree.h"
#include "bag/part_group.h"
#include "bag/part_note.h"
#include "bag/reporter.h"
#include "bag/rules.h"

namespace assure::bag {

base::Result<HandedIn> HandedIn::open(base::FileSystem& files, std::span<const std::string> packs) {
  HandedIn handed_in;
  for (const std::string& path : packs) {
    auto tree = ASSURE_TRY(open_pack(files, path));
    handed_in.packs_.push_back({path, std::move(tree), {}});
  }
  return handed_in;
}

base::Result<Verification> HandedIn::verify(
    std::size_t jobs, source::Sources& sources, diag::Diagnostics& out, Purpose purpose) {
  const std::size_t errors = out.count(diag::Severity::Error);
  for (Pack& pack : packs_) {
    auto verified = bag::verify(*pack.tree, pack.path, jobs, sources, out, prefix(pack), purpose);
    if (!verified) return verified;
    pack.verified = std::move(*verified);
  }
  const Verification& first = packs_.front().verified;
  if (packs_.size() == 1) return first;
  check_group(packs_, {sources, out});
  if (out.count(diag::Severity::Error) == errors) check_shared(packs_, {sources, out});
  if (out.count(diag::Severity::Error) > errors) return first;
  return verify_whole(part_note(first.info)->reference, jobs, sources, out, purpose);
}

base::Result<Verification> HandedIn::verify_whole(const std::string& called, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out, Purpose purpose) {
  std::vector<const PackTree*> trees;
  for (const Pack& pack : packs_) trees.push_back(pack.tree.get());
  whole_ = joined_tree(trees);
  auto verified = bag::verify(*whole_, called, jobs, sources, out, {}, purpose);
  if (!verified) return verified;
  if (verified->reference.empty()) {
    Reporter(called, sources, out)
        .report({&rules::malformed_bag, std::string(info_path),
            fmt::format("the whole pack does not say once what it is called, as `{}`", identifier_label),
            ""});
    verified->reference = called;
  }
  check_notes(packs_, *verified, {sources, out});
  return verified;
}

}  // namespace assure::bag
