// What became of the words that a citation quotes, and of the cells that it names.
#pragma once

#include <optional>
#include <string>

#include "base/choices.h"
#include "evaluate/files.h"

namespace assure::evaluate {

enum class QuoteState {
  Found,      // readers see them, on the pages that were named if any were
  Elsewhere,  // readers see them on other pages, or in another section
  Hidden,     // they are in a file, and no reader sees them
  Missing,    // no file has them
  Unread,     // nobody could look: that says nothing of them
};

struct Quoted {
  QuoteState state = QuoteState::Unread;
  const submission::Text* file = nullptr;         // where they are, or their first words; null for none
  const InspectedFile* inside = nullptr;          // of that file
  const document::QuoteAnswer* answer = nullptr;  // of that file

  // "page 7", "page iv (4th)", "slide 2", "sheet 2, Summary": where they are, or their first words; empty in
  // a file without pages.
  std::string place() const;
  // "Plan > 2.1 Risks": the headings above them; empty above the first, and where no headings are known.
  std::string heading() const;
};

// None when the citation quotes nothing. `item` is what it cites.
std::optional<Quoted> look_up(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation);

struct CitedSection {
  bool known = false;         // all files could be read
  bool has_headings = false;  // some file has headings; else nobody can tell whether the section is there
  bool there = false;
  std::string nearest;  // heading, when it is not there; may be empty
};

// None when the citation names no section.
std::optional<CitedSection> look_up_section(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation);

struct CitedCells {
  // What is wrong with them, to follow the name of the item; empty when nothing is, or nobody could look.
  std::string trouble;
  std::string help;
  bool for_a_person = false;               // as CellAnswer
  const CellAnswer* answer = nullptr;      // null when no file could be asked
  const submission::Text* file = nullptr;  // of that answer
};

// None when the citation names no cell and no sheet.
std::optional<CitedCells> look_up_cells(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation);

// "slide 2", "sheets 2-3": the pages that a citation names, when it quotes nothing and all of them are
// hidden. Empty otherwise.
std::string hidden_pages(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation);

// A page as readers know it: "page 7", "page iv (4th)", "slide 2", "sheet 2, Summary"; counted from 1.
std::string page_name(const document::Facts& facts, std::size_t page);

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::QuoteState> {
  static constexpr Choice all[] = {{"found"}, {"elsewhere"}, {"hidden"}, {"missing"}, {"unread"}};
};

}  // namespace assure::base
