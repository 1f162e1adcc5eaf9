#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "disclosure/masked_text.h"
#include "document/remedy.h"
#include "document/unit_of_pages.h"
#include "evaluate/disclosures.h"
#include "report/inspection.h"

namespace assure::report {
namespace {

using diag::Severity;

// What the file is: "Excel, 2 sheets, `Return`, dated 2008-11-01 (its first page), changed 2008-11-03"
std::string description(const InspectedFile& file) {
  const auto& facts = file.facts;
  std::vector<std::string> parts = {std::string(base::words_of(facts.type))};
  if (facts.pages) parts.push_back(base::counted(*facts.pages, document::unit_of_pages(facts.type)));
  if (!facts.title.empty())
    parts.push_back(fmt::format("`{}`", base::harmless(disclosure::masked_text(facts.title))));
  if (file.dated && file.dated->from != document::Origin::Properties)
    parts.push_back(
        fmt::format("dated {} ({})", file.dated->value.iso(), document::words_of(file.dated->from)));
  if (facts.changed) parts.push_back("changed " + facts.changed->iso());
  return base::join(parts, ", ");
}

std::string hidden_line(const InspectedFile& file) {
  std::vector<std::string> parts;
  for (const auto& [why, count] : file.hidden)
    parts.push_back(count == 1 ? std::string(base::words_of(why))
                               : fmt::format("{} ({})", base::words_of(why), base::counted(count, "place")));
  return parts.empty() ? std::string() : fmt::format("  has text in: {}\n", base::join(parts, ", "));
}

std::string lines_of(const InspectedFinding& finding, const InspectedFile& file) {
  const auto& found = finding.found;
  std::string text =
      fmt::format("  {}[{}]: {}", diag::name_of(finding.severity), finding.code, base::words_of(found.kind));
  if (found.count > 1) text += fmt::format(", {} of them", found.count);
  if (!found.masked.empty()) text += fmt::format(" (`{}`)", base::harmless(found.masked));
  const std::string place = evaluate::place_name(found, file.facts);
  if (!place.empty()) text += ": " + base::harmless(place);
  return text + fmt::format("\n    help: {}\n", document::remedy(found, file.facts.type));
}

std::string lines_of(const InspectedFile& file) {
  std::string text =
      fmt::format("{}: {}\n", base::harmless(disclosure::masked_text(file.path)), description(file));
  text += hidden_line(file);
  for (const auto& finding : file.findings) text += lines_of(finding, file);
  if (!file.unsearched().empty())
    text += fmt::format("  {}[{}]: the file {}, so nobody can say what must not leave\n",
        diag::name_of(unsearched_severity), unsearched_code, base::harmless(file.unsearched()));
  return text;
}

}  // namespace

std::string render_inspection_human(const Inspection& inspection) {
  std::string text;
  for (const auto& file : inspection.files) text += lines_of(file) + "\n";
  for (const auto& path : inspection.not_asked)
    text += fmt::format("not looked into: {}\n", base::harmless(disclosure::masked_text(path)));
  text += fmt::format("{}: {}, {}, {}\n", base::counted(inspection.files.size(), "file"),
      base::counted(inspection.count(Severity::Error), "error"),
      base::counted(inspection.count(Severity::Warning), "warning"),
      base::counted(inspection.count(Severity::Note), "note"));
  return text;
}

}  // namespace assure::report
