// Where gaps are written down as they are found. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

class GapBook {
 public:
  explicit GapBook(const Evaluation& evaluation)
      : evaluation_(evaluation), submission_(evaluation.submission()) {}

  // A new gap with its owner, action and day; the caller says the rest.
  Gap& add(GapKind kind, diag::Severity severity, std::string_view framework, std::string_view criterion,
      std::string owner, source::Span span, std::string what);
  // The owner of its response owes it, else the post that fills the checklist's first role.
  Gap& add_of_criterion(GapKind kind, diag::Severity severity, const FrameworkResult& framework,
      const CriterionResult& result, source::Span span, std::string what);
  // Notes the open action that closes what is named so, with its day.
  void close_by(Gap& gap, std::string_view target) const;

  const Evaluation& evaluation() const { return evaluation_; }
  const submission::Submission& submission() const { return submission_; }
  std::vector<Gap> take() { return std::move(gaps_); }

 private:
  const Evaluation& evaluation_;
  const submission::Submission& submission_;
  std::vector<Gap> gaps_;
};

// Each adds what is missing of one framework, or of the folder as a whole.
void find_gaps_of_criteria(const FrameworkResult& framework, GapBook& book);
void find_gaps_of_evidence(const FrameworkResult& framework, GapBook& book);
void find_gaps_of_records(const FrameworkResult& framework, GapBook& book);
void find_gaps_of_items(GapBook& book);
void find_gaps_of_actions(GapBook& book);

}  // namespace assure::evaluate
