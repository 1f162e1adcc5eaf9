#include "compile/versions.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::compile {
namespace {

struct FileName {
  std::string_view folder;
  std::string stem;  // in lower case
};

FileName file_name(std::string_view path) {
  const std::size_t begin = path.rfind('/') + 1;  // 0 without a slash
  return {path.substr(0, begin), base::lower_ascii(path.substr(begin, path.rfind('.') - begin))};
}

bool is_word(char c) {
  return base::is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool adds_to(std::string_view longer, std::string_view stem) {
  if (stem.empty() || longer.size() <= stem.size()) return false;
  const bool before = longer.ends_with(stem) && !is_word(longer[longer.size() - stem.size() - 1]);
  return before || (longer.starts_with(stem) && !is_word(longer[stem.size()]));
}

}  // namespace

bool may_be_versions(std::string_view path, std::string_view other) {
  const FileName one = file_name(path), two = file_name(other);
  return one.folder == two.folder && (adds_to(one.stem, two.stem) || adds_to(two.stem, one.stem));
}

void tell_versions(const source::Sources& sources, diag::Diagnostics& findings) {
  for (diag::Diagnostic& finding : findings.all()) {
    if (!finding.rule->tells_repeated || finding.related.empty()) continue;
    const std::string& path = sources.file(finding.span).path();
    const std::string& other = sources.file(finding.related.front().span).path();
    if (!may_be_versions(path, other)) continue;
    const auto& [shorter, longer] = std::minmax(
        path, other, [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    std::string help =
        fmt::format("if `{}` is another version of `{}`, keep one of the two files", longer, shorter);
    if (!finding.help.empty()) help += "; if not, " + finding.help;
    finding.help = std::move(help);
  }
}

}  // namespace assure::compile
