// What a finding means: one constant object a rule, read by `explain`, the formats, the docs and the tests.
#pragma once

#include <string_view>

#include "base/choices.h"

namespace assure::diag {

enum class Severity { Note, Warning, Error };  // in words: how much it weighs for whoever has to act

using base::name_of;

struct Rule {
  std::string_view code;  // AS301; never reused
  std::string_view name;  // unknown-evidence
  Severity severity = Severity::Error;
  // What a finding means for other steps, so that none of them needs to know single rules.
  bool fixed_by_signing = false;  // a signature is missing or does not hold: no reason to refuse the next
  bool waivable = true;           // false: nobody in the organisation can accept it (AS723)
  bool bars_draft = false;        // no pack may hold what is found: `build --draft` stops at an error of it
  bool tells_repeated = false;    // something is there again; the first related place is where it was first
  std::string_view summary;       // one line, lower case, no full stop
  std::string_view explanation;   // what it means, why it matters to the reader of the pack, how to fix it
  // Folders in one text each, as tests and `explain` show them: `-- path --` lines begin a file; what stands
  // before the first is sample.yaml. They are laid over a small clean folder (tests/unit/samples); of a file
  // under `-- in path --`, only the keys that stand there. `bad` yields exactly this code and `good` no
  // finding at all.
  std::string_view bad;
  std::string_view good;

  // AS1xx to AS3xx: an error of these means that an entry could not be read, so that what it says is not
  // known.
  constexpr bool is_about_text() const { return code < "AS400"; }
  // AS4xx to AS8xx: what is found is owed by somebody.
  constexpr bool tells_gap() const { return !is_about_text() && code < "AS900"; }
  // AS6xx: what is found must not leave the building, and neither must the finding.
  constexpr bool tells_disclosure() const { return code >= "AS600" && code < "AS700"; }
};

}  // namespace assure::diag

namespace assure::base {

template <>
struct Choices<diag::Severity> {
  static constexpr Choice all[] = {
      {"note", "for discussion"}, {"warning", "should fix"}, {"error", "must fix"}};
};

}  // namespace assure::base
