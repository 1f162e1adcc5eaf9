#include "bag/reporter.h"

#include <utility>

#include <fmt/format.h>

#include "bag/rules.h"
#include "base/text.h"

namespace assure::bag {
namespace {

constexpr std::size_t most_told = 20'000;  // nobody reads further, and memory is bounded

// Sources know no lines that end with CR alone. Every place stays where it was.
std::string with_line_feeds(std::string text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (text.compare(at, 2, "\r\n") != 0) text[at] = '\n';
  }
  return text;
}

}  // namespace

void Reporter::report(const Fault& fault) {
  if (told_ >= most_told) {
    ++told_;
    return;
  }
  source::Span span = fault.path.empty() ? pack() : whole(fault.path);
  at(*fault.rule, span, fault.message).help(fault.help);
}

diag::Report Reporter::at(const diag::Rule& rule, source::Span span, const std::string& message) {
  if (++told_ > most_told) return diag::Report(spare_ = {});
  return out_.report(rule, span, "{}", message);
}

void Reporter::finish() {
  if (told_ <= most_told) return;
  std::size_t more = std::exchange(told_, 0) - most_told;
  report({&rules::malformed_bag, "", fmt::format("{} not shown", base::counted(more, "more fault")), ""});
}

std::uint32_t Reporter::add(const std::string& path, const std::string& text) {
  auto found = numbers_.find(path);
  bool serves = found != numbers_.end() && (text.empty() || !sources_.file(found->second).text().empty());
  if (serves) return found->second;
  return numbers_[path] = sources_.add(path, with_line_feeds(text));
}

}  // namespace assure::bag
