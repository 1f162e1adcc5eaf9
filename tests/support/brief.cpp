#include "support/brief.h"

#include <fmt/format.h>

namespace assure::tests {

std::string brief(const compile::Compilation& compilation) {
  auto place = [&](source::Span span) {
    const auto& file = compilation.sources.file(span);
    return fmt::format("{}:{}", file.path(), file.position(span.begin).line);
  };
  std::string result;
  for (const auto& finding : compilation.findings.all()) {
    result += fmt::format("{} {} {}\n", finding.rule->code, place(finding.span), finding.message);
    for (const auto& other : finding.related) {
      result += fmt::format("  {} {}\n", place(other.span), other.message);
    }
    if (!finding.help.empty()) result += fmt::format("  help: {}\n", finding.help);
  }
  return result;
}

}  // namespace assure::tests
