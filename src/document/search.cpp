#include "document/search.h"

#include "document/marks.h"

namespace assure::document {

void search(Facts& facts) {
  const auto marks = marks_of(facts);
  facts.marks.insert(facts.marks.end(), marks.begin(), marks.end());
  facts.disclosed = disclosed_in(facts);
}

}  // namespace assure::document
