// Where shortfalls are written down as they are found. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

class ShortfallBook {
 public:
  explicit ShortfallBook(const Evaluation& evaluation)
      : evaluation_(evaluation), submission_(evaluation.submission()) {}

  // The caller says the rest.
  Shortfall& add(ShortfallKind kind, diag::Severity severity, std::string_view framework, source::Span span,
      std::string what);
  Shortfall& add_of_criterion(ShortfallKind kind, diag::Severity severity, const FrameworkResult& framework,
      const CriterionResult& result, source::Span span, std::string what);

  // Of what is not asked for yet (asked_by.h): a note, due on its day. As it was otherwise.
  Shortfall& ask_later(
      Shortfall& shortfall, const FrameworkResult& framework, const record::Spanned<record::Id>& by) const;

  // Whose rule it is that something has to be there. No authority asks for what is the checklist's own, so
  // its lack is no error.
  static Shortfall& say_whose(Shortfall& shortfall, const framework::Stated& rule);

  const Evaluation& evaluation() const { return evaluation_; }
  const submission::Submission& submission() const { return submission_; }
  std::vector<Shortfall> take() { return std::move(shortfalls_); }
  bool says(ShortfallKind kind, source::Span span, std::string_view what) const;

 private:
  const Evaluation& evaluation_;
  const submission::Submission& submission_;
  std::vector<Shortfall> shortfalls_;
};

// Each adds what is missing of one framework, or of the folder as a whole.
void find_shortfalls_of_criteria(const FrameworkResult& framework, ShortfallBook& book);
void find_shortfalls_of_evidence(const FrameworkResult& framework, ShortfallBook& book);
void find_shortfalls_of_records(const FrameworkResult& framework, ShortfallBook& book);
void find_shortfalls_of_items(ShortfallBook& book);
void find_shortfalls_of_actions(ShortfallBook& book);

}  // namespace assure::evaluate
