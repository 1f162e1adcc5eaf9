// Who answers for what the folder says, and which findings are accepted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "disclosure/kind.h"
#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::Record;
using record::Spanned;

struct SignOff : Record {
  Spanned<Id> role;
  Spanned<Id> post;
  Spanned<base::Date> on;
  Spanned<Id> scope;
  Text digest;         // sha256:HEX of what was signed; written by `assure sign-off`
  Keyed<Text> covers;  // digest of each record that it covers, to tell what changed since
};

struct Waiver : Record {
  Text code;
  Text what;  // what the finding is about: a criterion, a record, a citation, a document
  Text at;    // the finding's file
  Text reason;
  Spanned<Id> approved_by;
  Spanned<base::Date> until;
};

enum class Decided : std::uint8_t { Accepted, FalseAlarm };

// What was decided on a finding of disclosure. It holds for the file as it was then.
struct DisclosureDecision : Record {
  Text file;
  Spanned<disclosure::Kind> kind;
  Text place;  // as the finding names it; absent: every place of the kind in the file
  Spanned<Decided> decision;
  Text reason;
  Spanned<Id> by;  // post
  Spanned<base::Date> on;
  Text digest;  // SHA-256 of the file in hexadecimal
};

}  // namespace assure::submission

namespace assure::base {

template <>
struct Choices<submission::Decided> {
  static constexpr Choice all[] = {
      {"accepted", {}, "it is there, and may leave"}, {"false-alarm", {}, "it is not what it was taken for"}};
};

}  // namespace assure::base
