#include "submission/merge.h"

#include <utility>

#include "submission/rules.h"

namespace assure::submission {

void merge(Submission& whole, Submission&& part, diag::Diagnostics& out) {
  for_each_section([&]<class Row>(const Row& row) {
    auto& to = whole.*Row::member;
    auto& from = part.*Row::member;
    if constexpr (Row::is_list) {
      append(to, std::move(from));
    } else if (!to.span.valid()) {
      to = std::move(from);
    } else if (from.span.valid()) {
      report_repeated_section(out, row, from.span, to.span);
    }
  });
  append(whole.sections, std::move(part.sections));
  append(whole.units, std::move(part.units));
  append(whole.unpublished, std::move(part.unpublished));
}

void report_repeated_section(
    diag::Diagnostics& out, const SectionRow& row, source::Span again, source::Span first) {
  out.report(rules::section_twice, again, "section `{}` is repeated", row.name).related(first, "first here");
}

}  // namespace assure::submission
