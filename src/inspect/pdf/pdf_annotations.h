// What is written on the pages of a PDF, and does not show until somebody opens it.
#pragma once

#include <string_view>

#include <poppler/PDFDoc.h>

#include "inspect/text/text.h"

namespace assure::inspect {

// Of page `number`, from 1, which is the last one of `texts` and shows `drawn`: comments, which count, and
// redactions that are marked and not carried out.
void add_annotations(PDFDoc& pdf, int number, std::string_view drawn, Texts& texts);

}  // namespace assure::inspect
