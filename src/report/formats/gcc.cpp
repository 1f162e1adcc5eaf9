// A line for each finding, as compilers write them: what editors, `pre-commit` and problem matchers read.
#include "report/check_report.h"

namespace assure::report {

std::string render_gcc(const CheckReport& report) {
  std::string text;
  for (const Finding* finding : news_of(report)) {
    text += in_gcc_style(*finding);
    text += '\n';
  }
  return text;
}

}  // namespace assure::report
