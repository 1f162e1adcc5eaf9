// Objects of OLE, as office files embed them.
#pragma once

#include <optional>
#include <string_view>

#include "inspect/text/text.h"

namespace assure::inspect {

// The file that a compound file carries as an object: in a stream `Package` or `CONTENTS`, or packed with its
// name (`\1Ole10Native`, MS-OLEDS 2.3.6). None when it carries none.
std::optional<EnclosedFile> file_in_object(std::string_view bytes);

// Of an object as rich text has it (MS-OLEDS 2.2.5): that file, or the bytes of the object.
EnclosedFile file_in_old_object(std::string_view bytes);

}  // namespace assure::inspect
