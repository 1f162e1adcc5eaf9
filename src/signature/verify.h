// Who signed a pack, when, and whether they are trusted: three questions, answered apart.
#pragma once

#include <string>
#include <vector>

#include "bag/verify.h"
#include "base/date.h"
#include "base/env.h"
#include "base/result.h"
#include "diag/diagnostics.h"
#include "signature/anchors.h"
#include "signature/signature.h"
#include "source/sources.h"

namespace assure::signature {

struct VerifyOptions {
  TrustFiles trust;
  bool required = false;  // a pack without a signature is not taken; so does its bag-info.txt say, perhaps
  // Keys and certificates are judged at the time of a trusted timestamp of the signature; without one, at the
  // end of this day.
  base::Date on = {};
  bool excused = false;  // no signature is asked for, whoever says so: somebody vouches for the pack already

  // Who names those that may sign wants one of them to have signed.
  bool wants_signature() const { return required || trust.name_signers(); }
};

// Whether it is a good signature by somebody trusted or, when nobody was named, by anybody.
bool vouches(const Signature& signature, const TrustFiles& trust);

// A pack that bag::verify has read.
struct ReadPack {
  const bag::PackTree& tree;
  const bag::Verification& verified;
  std::string path;
  std::string prefix = {};  // comes before all paths inside the pack
};

struct Report {
  source::Sources& sources;
  diag::Diagnostics& findings;
};

// The signatures and timestamps of a pack, by their paths. Reports what is wrong with them (rules AS910 to
// AS914). Where errors among the findings tell already why there is no tag manifest, nothing more is
// reported. Fails when a file of TrustFiles cannot be read, or the pack changed meanwhile.
base::Result<std::vector<Signature>> check_signatures(
    base::Env& env, const ReadPack& pack, const VerifyOptions& options, Report report);

}  // namespace assure::signature
