// Tags: `!!str` and the like say nothing new here, and any other has no meaning.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "source/span.h"
#include "yaml/reader/extent.h"
#include "yaml/reader/prepared_text.h"
#include "yaml/tree.h"

namespace assure::yaml {

struct Tag {
  source::Span span;
  std::string_view written;  // `!!str`
  std::string_view name;     // `tag:yaml.org,2002:str`
};

// The name behind `!!`, as in `str`; empty for a tag that is no standard one.
std::string_view standard_tag(std::string_view name);

// Properties as yaml-cpp read them: a tag ends before a question mark that was hidden from it.
Properties as_prepared(Properties written, std::string_view text, const PreparedText& prepared);

// Reports as AS102 a tag that is not known, and one that stands before a value of another shape. The value is
// read as if the tag were not there.
void report_faulty_tag(const Tag& tag, Kind kind, diag::Diagnostics& out);

}  // namespace assure::yaml
