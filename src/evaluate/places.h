// Which record of a folder a place in its files belongs to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// A record, or the name of a section of responses.
struct Place {
  source::Span span;
  const FrameworkResult* framework = nullptr;            // of a response, of its section; else null
  const CriterionResult* criterion = nullptr;            // of a response
  const submission::EvidenceItem* item = nullptr;        // when it is one
  const submission::Directorate* directorate = nullptr;  // which it is, or which it belongs to
  const record::Record* record = nullptr;                // null for the name of a section
  std::string_view section;
  std::string_view id;
  std::string_view owner;  // whom the record itself names: an id; empty: nobody
};

class Places {
 public:
  explicit Places(const Evaluation& evaluation);  // points into it

  // Null when no record encloses it.
  const Place* find(source::Span span) const;

 private:
  void add_responses(const Evaluation& evaluation);
  void add_records(const Evaluation& evaluation);

  std::vector<Place> places_;  // by file and first byte; none overlaps another
};

}  // namespace assure::evaluate
