// Who may accept findings of a folder, and decide on its disclosures.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// The posts of the sign-off chains: those that fill the role of a step or, where no post has that role, the
// one that signed in it. Where no checklist of the folder has a chain, the posts that fill any of its roles;
// where there are no roles either, every post. A post that is vacant, or has ended, fills nothing.
class Approvers {
 public:
  // Disclosures: where a checklist names the role that decides on them, the posts that fill it, and no
  // others.
  enum class Of : std::uint8_t { Waivers, Disclosures };

  explicit Approvers(const Evaluation& evaluation, Of what = Of::Waivers);

  // Why the post may not; empty when it may.
  std::string refusal(const submission::Post& post) const;
  // A checklist names the role that decides.
  bool by_officer() const { return by_officer_; }
  // Who may, or whose place is to be filled.
  std::string help() const;

 private:
  bool holds(const submission::Post& post) const;
  bool fills(const submission::Post& post) const;

  base::Date as_of_;
  bool by_officer_ = false;
  bool by_chain_ = false;
  std::vector<std::string_view> roles_;    // in the order of the checklists
  std::set<std::string_view> signed_for_;  // posts that signed in a role that no post has
  std::vector<const submission::Post*> posts_;
};

}  // namespace assure::evaluate
