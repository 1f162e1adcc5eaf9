// What both `verify` and `unpack` do first: read what was handed in, and ask who signed it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bag/parts.h"
#include "cli/command.h"
#include "diag/formats/format.h"
#include "signature/verify.h"

namespace assure::cli {

struct PackArguments {
  std::vector<std::string> packs;
  signature::VerifyOptions options;  // all but the day
  bag::Purpose purpose = bag::Purpose::Judge;
};
// PACK..., whom the user trusts, and whether a signature has to be there.
std::vector<Option> pack_options(PackArguments& arguments, const char* packs_help);

struct JudgedPack {
  bag::HandedIn handed_in;
  bag::Verification verified;
  std::vector<signature::Signature> signatures;  // of the whole that parts make, then of each pack
  source::Sources sources;
  diag::Diagnostics findings;
  base::Date on;  // the day that was judged on

  bool intact() const { return findings.count(diag::Severity::Error) == 0; }
  diag::Findings told(bool color) const { return {findings, sources, on, color}; }
};
base::Result<std::unique_ptr<JudgedPack>> judge_packs(const Context& context, const PackArguments& arguments);

}  // namespace assure::cli
