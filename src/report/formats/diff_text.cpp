#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/diff.h"
#include "report/formats/gap_history.h"

namespace assure::report {
namespace {

std::string target_of(const json::SaidCriterion& criterion) {
  return criterion.target.empty() ? "none" : criterion.target;
}

// `[-gone-] {+added+}`, with spaces between.
std::string marked_words(const std::vector<WordPiece>& pieces) {
  std::vector<std::string> parts;
  for (const WordPiece& piece : in_context(pieces)) {
    std::string text;
    for (std::string_view line : base::split(piece.text, '\n')) {
      if (!text.empty() && !line.empty()) text += ' ';
      text += base::harmless(line);
    }
    parts.push_back(piece.piece == Piece::Same   ? text
                    : piece.piece == Piece::Gone ? "[-" + text + "-]"
                                                 : "{+" + text + "+}");
  }
  return base::join(parts, " ");
}

class DiffText {
 public:
  explicit DiffText(const Diff& diff) : diff_(diff) {}

  std::string run() {
    text_ = fmt::format("{} on {}, and {} on {}: {}\n", name(diff_.before), diff_.before.as_of.text(),
        name(diff_.now), diff_.now.as_of.text(), diff_.none() ? "no difference" : "differences");
    criteria();
    evidence();
    if (!diff_.gaps.changes.none())
      text_ += fmt::format("\nGaps: {}\n{}", summary_of(diff_.gaps.changes), history_lines(diff_.gaps));
    unread("OLD", diff_.before);
    unread("NEW", diff_.now);
    return std::move(text_);
  }

 private:
  static std::string name(const json::Said& said) {
    return base::harmless(said.reference.empty() ? std::string("a folder") : said.reference);
  }

  // The two may have one name and one day: as the command line names them.
  void unread(std::string_view side, const json::Said& said) {
    if (auto words = diag::unread_words(said.unread); !words.empty())
      text_ += fmt::format(
          "\n{} ({} on {}): {}: what they say is not compared\n", side, name(said), said.as_of.text(), words);
  }

  void criteria() {
    if (diff_.criteria.empty()) return;
    text_ += "\nAnswers\n";
    for (const CriterionChange& change : diff_.criteria) {
      const auto& any = change.any();
      text_ += fmt::format("  {}/{} {}\n", any.framework, any.id, base::harmless(any.title));
      if (!change.before) line("new", answer_words(*change.now));
      if (!change.now) line("gone", answer_words(*change.before));
      if (change.rating) line("rating", answer_words(*change.before) + " -> " + answer_words(*change.now));
      if (change.target) line("target", target_of(*change.before) + " -> " + target_of(*change.now));
      if (!change.statement.empty())
        text_ += fmt::format("    statement: {}\n", marked_words(change.statement));
    }
  }

  void line(std::string_view what, std::string_view value) {
    text_ += fmt::format("    {}: {}\n", what, base::harmless(value));
  }

  void evidence() {
    if (diff_.evidence.empty()) return;
    text_ += "\nEvidence\n";
    for (const EvidenceChange& change : diff_.evidence) {
      const std::string title = change.title.empty() ? change.item : change.title;
      text_ += fmt::format("  {:<11}  {}{}{}\n", base::words_of(change.change), base::harmless(title),
          title.empty() || change.path.empty() ? "" : ": ", base::harmless(change.path));
    }
  }

  const Diff& diff_;
  std::string text_;
};

}  // namespace

std::string render_diff_text(const Diff& diff) {
  return DiffText(diff).run();
}

}  // namespace assure::report
