// Whom a record of a folder names as the one that answers for it.
#pragma once

#include "record/spanned.h"

namespace assure::evaluate {

// The field that names a post; null for records that have none.
template <class Record>
const record::Spanned<record::Id>* owner_field(const Record& record) {
  if constexpr (requires { record.owner->text; }) {
    return &record.owner;
  } else if constexpr (requires { record.who->text; }) {
    return &record.who;
  } else if constexpr (requires { record.lead->text; }) {
    return &record.lead;
  } else if constexpr (requires { record.chair->text; }) {
    return &record.chair;
  } else if constexpr (requires { record.post->text; }) {
    return &record.post;
  } else if constexpr (requires { record.approved_by->text; }) {
    return &record.approved_by;
  } else {
    return nullptr;
  }
}

}  // namespace assure::evaluate
