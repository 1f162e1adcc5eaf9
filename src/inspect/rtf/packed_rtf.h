// The formatted text of Outlook's messages, unpacked (MS-OXRTFCP).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace assure::inspect {

// RTF out of the property PidTagRtfCompressed. A Failure when it is damaged.
base::Result<std::string> unpacked_rtf(std::string_view packed);

}  // namespace assure::inspect
