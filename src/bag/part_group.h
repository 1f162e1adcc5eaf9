// Whether packs that were handed in together are the parts of one (part_note.h). A part's own manifests vouch
// for it by itself; only those of the whole pack are signed. So nothing of a part may be other than the whole
// has it.
#pragma once

#include <span>

#include "bag/parts.h"

namespace assure::bag {

// Where findings go; all of them are of rule AS920.
struct GroupFindings {
  source::Sources& sources;
  diag::Diagnostics& out;
};

// Whether each says that it is a part of the same pack, and all of them are there, each once.
void check_group(std::span<const HandedIn::Pack> packs, GroupFindings findings);

// Of sound parts: whether whole/ is the same in all of them and holds nothing that the whole has elsewhere,
// and whether a path that is in two of them is the same file. Their own manifests, declaration, bag-info.txt
// and signatures differ.
void check_shared(std::span<const HandedIn::Pack> packs, GroupFindings findings);

// Whether what they say in bag-info.txt is what the whole pack says there, but for the fields that differ
// from part to part.
void check_notes(std::span<const HandedIn::Pack> packs, const Verification& whole, GroupFindings findings);

}  // namespace assure::bag
