// What differs between two packs, or between a pack and the folder that the next one is made of.
#pragma once

#include <string>
#include <vector>

#include "json/said.h"
#include "report/gap_changes.h"
#include "report/word_changes.h"

namespace assure::report {

// A criterion of both, or of one.
struct CriterionChange {
  const json::SaidCriterion* before = nullptr;  // null: it is new
  const json::SaidCriterion* now = nullptr;     // null: it has gone
  bool rating = false;                          // differs, or that there is one
  bool target = false;
  std::vector<WordPiece> statement;  // empty: it is the same

  const json::SaidCriterion& any() const { return now ? *now : *before; }
};

enum class FileChange : std::uint8_t { Added, Gone, OtherBytes };

struct EvidenceChange {
  FileChange change = FileChange::Added;
  std::string item, title;  // of the item that the file belongs to; empty: of none that is known
  std::string path;         // in the pack; empty: the item has no file there, and is new or has gone itself
};

// Points into what it was made from.
struct Diff {
  const json::Said& before;
  const json::Said& now;
  std::vector<CriterionChange> criteria;  // by checklist, in its order; those that have gone, last
  std::vector<EvidenceChange> evidence;   // by item and path
  GapHistory gaps;

  bool none() const { return criteria.empty() && evidence.empty() && gaps.changes.none(); }
  // What could not be read on either side: nothing is said about that.
  std::size_t unread() const { return before.unread + now.unread; }
};

Diff diff(const json::Said& before, const json::Said& now);

// What readers see of a rating, or of the answer where there is none: "Level 2", "not answered".
std::string answer_words(const json::SaidCriterion& criterion);

// The whole output, with a line break at its end. Pure.
std::string render_diff_text(const Diff& diff);
std::string render_diff_markdown(const Diff& diff);
std::string render_diff_json(const Diff& diff);

}  // namespace assure::report

namespace assure::base {

template <>
struct Choices<report::FileChange> {
  static constexpr Choice all[] = {{"added"}, {"gone"}, {"other-bytes", "other bytes"}};
};

}  // namespace assure::base
