// New signatures and timestamps of a pack.
#pragma once

#include <string>
#include <vector>

#include "bag/signature_files.h"
#include "base/date.h"
#include "base/env.h"
#include "base/result.h"
#include "signature/material.h"

namespace assure::sign {

// All are paths of files; what is empty is not wanted.
struct SignRequest {
  std::string key;          // an SSH key or, with a certificate, a private key in PEM
  std::string certificate;  // PEM
  std::string chain;        // PEM
  std::string timestamp;    // what an authority answered: a TimeStampResp or a token
  bool wants_query = false;
  // What the query is about: `pack`, `signature` (the new one, else the only one), or the name of one.
  std::string query_of = "pack";
  base::Date day;
};

struct Made {
  std::vector<bag::Attachment> files;  // what the pack has then, and what it has no longer
  std::string query;                   // a TimeStampReq in DER
  std::string query_of;                // the path of what it is about
};

// Names come from the key, so that a second signature takes the place of the first. A timestamp of a
// signature that is replaced goes with it. Each signature is checked once it is made. Fails when it cannot be
// made, and for a timestamp of anything but the pack or a signature in it.
base::Result<Made> make_signatures(
    base::Env& env, const signature::Material& material, const SignRequest& request);

}  // namespace assure::sign
