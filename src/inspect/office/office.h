// Text of the three kinds of office file. Each takes the package and the name of its main part; a Failure is
// the trouble of the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/facts.h"
#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Any zip: docx, xlsx and pptx by the root of their main part, whatever the name; Other for what is none of
// them. Fills all but the size; of the beginning, what stands before the text. Of the texts, when only the
// beginning is asked for, little more than that. `unzipped`: bytes that parts may unpack to; what they did is
// taken off. The files within it are held by `texts`.
base::Result<document::Facts> read_office(
    std::string_view bytes, std::uint64_t& unzipped, document::Depth depth, Texts& texts);

// Of an Office Open XML file; none when it is none.
base::Result<std::optional<std::string>> main_part(Package& package);

// Of each, `depth` Beginning leaves out what is not needed to know that it opens, its pages and its first
// lines.

// One page: body, then headers and footers, footnotes and endnotes, in the order of the relationships.
base::Status read_word(Package& package, const std::string& part, document::Depth depth, Texts& texts);

// Watermarks and headers, a line each; what cannot be read of them is left out.
std::string word_headings(Package& package, const std::string& part);

// A page for each sheet, hidden ones included: rows are lines, cells are parted by tabs. Cell values as
// stored, numbers with 15 digits at most as Excel shows them, formulas by their last result.
base::Status read_sheets(Package& package, const std::string& part, document::Depth depth, Texts& texts);

// A page for each slide, hidden ones included, in the order of the show.
base::Status read_slides(Package& package, const std::string& part, document::Depth depth, Texts& texts);

}  // namespace assure::inspect
