// What a finding is about: a record of the folder, an answer, or something that a checklist asks for and that
// is not there.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "evaluate/places.h"

namespace assure::evaluate {

struct Subject {
  const Place* place = nullptr;  // that encloses it; null when it is about what is not there, or a whole file
  const Shortfall* shortfall = nullptr;  // that it reports; null when a rule found it by itself
  std::string section;                   // of the record
  std::string id;         // of the record, or of what an action that closes the finding names; may be empty
  std::string framework;  // id; empty when it belongs to none, or to several
  std::string criterion;  // id; empty when it belongs to none
  std::string evidence_kind;  // may be empty
};

class Subjects {
 public:
  explicit Subjects(const Evaluation& evaluation) : evaluation_(evaluation), places_(evaluation) {}

  Subject of(const diag::Diagnostic& finding) const;  // points into this and the evaluation

 private:
  bool names_checklist(source::Span span) const;
  void name_framework(source::Span span, Subject& subject) const;

  const Evaluation& evaluation_;
  Places places_;
};

}  // namespace assure::evaluate
