// The terms of the folder and of its checklists.
#include <algorithm>

#include "base/utf8.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

struct GlossaryEntry {
  std::string key;  // terms are in order of their letters, whatever their case
  std::string term;
  std::string means;
  std::string source;
};

std::vector<GlossaryEntry> entries_of(const std::vector<framework::Term>& terms, const std::string& source) {
  std::vector<GlossaryEntry> entries;
  for (const auto& term : terms) {
    if (!term.term || !term.means) continue;
    entries.push_back({base::folded(*term.term), *term.term, *term.means, source});
  }
  return entries;
}

}  // namespace

void fill_glossary(const Book& book, View view) {
  std::vector<GlossaryEntry> entries = entries_of(book.submission().glossary, book.organisation());
  for (const auto& result : book.evaluation().frameworks) {
    auto more = entries_of(result.framework->glossary, title_of(*result.framework));
    entries.insert(entries.end(), more.begin(), more.end());
  }
  std::stable_sort(entries.begin(), entries.end(),
      [](const GlossaryEntry& a, const GlossaryEntry& b) { return a.key < b.key; });
  view.show_if(entries.empty(), "EMPTY");
  if (entries.empty()) return;
  View list = view.add("LIST");
  for (const GlossaryEntry& entry : entries) {
    View row = list.add("TERMS");
    row.set("TERM", entry.term);
    row.set("MEANS", entry.means);
    row.set("SOURCE", entry.source);
  }
}

}  // namespace assure::pages
