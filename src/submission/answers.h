// The answers to a 360-degree survey: a csv file (RFC 4180) with the header `group,criterion,rating` and one
// answer a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/spanned.h"

namespace assure::submission {

struct AnswerRow {
  record::Spanned<std::string> group;
  record::Spanned<std::string> criterion;
  record::Spanned<std::string> rating;
};

struct AnswersFault {
  source::Span span;
  std::string message;  // lower case, no full stop
  std::string help;     // may be empty
};

struct Answers {
  std::vector<AnswerRow> rows;  // without those at fault
  std::vector<AnswersFault> faults;
};

// `file` is the text's number in the Sources. White space around a field does not count, nor do empty lines;
// LF, CRLF and CR end a line; a byte order mark may stand in front. At most 100 faults: then reading stops.
Answers parse_answers(std::string_view text, std::uint32_t file);

}  // namespace assure::submission
