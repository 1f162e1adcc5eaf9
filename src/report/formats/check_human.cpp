// What people see of a check; when it is compared with what was there before, what is new.
#include "report/check_report.h"

namespace assure::report {

std::string render_check_human(const CheckReport& report) {
  if (!report.compared) return diag::render_human(report.told);
  diag::Diagnostics news;
  for (const Finding* finding : news_of(report)) news.all().push_back(*finding->diagnostic);
  std::string text =
      news.empty() ? std::string("no new findings\n")
                   : diag::render_human({news, report.told.sources, report.told.as_of, report.told.color});
  return text + comparison_lines(*report.compared);
}

}  // namespace assure::report
