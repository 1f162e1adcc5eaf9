// What a finding means: one constant object a rule, read by `explain`, the formats, the docs and the tests.
#pragma once

#include <string_view>

#include "base/choices.h"

namespace assure::diag {

enum class Severity { Note, Warning, Error };

using base::name_of;

struct Rule {
  std::string_view code;  // AS301; never reused
  std::string_view name;  // unknown-evidence
  Severity severity = Severity::Error;
  std::string_view summary;      // one line, lower case, no full stop
  std::string_view explanation;  // what it means, why it matters to the reader of the pack, how to mend it
  // Folders in one text each, as tests and `explain` show them: `-- path --` lines begin a file; what stands
  // before the first is sample.yaml. They are laid over a small clean folder (tests/unit/samples). `bad`
  // yields exactly this code and `good` no finding at all.
  std::string_view bad;
  std::string_view good;
};

}  // namespace assure::diag

namespace assure::base {

template <>
struct Choices<diag::Severity> {
  static constexpr Choice all[] = {{"note", {}}, {"warning", {}}, {"error", {}}};
};

}  // namespace assure::base
