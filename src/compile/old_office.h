// The Word, Excel and PowerPoint files of before 2007, by programs that this computer may have.
#pragma once

#include "base/env.h"
#include "document/inspect.h"

namespace assure::compile {

// Has antiword or catdoc read `.doc`, xls2csv `.xls` and catppt `.ppt`, each shut in by bubblewrap: without a
// network, with an empty home, with /usr to read and nothing else of this computer. Empty where bubblewrap is
// not installed: nobody reads them outside of it.
document::ReadOldOffice old_office_of_this_computer(base::Env& env);

}  // namespace assure::compile
