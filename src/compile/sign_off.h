// Signing: one more entry of `sign_offs`, bound to a digest of what it covers.
#pragma once

#include <string>

#include "base/result.h"
#include "compile/compile.h"

namespace assure::compile {

struct SignOffRequest {
  std::string role;             // of a checklist's chain
  std::string post;             // empty: the one that fills the role
  std::string framework;        // only for this checklist; empty: for all that have the role sign
  bool despite_errors = false;  // although `check` has errors
};

struct SignOffOutcome {
  std::string refusal;  // why nothing was signed; empty when it was
  std::string help;     // what to do then

  std::string file;  // that holds the signature, relative to the folder
  std::string post;
  std::string scope;
  base::Date on;
  std::string digest;
  std::size_t covered = 0;  // records and files
  bool replaced = false;    // an earlier signature of the role
};

// Signs as of the day of judgement. Refuses a role out of its turn, a post that does not fill it, and a
// folder with errors other than those about signatures; for one checklist, with errors of that one. The
// folder's other text stays as it is. A Failure, too, when the folder does not answer to `framework`.
base::Result<SignOffOutcome> sign_off(
    const Compilation& compilation, const SignOffRequest& request, std::size_t jobs);

}  // namespace assure::compile
