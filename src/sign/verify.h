// Who signed a pack, when, and whether they are trusted: three questions, answered apart.
#pragma once

#include <string>
#include <vector>

#include "bag/verify.h"
#include "base/date.h"
#include "base/env.h"
#include "base/result.h"
#include "diag/diagnostics.h"
#include "sign/anchors.h"
#include "sign/signature.h"
#include "source/sources.h"

namespace assure::sign {

struct Wishes {
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

// The signatures and timestamps of a pack, of path `pack`, that bag::verify has read, by their paths.
// Reports what is wrong with them (rules AS910 to AS914). Where errors in `out` tell already why there is no
// tag manifest, nothing more is reported. `prefix` comes before all paths inside the pack. Fails when a file
// of TrustFiles cannot be read, or the pack changed meanwhile.
base::Result<std::vector<Signature>> check_signatures(base::Env& env, const bag::PackTree& tree,
    const std::string& pack, const bag::Verification& verified, const Wishes& wishes,
    source::Sources& sources, diag::Diagnostics& out, const std::string& prefix = {});

}  // namespace assure::sign
