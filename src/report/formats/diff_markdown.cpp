#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "report/diff.h"
#include "report/formats/cell.h"
#include "report/formats/gap_history.h"

namespace assure::report {
namespace {

std::string answer_cell(const json::SaidCriterion* criterion) {
  return criterion ? cell(answer_words(*criterion)) : std::string();
}

// `~~gone~~ **added**`.
std::string marked_cell(const std::vector<WordPiece>& pieces) {
  std::vector<std::string> parts;
  for (const WordPiece& piece : in_context(pieces)) {
    const std::string text = cell(piece.text);
    if (text.empty()) continue;
    parts.push_back(piece.piece == Piece::Same   ? text
                    : piece.piece == Piece::Gone ? "~~" + text + "~~"
                                                 : "**" + text + "**");
  }
  return base::join(parts, " ");
}

std::string answers_table(const Diff& diff) {
  if (diff.criteria.empty()) return {};
  std::string text =
      "\n## Answers\n\n| Criterion | Title | Before | Now | Target | Statement "
      "|\n|---|---|---|---|---|---|\n";
  for (const CriterionChange& change : diff.criteria) {
    const auto& any = change.any();
    const std::string target =
        change.target ? cell(change.before->target) + " → " + cell(change.now->target) : std::string();
    text +=
        fmt::format("| {} | {} | {} | {} | {} | {} |\n", cell(any.framework + "/" + any.id), cell(any.title),
            answer_cell(change.before), answer_cell(change.now), target, marked_cell(change.statement));
  }
  return text;
}

std::string evidence_table(const Diff& diff) {
  if (diff.evidence.empty()) return {};
  std::string text = "\n## Evidence\n\n| Change | Document | File |\n|---|---|---|\n";
  for (const EvidenceChange& change : diff.evidence)
    text += fmt::format("| {} | {} | {} |\n", base::words_of(change.change),
        cell(change.title.empty() ? change.item : change.title), cell(change.path));
  return text;
}

}  // namespace

std::string render_diff_markdown(const Diff& diff) {
  std::string text = fmt::format("# {} on {} and {} on {}\n", cell(diff.before.reference),
      diff.before.as_of.text(), cell(diff.now.reference), diff.now.as_of.text());
  if (diff.none()) text += "\nNo difference.\n";
  text += answers_table(diff) + evidence_table(diff);
  if (!diff.gaps.changes.none())
    text += fmt::format("\n## Gaps: {}\n\n{}", summary_of(diff.gaps.changes), history_table(diff.gaps));
  for (const auto& [side, said] : {std::pair("OLD", &diff.before), std::pair("NEW", &diff.now)}) {
    if (auto words = diag::unread_words(said->unread); !words.empty())
      text += fmt::format("\n{}: {}: what they say is not compared.\n", side, words);
  }
  return text;
}

}  // namespace assure::report
