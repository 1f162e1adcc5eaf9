// The samples of the rules, and the small clean folder that they are laid over (tests/unit/samples).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "compile/compile.h"
#include "support/read_only_files.h"

namespace assure::tests {

// Files by path from a text with `-- path --` lines; what stands before the first is sample.yaml. `\xHH` is a
// byte; of `-- path (base64) --` all of it is in base64. The path `in checklist.yaml` is for keys that take
// the place of those of that file.
std::map<std::string, std::string> unpack(std::string_view text);

// The clean folder with these files, and keys of files, laid over it, at /sample.
ReadOnlyFiles sample_folder(const std::map<std::string, std::string>& files);

// What `check` finds, with small limits: files of 4096 bytes, depth 8, 50 alias nodes. Samples have no role
// that is accountable, so that much of what is missing in them is owed by nobody: what says so is left out,
// unless asked for.
enum class Unowned { LeftOut, Told };
std::unique_ptr<compile::Compilation> check_sample(std::string_view text, Unowned unowned = Unowned::LeftOut);

// The codes of what is found and not waived, sorted, each once.
std::vector<std::string> codes_of(const diag::Diagnostics& findings);

// The human text of all findings.
std::string human_text(const compile::Compilation& compilation);

}  // namespace assure::tests
