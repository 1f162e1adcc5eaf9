#include "support/brief.h"

#include <fmt/format.h>

#include "support/sample_folder.h"

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

std::string brief(std::string_view sample, std::string_view more) {
  return brief(*check_sample(std::string(sample) + std::string(more)));
}

}  // namespace assure::tests
