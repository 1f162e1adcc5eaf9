// How the pack was compiled, so that its reader can judge and repeat it.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/sheets.h"
#include "pages/url.h"

namespace assure::pages {
namespace {

void fill_checklists(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    const auto& framework = *result.framework;
    View shown = view.add("CHECKLISTS");
    shown.set("TITLE", title_of(framework));
    shown.set("ID", framework.id->text);
    shown.maybe("AUTHORITY", framework.authority ? *framework.authority : std::string());
    shown.maybe("ISSUED", framework.issued ? framework.issued->text() : std::string());
    shown.maybe("SUMMARY", framework.summary ? *framework.summary : std::string());
    shown.show(framework.shipped ? "SHIPPED" : "OWN");
    for (const auto& note : framework.source) {
      View source = shown.add("SOURCES");
      source.set("SOURCE", note.title ? *note.title : std::string("A source without a title"));
      source.maybe("PARAGRAPH", note.paragraph ? *note.paragraph : std::string());
      std::string address = note.address ? *note.address : std::string();
      // Some say where to find it in words.
      bool link = address.starts_with("https://") || address.starts_with("http://");
      source.maybe(link ? "ADDRESS" : "WHERE", address);
    }
  }
}

void fill_sources(const Book& book, View view) {
  std::vector<std::string> paths;
  for (std::uint32_t number : book.evaluation().folder->source_files)
    paths.push_back(book.sources().file(number).path());
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  for (const auto& path : paths) {
    View row = view.add("FILES");
    row.set("PATH", path);
    row.link("HREF", encode_path(source_path(path)));
  }
}

void fill_templates(const Book& book, View view) {
  const auto& own = book.options().templates.own();
  if (own.empty()) return;
  View list = view.add("OWN_TEMPLATES");
  for (const auto& entry : own) {
    View row = list.add("TEMPLATES");
    row.set("NAME", entry.first);
    row.link("HREF", encode_path(template_path(entry.first)));
  }
}

struct Count {
  const diag::Rule* rule = nullptr;
  std::array<std::size_t, 3> found{};  // by severity
  std::size_t waived = 0;
};

void fill_findings(const Book& book, View view) {
  std::map<std::string_view, Count> counts;
  for (const auto& finding : book.diagnostics().all()) {
    Count& count = counts[finding.rule->code];
    count.rule = finding.rule;
    ++(finding.waived ? count.waived : count.found[static_cast<std::size_t>(finding.severity)]);
  }
  view.show_if(counts.empty(), "NO_FINDINGS");
  if (counts.empty()) return;
  View table = view.add("FINDINGS");
  for (const auto& [code, count] : counts) {
    View row = table.add("ROWS");
    row.set("CODE", code);
    row.set("SUMMARY", count.rule->summary);
    row.set("ERRORS", count.found[static_cast<std::size_t>(diag::Severity::Error)]);
    row.set("WARNINGS", count.found[static_cast<std::size_t>(diag::Severity::Warning)]);
    row.set("NOTES", count.found[static_cast<std::size_t>(diag::Severity::Note)]);
    row.set("WAIVED", count.waived);
  }
}

std::string place_of(const Book& book, source::Span span) {
  if (!span.valid()) return "–";
  const auto& file = book.sources().file(span);
  // A document is no text: its findings have no line.
  if (file.text().empty()) return file.path();
  return fmt::format("{}:{}", file.path(), file.position(span.begin).line);
}

void fill_waived(const Book& book, View view) {
  std::vector<const diag::Diagnostic*> waived;
  for (const auto& finding : book.diagnostics().all()) {
    if (finding.waived) waived.push_back(&finding);
  }
  if (waived.empty()) return;
  View table = view.add("WAIVED_FINDINGS");
  for (const auto* finding : waived) {
    View row = table.add("ROWS");
    row.set("CODE", finding->rule->code);
    fill_message(row.include("MESSAGE", "message.html"), finding->message);
    row.set("PLACE", place_of(book, finding->span));
  }
}

}  // namespace

void fill_compiled(const Book& book, View view) {
  view.set("VERSION", book.options().version);
  view.set("AS_OF", book.evaluation().as_of.text());
  view.set("AS_OF_ISO", book.evaluation().as_of.iso());
  view.show(book.draft() ? "IS_DRAFT" : "IS_FINAL");
  view.link("INTEGRITY_HREF", "pages/integrity.html");
  using diag::Severity;
  const auto& diagnostics = book.diagnostics();
  view.set("ERRORS", base::counted(diagnostics.count(Severity::Error), "error"));
  view.set("WARNINGS", base::counted(diagnostics.count(Severity::Warning), "warning"));
  view.set("NOTES", base::counted(diagnostics.count(Severity::Note), "note"));
  view.set("WAIVED", diagnostics.waived());
  fill_checklists(book, view);
  fill_sources(book, view);
  fill_templates(book, view);
  fill_findings(book, view);
  fill_waived(book, view);
}

}  // namespace assure::pages
