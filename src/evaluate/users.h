// Which checklists of a folder need a record of it. What none needs by itself belongs to the whole folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source/span.h"
#include "submission/folder.h"

namespace assure::evaluate {

// By their places in Folder::frameworks, from the lowest, each once.
using Checklists = std::vector<std::size_t>;

class Users {
 public:
  Users() = default;
  // Of responses: the checklists that ask them. Of evidence: those that it is cited for, and those that ask
  // for its kind. Of actions: those of what they close. Of everything else: those that ask for a record of
  // its id.
  explicit Users(const submission::Folder& folder);
  Users(Users&&) = default;
  Users& operator=(Users&&) = default;

  // Of a record by its section and its id.
  const Checklists& of(std::string_view section, std::string_view id) const;
  const Checklists& of(const submission::EvidenceItem& item) const;
  // Of the record, or the entry of `submission.frameworks`, that a place is in.
  const Checklists& at(source::Span span) const;

 private:
  struct Place {
    source::Span span;
    const Checklists* users = nullptr;
  };
  std::unordered_map<std::string, Checklists> records_;  // by name: evidence/plan
  std::vector<Checklists> entries_;                      // of each checklist, itself
  std::vector<Place> places_;                            // in order
};

}  // namespace assure::evaluate
