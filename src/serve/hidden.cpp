#include "serve/hidden.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "submission/rules.h"
#include "yaml/parse.h"

namespace assure::serve {
namespace {

std::string entries_text(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

std::string_view were(std::size_t count) {
  return count == 1 ? "was" : "were";
}

// A fault behind which nothing of a file could be read. The file is parsed again: what its tree held is gone.
void add_cut_file(const source::SourceFile& file, std::uint32_t number, Hidden& hidden) {
  diag::Diagnostics found;
  const yaml::Tree tree = yaml::parse(file, number, {}, found);
  if (!tree.truncated || found.empty()) return;
  const source::Span fault = found.all().back().span;
  if (tree.documents.empty()) {
    std::size_t count = count_entries(file.text(), 0, file.text().size());
    hidden.emplace(fault, fmt::format("Nothing of this file was read: {}", entries_text(count)));
    return;
  }
  std::size_t count = count_entries(file.text(), fault.end, file.text().size());
  hidden.emplace(
      fault, count == 0 ? std::string("Nothing after this line was read")
                        : fmt::format("{} after this line {} not read", entries_text(count), were(count)));
}

// A section that no checklist has, perhaps a misspelt one.
void add_unknown_section(const source::SourceFile& file, source::Span name, Hidden& hidden) {
  const std::string& text = file.text();
  std::size_t end = name.end;
  // To the next key at the margin.
  while ((end = text.find('\n', end)) != std::string::npos) {
    ++end;
    bool margin =
        end < text.size() && std::string_view(" \t\r\n#-").find(text[end]) == std::string_view::npos;
    if (margin) break;
  }
  end = std::min(end, text.size());
  const std::string_view section = std::string_view(text).substr(name.end, end - name.end);
  std::size_t count = count_entries(section, 0, section.size());
  hidden.emplace(name, fmt::format("{} of this section {} not read", entries_text(count), were(count)));
}

}  // namespace

std::size_t count_entries(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t none = std::string_view::npos;
  std::size_t count = 0, at = 0;
  std::size_t indent = none;  // of the records of the section
  for (std::string_view line : base::split(text, '\n')) {
    std::size_t column = std::min(line.find_first_not_of(' '), line.size());
    std::string_view rest = line.substr(column);
    std::size_t place = at + column;
    at += line.size() + 1;
    bool item = rest.starts_with("- ") || rest == "-" || rest == "-\r";
    bool key = column == 0 && !item && !rest.empty() && rest.front() != '#' && rest.front() != '\r';
    if (key) indent = none;
    if (!item || (indent != none && column > indent)) continue;
    indent = column;
    if (place >= begin && place < end) ++count;
  }
  return count;
}

Hidden hidden_by_faults(const compile::Compilation& compilation) {
  Hidden hidden;
  if (!compilation.folder.truncated) return hidden;
  const auto& read = compilation.folder.source_files;
  const std::set<std::uint32_t> yaml_files(read.begin(), read.end());
  std::set<std::uint32_t> parsed;
  for (const auto& finding : compilation.findings.all()) {
    if (finding.waived || finding.severity != diag::Severity::Error) continue;
    const std::uint32_t number = finding.span.file;
    if (!yaml_files.contains(number)) continue;
    const auto& file = compilation.sources.file(number);
    if (parsed.insert(number).second) add_cut_file(file, number, hidden);
    if (finding.rule == &submission::rules::unknown_section) add_unknown_section(file, finding.span, hidden);
  }
  return hidden;
}

}  // namespace assure::serve
