// What a file is by its bytes, whatever its name says: what filters of mail and portals go by.
#pragma once

#include <optional>
#include <string_view>

#include "base/file_system.h"
#include "base/result.h"

namespace assure::document {

struct DetectedType {
  std::string_view end;   // of the name that such files have, without the dot: "docm"
  std::string_view what;  // "a Word document with macros"
  bool operator==(const DetectedType&) const = default;
};

// Programs, archives, and office files with macros; none for all else, such as office files without macros
// and scripts, which are plain text. Reads the first bytes and, of a zip, the list of its members at its end
// (at most 1 MiB of it); unpacks nothing. Macros are told by the member that Office keeps them in: somebody
// who hides them under another name is not found out.
base::Result<std::optional<DetectedType>> detect_type(base::InputFile& file);

}  // namespace assure::document
