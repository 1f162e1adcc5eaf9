// What became of a citation in pack.json, as the page of its criterion shows it.
#include "evaluate/quoted.h"
#include "json/values.h"
#include "pages/pack_json/pack_json.h"

namespace assure::pages {
namespace {

using json::Json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json file_or_null(const submission::Text* file) {
  return file && *file ? Json(**file) : Json();
}

Json quote_json(const std::optional<evaluate::Quoted>& quoted) {
  if (!quoted) return nullptr;
  Json passage;
  if (quoted->answer && quoted->answer->passage) {
    const auto& [before, words, after] = *quoted->answer->passage;
    passage = {{"before", before}, {"words", words}, {"after", after}};
  }
  return {{"state", base::name_of(quoted->state)}, {"file", file_or_null(quoted->file)},
      {"place", text_or_null(quoted->place())}, {"headings", text_or_null(quoted->heading())},
      {"passage", passage}};
}

Json section_json(const std::optional<evaluate::CitedSection>& section) {
  if (!section) return nullptr;
  if (section->there) return "found";
  return section->known && section->has_headings ? "missing" : "unread";
}

Json cells_json(const std::optional<evaluate::CitedCells>& cells) {
  if (!cells) return nullptr;
  Json passage, place;
  if (cells->answer && !cells->answer->place.empty()) {
    place = cells->answer->place;
    passage = {
        {"before", cells->answer->before}, {"words", cells->answer->shown}, {"after", cells->answer->after}};
  }
  return {{"trouble", text_or_null(cells->trouble)}, {"file", file_or_null(cells->file)}, {"place", place},
      {"passage", passage}};
}

}  // namespace

Json looked_up_json(const Book& book, const evaluate::Cited& cited) {
  const auto& evaluation = book.evaluation();
  if (!cited.item || evaluation.held_back.has(*cited.item)) return nullptr;
  const auto& citation = *cited.citation;
  const auto quoted = evaluate::look_up(evaluation.files, *cited.item, citation);
  const auto section = evaluate::look_up_section(evaluation.files, *cited.item, citation);
  const auto cells = evaluate::look_up_cells(evaluation.files, *cited.item, citation);
  if (!quoted && !section && !cells) return nullptr;
  return {{"quote", quote_json(quoted)}, {"section", section_json(section)}, {"cells", cells_json(cells)}};
}

}  // namespace assure::pages
