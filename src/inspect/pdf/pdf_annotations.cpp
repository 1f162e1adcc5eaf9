#include "inspect/pdf/pdf_annotations.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include <poppler/Page.h>

#include "inspect/pdf/pdf_objects.h"
#include "inspect/text/words.h"

namespace assure::inspect {
namespace {

// Those that reviewers write (ISO 32000-1, table 169). A popup is the window of another one.
constexpr const char* reviewers_marks[] = {"Text", "FreeText", "Line", "Square", "Circle", "Polygon",
    "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink"};

bool is_comment(const Object& kind) {
  return std::any_of(std::begin(reviewers_marks), std::end(reviewers_marks),
      [&](const char* known) { return kind.isName(known); });
}

}  // namespace

void add_annotations(PDFDoc& pdf, int number, std::string_view drawn, Texts& texts) {
  constexpr int most = 20'000;
  Page* page = pdf.getPage(number);
  const Object all = page ? page->getAnnotsObject() : Object(objNull);
  if (!all.isArray() || all.arrayGetLength() == 0) return;
  const std::string shown = without_space(drawn);
  std::size_t count = 0, redactions = 0, left = std::size_t(1) << 26U;  // bytes of the page compared with
  texts.hide(document::Hidden::Comment);
  for (int i = 0; i < std::min(all.arrayGetLength(), most); ++i) {
    const Object annotation = all.arrayGet(i);
    if (!annotation.isDict()) continue;
    const Object kind = annotation.dictLookup("Subtype");
    if (kind.isName("Redact")) ++redactions;
    const std::string words = text_of(annotation.dictLookup("Contents"));
    const std::string squeezed = without_space(words);
    left -= std::min(left, shown.size());
    const bool drawn_too = left > 0 && shown.find(squeezed) != std::string::npos;
    if (squeezed.empty() || (kind.isName("FreeText") && drawn_too)) continue;
    count += is_comment(kind) ? 1 : 0;
    texts.end_with('\n');
    texts.add(words);
  }
  if (count > 0) texts.note(disclosure::Kind::Comments, count);
  texts.hide(document::Hidden::Redaction);
  if (redactions > 0) texts.note(disclosure::Kind::UnappliedRedaction, redactions);
  texts.show();
}

}  // namespace assure::inspect
