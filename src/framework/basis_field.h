// The row of a field table that says whose rule a record states. For the field tables of checklists.
#pragma once

#include "framework/basis.h"
#include "record/codec.h"

namespace assure::framework {

template <class R>
record::Field<R> basis_field() {
  return record::field<&Stated::basis, R>("basis", record::optional, "whose rule it is; source when absent")
      .on_page_where("behind a rule that is the checklist's own");
}

}  // namespace assure::framework
