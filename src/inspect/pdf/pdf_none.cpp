// In the place of pdf.cpp in builds without poppler.
#include "inspect/pdf/pdf.h"
#include "inspect/read.h"

namespace assure::inspect {

void prepare_pdf() {}

base::Result<document::Facts> read_pdf(std::string_view bytes, document::Depth depth, Texts& texts) {
  return leave_pdf_unread(bytes, depth, texts);
}

}  // namespace assure::inspect
