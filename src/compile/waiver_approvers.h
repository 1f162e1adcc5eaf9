// Who may accept findings of a folder.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::compile {

// The posts of the sign-off chains: those that fill the role of a step or, where no post has that role, the
// one that signed in it. Where no checklist of the folder has a chain, the posts that fill any of its roles;
// where there are no roles either, every post. A post that is vacant, or has ended, fills nothing.
class WaiverApprovers {
 public:
  explicit WaiverApprovers(const evaluate::Evaluation& evaluation);

  // Why the post may not; empty when it may.
  std::string refusal(const submission::Post& post) const;
  // Who may, or whose place is to be filled.
  std::string help() const;

 private:
  bool holds(const submission::Post& post) const;
  bool fills(const submission::Post& post) const;

  base::Date as_of_;
  bool by_chain_ = false;
  std::vector<std::string_view> roles_;    // in the order of the checklists
  std::set<std::string_view> signed_for_;  // posts that signed in a role that no post has
  std::vector<const submission::Post*> posts_;
};

}  // namespace assure::compile
