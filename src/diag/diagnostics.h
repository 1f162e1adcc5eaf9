// Findings, and the sink that every step of the pipeline writes them to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/date.h"
#include "diag/fix.h"
#include "diag/rule.h"
#include "disclosure/masked_text.h"
#include "source/span.h"

namespace assure::diag {

// A second place that explains the first.
struct Related {
  source::Span span;
  std::string message;
};

// By what a finding is accepted, and who answers for that.
struct Waived {
  std::size_t number = 0;   // of the waiver in the folder, from 0
  std::string approved_by;  // a post's id
  base::Date until;         // the last day
  std::string reason;
};

struct Diagnostic {
  const Rule* rule = nullptr;
  Severity severity = Severity::Error;
  source::Span span;
  std::string message;  // what is there: lower case, no full stop, code in backticks
  std::string help;     // what to do; may be empty
  std::vector<Related> related;
  std::optional<Waived> waived;            // by the first of the waivers that accept it
  std::optional<std::size_t> shortfall{};  // that it tells: an index into those of the evaluation
  std::optional<Fix> fix{};
};

// A Diagnostic on its way in; each call adds to the one just reported. Whatever rule it is of, no text of it
// holds an identifier: messages quote values.
class Report {
 public:
  explicit Report(Diagnostic& diagnostic) : diagnostic_(diagnostic) {}
  Report& help(std::string text) {
    diagnostic_.help = disclosure::masked_text(std::move(text));
    return *this;
  }
  Report& related(source::Span span, std::string message) {
    if (span.valid()) diagnostic_.related.push_back({span, disclosure::masked_text(std::move(message))});
    return *this;
  }
  Report& shortfall(std::size_t number) {
    diagnostic_.shortfall = number;
    return *this;
  }
  Report& fix(std::optional<Fix> fix) {
    diagnostic_.fix = std::move(fix);
    return *this;
  }
  Report& severity(Severity severity) {
    diagnostic_.severity = severity;
    return *this;
  }

 private:
  Diagnostic& diagnostic_;
};

class Diagnostics {
 public:
  template <class... Args>
  Report report(const Rule& rule, source::Span span, fmt::format_string<Args...> message, Args&&... args) {
    found_.push_back({&rule, rule.severity, span,
        disclosure::masked_text(fmt::format(message, std::forward<Args>(args)...)), {}, {}, {}, {}});
    return Report(found_.back());
  }

  void append(Diagnostics other);
  // In every text of them, these values, too.
  void mask(const disclosure::FoundValues& values);
  bool empty() const { return found_.empty(); }
  std::size_t count(Severity severity) const;  // those that are not waived
  std::size_t waived() const;
  std::size_t unread() const;  // entries that could not be read, waived or not
  std::vector<Diagnostic>& all() { return found_; }
  const std::vector<Diagnostic>& all() const { return found_; }

 private:
  std::vector<Diagnostic> found_;
};

// "5 entries could not be read"; empty when all could.
std::string unread_words(std::size_t count);

}  // namespace assure::diag
