// Mail as it is saved: a message of the internet (.eml), or one of Outlook (.msg).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "inspect/mail/compound.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Whether it begins with header fields as messages have them.
bool begins_as_mail(std::string_view bytes);

// Each adds to the last page of `texts` and gives back the subject: From, To, Cc, Subject and Date as mail
// programs show them, then the text, the one in HTML where there are several; the plain one beside it is the
// other text. Attached files are named, and held for whoever searches them. All other header fields are
// hidden. A Failure for what is encrypted, or in a character set that is not read.
base::Result<std::string> read_mail(std::string_view bytes, Texts& texts);
base::Result<std::string> read_outlook(const Compound& file, Texts& texts);

// Whether a compound file is a message.
bool is_outlook(const Compound& file);

}  // namespace assure::inspect
