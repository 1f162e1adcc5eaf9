#include "evaluate/inspected.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "document/draft.h"

namespace assure::evaluate {
namespace {

document::QuoteQuestion question_of(const submission::Citation& citation,
    const std::vector<std::string>& names, const document::Sections& sections) {
  document::QuoteQuestion question{*citation.quote, {}};
  // Where nobody knows the sections, that is a finding of its own.
  if (citation.section && sections.any()) question.section = *citation.section;
  if (citation.sheet) {
    // One that is not there is behind all of them.
    const auto sheet = std::find(names.begin(), names.end(), *citation.sheet);
    const auto page = static_cast<std::size_t>(sheet - names.begin()) + 1;
    question.pages.push_back({page, page});
    return question;
  }
  if (!citation.place()) return question;
  for (const auto& range : citation.place()->ranges) {
    question.pages.push_back({static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.last)});
  }
  return question;
}

SectionAnswer answer_of(document::Sections& sections, const std::string& name) {
  SectionAnswer answer{sections.any(), !sections.named(name).empty(), {}};
  if (!answer.there) answer.nearest = sections.nearest(name);
  return answer;
}

// Slides and sheets that hold something, and that no reader sees.
std::vector<std::size_t> hidden_pages_of(const document::Facts& facts) {
  std::vector<std::size_t> pages;
  for (const auto& piece : facts.hidden) {
    const bool whole = piece.why == document::Hidden::Sheet || piece.why == document::Hidden::Slide;
    if (whole && piece.page) pages.push_back(*piece.page + 1);
  }
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

}  // namespace

InspectedFile inspected_file(document::Look look, const Citations& quotes, const Citations& sections) {
  InspectedFile file;
  file.fault = look.fault;
  document::Facts& facts = look.facts;
  file.draft_line = document::draft_line(facts.beginning);
  const auto& texts = facts.page_texts;
  // A sheet without text is empty, or hidden.
  file.has_blank_pages =
      !texts.empty() && facts.pages && facts.type != document::Type::Xlsx &&
      std::any_of(texts.begin(), texts.end(), [](const auto& page) { return base::trim(page).empty(); });
  file.hidden_pages = hidden_pages_of(facts);
  if (!(quotes.empty() && sections.empty()) && !texts.empty()) {
    document::QuotedText text(facts);
    for (const auto* citation : quotes)
      file.quotes.emplace(citation, text.answer(question_of(*citation, facts.page_names, text.sections())));
    for (const auto* citation : sections)
      file.sections.emplace(citation, answer_of(text.sections(), *citation->section));
  }
  facts.drop_texts();
  facts.beginning = {};
  file.facts = std::move(facts);
  return file;
}

}  // namespace assure::evaluate
