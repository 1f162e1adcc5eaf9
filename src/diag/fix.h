// A correction that needs no judgement, as whoever reports the finding knows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "source/span.h"

namespace assure::diag {

// What a value is to say, not how that is written: quotes, brackets and line ends are those of the file
// (yaml/rewrite.h).
struct Fix {
  enum class Action : std::uint8_t {
    Write,   // the text or key at `span` becomes `text`
    Remove,  // the item at `span` leaves its list, where an earlier one says the same
  };

  Action action = Action::Write;
  source::Span span;             // of the whole value or key
  std::string text;              // of Write
  std::uint32_t written_to = 0;  // where the bytes end that the text takes the place of: `span.end`, or later
  bool safe = true;              // false: it may be wrong, so it is made only when asked for

  // None without a text: nobody knows the right one.
  static std::optional<Fix> write(source::Span span, std::string text) {
    if (text.empty()) return std::nullopt;
    return Fix{Action::Write, span, std::move(text), span.end, true};
  }
  static Fix remove(source::Span span) { return {Action::Remove, span, {}, span.end, true}; }
};

}  // namespace assure::diag
