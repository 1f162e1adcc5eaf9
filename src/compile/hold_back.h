// Taking out of a judged folder what its pack must not give away.
#pragma once

#include "compile/compile.h"
#include "compile/published_source.h"

namespace assure::compile {

// What the readers of a pack are told besides records and gaps.
struct Told {
  diag::Diagnostics findings;
  HeldBackSource source;
};

// Of every item that is held back there remain: id, kind, title, owner, date, status, sensitivity. The title
// stays, though it may tell something: a reader who does not know what there is cannot ask for it. Its files,
// quotes from it, what these show, figures, surveys, and what findings and gaps say of them are gone from the
// compilation, so that no page can show them. Done once for a compilation; later calls give what the first
// did.
const Told& hold_back(Compilation& compilation);

}  // namespace assure::compile
