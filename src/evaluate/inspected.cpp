#include "evaluate/inspected.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace assure::evaluate {
namespace {

document::QuoteQuestion question_of(const submission::Citation& citation) {
  document::QuoteQuestion question{*citation.quote, {}};
  if (!citation.pages) return question;
  for (const auto& range : citation.pages->ranges) {
    question.pages.push_back({static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.last)});
  }
  return question;
}

}  // namespace

std::map<std::string, Citations> files_asked_about(const submission::Folder& folder) {
  std::set<std::string_view> there;
  for (const auto& file : folder.documents) {
    if (file.info.kind == base::EntryKind::File && file.info.size > 0) there.insert(file.path);
  }
  std::unordered_map<std::string_view, Citations> quotes;  // by item; of an item without quotes none
  for (const auto& section : folder.submission.sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        if (!citation.item || (!citation.pages && !citation.quote)) continue;
        auto& asked = quotes[citation.item->text];
        if (citation.quote) asked.push_back(&citation);
      }
    }
  }
  std::map<std::string, Citations> files;
  for (const auto& item : folder.submission.evidence) {
    if (!item.id) continue;
    auto asked = quotes.find(item.id->text);
    if (asked == quotes.end() && item.parts.empty()) continue;
    for (const auto& file : item.files) {
      if (!file || !there.contains(*file)) continue;
      auto& citations = files[*file];
      if (asked != quotes.end())
        citations.insert(citations.end(), asked->second.begin(), asked->second.end());
    }
  }
  return files;
}

InspectedFile inspected_file(document::Facts facts, const Citations& citations) {
  InspectedFile file;
  const auto& texts = facts.page_texts;
  file.has_blank_pages = facts.pages && std::any_of(texts.begin(), texts.end(),
                                            [](const auto& page) { return base::trim(page).empty(); });
  if (!citations.empty() && !texts.empty()) {
    const document::QuotedText text(facts);
    for (const auto* citation : citations) file.quotes.emplace(citation, text.answer(question_of(*citation)));
  }
  facts.page_texts = {};
  file.facts = std::move(facts);
  return file;
}

}  // namespace assure::evaluate
