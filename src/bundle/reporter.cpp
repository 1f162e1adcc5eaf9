#include "bundle/reporter.h"

namespace assure::bundle {
namespace {

// Sources know no lines that end with CR alone. Every place stays where it was.
std::string with_line_feeds(std::string text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (text.compare(at, 2, "\r\n") != 0) text[at] = '\n';
  }
  return text;
}

}  // namespace

void Reporter::report(const Fault& fault) {
  source::Span span = fault.path.empty() ? source::Span{add(pack_, ""), 0, 0} : whole(fault.path);
  at(*fault.rule, span, fault.message).help(fault.help);
}

diag::Report Reporter::at(const diag::Rule& rule, source::Span span, const std::string& message) {
  return out_.report(rule, span, "{}", message);
}

std::uint32_t Reporter::add(const std::string& path, const std::string& text) {
  auto found = numbers_.find(path);
  bool serves = found != numbers_.end() && (text.empty() || !sources_.file(found->second).text().empty());
  if (serves) return found->second;
  return numbers_[path] = sources_.add(path, with_line_feeds(text));
}

}  // namespace assure::bundle
