// Documents read by this process: for builds that cannot start another one.
#pragma once

#include "document/reader.h"

namespace assure::inspect {

// The facts are those of assure-inspect, but for PDFs, which stay unread. Nothing shuts the reading in and
// nothing ends it when it takes long; what crashes it, crashes the program.
document::StartReader in_process_reader();

}  // namespace assure::inspect
