// AS811 post-ends-first
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule post_ends_first = {
    .code = "AS811",
    .name = "post-ends-first",
    .severity = diag::Severity::Warning,
    .summary = "an interim post ends before something that it owes is due",
    .explanation =
        R"(The post has a last day in `until`, and on that day something that it answers for is still to come: an open
action is due later, or the submission is, whose criteria and evidence it answers for. After that day nobody
would answer for it.

Name the post that takes over as the owner, bring the day of the action forward, or write down the new last
day when the post was extended.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: interim-dof, title: Interim Director of Finance, until: 2008-12-31}
-- sample.yaml --
actions:
  - {id: ledger, what: Separate the ledgers, who: interim-dof, due: 2009-03-31, closes: [S1]}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: interim-dof, title: Interim Director of Finance, until: 2009-03-31}
-- sample.yaml --
actions:
  - {id: ledger, what: Separate the ledgers, who: interim-dof, due: 2009-03-31, closes: [S1]}
)",
};

namespace {

// What a post owes after its last day, in source order of each kind.
using Debts = std::map<std::string_view, std::vector<diag::Related>>;

class Collection {
 public:
  explicit Collection(const evaluate::Evaluation& evaluation) : evaluation_(evaluation) {
    for (const auto& action : evaluation.submission().actions) {
      auto due = action.last_due();
      if (action.id && !action.is_done() && due)
        add(action.who, due->last, due.span, "action `" + action.id->text + "`");
    }
    each_answered(evaluation, [&](const auto& entry) {
      if (entry.answer == evaluate::Answer::NotApplicable) return;
      const auto& owner = entry.response->owner;
      if (auto deadline = evaluation.deadline_of(entry.framework->id->text))
        add(owner, *deadline, owner.span, "criterion `" + entry.id + "`");
    });
    for (const auto& item : evaluation.submission().evidence) {
      if (!item.id || item.superseded_by.given()) continue;
      if (auto deadline = last_deadline_of(item))
        add(item.owner, *deadline, item.owner.span, "evidence item `" + item.id->text + "`");
    }
  }

  const Debts& debts() const { return debts_; }

 private:
  // Until then somebody has to keep it.
  std::optional<base::Date> last_deadline_of(const submission::EvidenceItem& item) const {
    const auto& needed_by = evaluation_.users.of(item);
    if (needed_by.empty()) return evaluation_.deadline_of(item);
    std::optional<base::Date> last;
    for (std::size_t checklist : needed_by) {
      const auto& due = evaluation_.frameworks[checklist].due;
      if (due && (!last || *last < *due)) last = due;
    }
    return last;
  }

  void add(const record::Spanned<record::Id>& who, base::Date due, source::Span span, std::string what) {
    const auto* post = who ? evaluation_.index.post(who->text) : nullptr;
    if (!post || !post->until || *post->until >= due) return;
    debts_[post->id->text].push_back({span, fmt::format("{} is due {}", what, due.iso())});
  }

  const evaluate::Evaluation& evaluation_;
  Debts debts_;
};

}  // namespace

void check_post_ends_first(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const Collection collection(evaluation);
  for (const auto& [id, debts] : collection.debts()) {
    const auto& post = *evaluation.index.post(id);
    auto report =
        out.report(post_ends_first, post.until.span, "`{}` ends on {}, before {} that it owes {} due", id,
            post.until->iso(), base::counted(debts.size(), "thing"), debts.size() == 1 ? "is" : "are");
    report.help("name who takes over, or write down the new last day");
    for (const auto& debt : debts) report.related(debt.span, debt.message);
  }
}

}  // namespace assure::rules
