// Lines of an iCalendar file (RFC 5545).
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace assure::report {

// A value of type TEXT (section 3.3.11): backslash, semicolon, comma and line break are escaped; other
// control characters, which may not stand in it, are `?`.
std::string calendar_text(std::string_view text);

// A content line with its CRLF, folded so that no line has more than 75 octets (section 3.1). A character of
// several octets stays whole.
std::string calendar_line(std::string_view name, std::string_view value);

std::string calendar_day(base::Date day);  // 20081128

}  // namespace assure::report
