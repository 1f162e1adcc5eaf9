// The parts of an Office Open XML file that no page shows.
#pragma once

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Holds the files that are embedded, and names them, but for the data of charts, which the charts show.
void hold_embedded_files(Package& package, Texts& texts);

// What none of the readers before it asked for is hidden text, whatever part it is; what cannot be read,
// Facts::unsearched says. Behind Texts::end_pages.
void add_unread_parts(Package& package, Texts& texts);

}  // namespace assure::inspect
