// What loose files are, what is hidden in them and what must not leave the building, as `inspect` tells it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diag/rule.h"
#include "document/facts.h"
#include "document/proposal.h"

namespace assure::report {

// Something of a file that must not leave, with the rule that `check` would report it by.
struct InspectedFinding {
  document::Disclosed found;
  std::string_view code;
  diag::Severity severity = diag::Severity::Warning;
};

struct InspectedFile {
  std::string path;       // as it was given, or below the folder that was
  document::Facts facts;  // without texts
  std::optional<document::Proposed<base::Date>> dated;
  // Why no reader sees some of its text, and at how many places.
  std::map<document::Hidden, std::size_t> hidden;
  std::vector<InspectedFinding> findings;

  // Why nobody can say whether there is more, to follow its name in a sentence; else empty.
  const std::string& unsearched() const { return facts.trouble.empty() ? facts.unsearched : facts.trouble; }
};

struct Inspection {
  std::vector<InspectedFile> files;    // as they were given; those of a folder by path
  std::vector<base::Failure> unread;   // what was given and is no file or folder, or cannot be opened
  std::vector<std::string> not_asked;  // links, and folders of version control: nobody looked into them

  // Files that were not searched count among the warnings.
  std::size_t count(diag::Severity severity) const;
};

inline constexpr diag::Severity unsearched_severity = diag::Severity::Warning;
inline constexpr std::string_view unsearched_code = "AS643";

std::string render_inspection_human(const Inspection& inspection);
std::string render_inspection_json(const Inspection& inspection);
std::string render_inspection_csv(const Inspection& inspection);

}  // namespace assure::report
