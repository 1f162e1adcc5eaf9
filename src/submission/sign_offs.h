// Who answers for what the folder says, and which findings are accepted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
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

}  // namespace assure::submission
