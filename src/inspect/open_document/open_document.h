// OpenDocument (ISO/IEC 26300): texts, spreadsheets and presentations.
#pragma once

#include "base/result.h"
#include "document/facts.h"
#include "inspect/office/package.h"
#include "inspect/open_document/open_page_size.h"
#include "inspect/open_document/open_styles.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Whether the package is one, by its parts.
bool is_open_document(const Package& package);
bool is_encrypted_document(Package& package);

// The facts but for the size and the beginning; Other for a drawing or a formula. A Failure is the trouble of
// the file. For the beginning alone, of a spreadsheet the list of its sheets.
base::Result<document::Facts> read_open_document(Package& package, document::Depth depth, Texts& texts);

// The text below `node`: paragraphs, tables by cells, what is hidden. `why` hides all of it. Notes come last.
// `page`: how large the slide is that `node` is.
void read_open_text(const pugi::xml_node& node, const OpenStyles& styles, std::optional<document::Hidden> why,
    Texts& texts, const std::optional<PageSize>& page = std::nullopt);

// A page of its own.
void read_open_sheet(const pugi::xml_node& table, const OpenStyles& styles, Texts& texts);

}  // namespace assure::inspect
