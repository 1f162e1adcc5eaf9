#include "document/search.h"

#include "disclosure/masked_text.h"
#include "document/marks.h"

namespace assure::document {

void search(Facts& facts) {
  const auto marks = marks_of(facts);
  facts.marks.insert(facts.marks.end(), marks.begin(), marks.end());
  disclosure::FoundValues values;
  facts.disclosed = disclosed_in(facts, values);
  // Marks are kept and shown: a day of birth is no day of the document.
  std::erase_if(facts.marks, [&](const Mark& mark) { return values.masked(mark.words) != mark.words; });
}

}  // namespace assure::document
