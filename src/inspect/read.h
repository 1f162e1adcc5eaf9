// From the bytes and the name of a file to its facts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/facts.h"
#include "document/reader.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Fills all but the size; the texts by way of `texts`, which has no page yet and holds the files within it. A
// Failure is the trouble of the file.
using ReadPdf = base::Result<document::Facts> (*)(
    std::string_view bytes, document::Depth depth, Texts& texts);

// In the place of pdf.h, where there is no poppler: a Failure that says so when the text is asked for.
base::Result<document::Facts> leave_pdf_unread(std::string_view bytes, document::Depth depth, Texts& texts);

// Never fails: what cannot be read has trouble. `unzipped` bounds what an office file may unpack to,
// and the files within it.
document::Facts read(const document::Request& request, std::uint64_t unzipped, ReadPdf read_pdf);

// Compound files hold the old office formats, and the new ones when they are encrypted (MS-OFFCRYPTO 2.3.4.4:
// a stream `EncryptedPackage`, its name in UTF-16).
bool is_encrypted_office(std::string_view bytes);

// Title and trouble quote the document: one line, bounded, without control characters.
std::string one_line(std::string_view text);

}  // namespace assure::inspect
