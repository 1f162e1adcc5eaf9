// What documents that are declared final say of themselves.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/mark.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

struct MarkedFile {
  const submission::EvidenceItem& item;
  const submission::Text& path;
  const evaluate::File& file;
  std::vector<const document::Mark*> marks;  // of the kind that was asked for; not empty
};

// Each file with such marks, of each item that is declared final or approved and is not replaced.
void for_each_marked_file(const evaluate::Evaluation& evaluation, document::MarkKind kind,
    const std::function<void(const MarkedFile&)>& act);

// "page 3 says `x`", "it says `x`"
std::string says_where(const document::Mark& mark);
// The first of them, and how many there are besides: "page 3 says `x`, and there are 2 more places"
std::string says_where(const std::vector<const document::Mark*>& marks);
// What comes after the first, for help: "page 4: `y`; page 7: `z`". Empty when there is no more.
std::string further_places(const std::vector<const document::Mark*>& marks);

}  // namespace assure::rules
