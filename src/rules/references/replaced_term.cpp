// AS429 replaced-term
#include <set>
#include <unordered_map>

#include "rules/references/terms.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule replaced_term = {
    .code = "AS429",
    .name = "replaced-term",
    .severity = diag::Severity::Warning,
    .summary = "a text uses a name in whose place the glossary has another term",
    .explanation =
        R"(An entry of the glossary lists in `instead_of` names for the same thing that are not used. A statement, a
title, an action, a decision or a milestone uses one of them, or another entry gives it a meaning of its own.
The reader would take one thing for two. Letter case counts, and only whole words do.

Write the term that the help names. Quotations from documents are left as they are.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The APO reports every year., evidence: [annual-report]}
-- sample.yaml --
glossary:
  - {term: DPO, means: a provider that is managed by its commissioner, instead_of: [APO]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The DPO reports every year., evidence: [annual-report]}
-- sample.yaml --
glossary:
  - {term: DPO, means: a provider that is managed by its commissioner, instead_of: [APO]}
)",
};

namespace {

struct Replaced {
  std::string_view name, term;
  const submission::Text* listed;  // in `instead_of`
  const GlossaryEntry* entry;
};

class Texts {
 public:
  Texts(const std::vector<Replaced>& names, diag::Diagnostics& out) : names_(names), out_(out) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      by_name_[names[i].name].push_back(i);
      lengths_.insert(names[i].name.size());
    }
  }

  // `what` is what says it: "action `x`".
  template <class... Args>
  void check(const submission::Text& text, fmt::format_string<Args...> what, Args&&... args) {
    if (!text) return;
    for (std::size_t i : names_in(*text)) {
      const Replaced& replaced = names_[i];
      if (!uses(*text, replaced.name, replaced.term)) continue;
      out_.report(replaced_term, text.span, "{} says `{}`", fmt::format(what, std::forward<Args>(args)...),
              replaced.name)
          .help(fmt::format("the glossary's term is `{}`", replaced.term))
          .related(replaced.listed->span, "not used");
    }
  }

 private:
  // Those of which the text has the letters, in their order.
  std::set<std::size_t> names_in(std::string_view text) const {
    std::set<std::size_t> found;
    for (std::size_t at : possible_begins(text)) {
      for (std::size_t length : lengths_) {
        if (length > text.size() - at) break;
        auto here = by_name_.find(text.substr(at, length));
        if (here != by_name_.end()) found.insert(here->second.begin(), here->second.end());
      }
    }
    return found;
  }

  const std::vector<Replaced>& names_;
  diag::Diagnostics& out_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_name_;
  std::set<std::size_t> lengths_;  // of the names, in bytes
};

void check_texts(const submission::Submission& submission, Texts&& texts) {
  for (const auto& section : submission.sections) {
    for (const auto& response : section.responses) {
      if (!response.criterion) continue;
      texts.check(response.title, "the title of `{}`", response.criterion->text);
      texts.check(response.statement, "the statement of `{}`", response.criterion->text);
    }
  }
  for (const auto& item : submission.evidence) {
    if (item.id) texts.check(item.title, "the title of `{}`", item.id->text);
  }
  for (const auto& action : submission.actions) {
    if (action.id) texts.check(action.what, "action `{}`", action.id->text);
  }
  for (const auto& decision : submission.decisions) {
    if (decision.id) texts.check(decision.text, "decision `{}`", decision.id->text);
  }
  for (const auto& milestone : submission.milestones) {
    if (milestone.id) texts.check(milestone.title, "the title of milestone `{}`", milestone.id->text);
  }
}

// A name that is not used, and yet has an entry of its own, `other`, for something else.
void check_entry(const evaluate::Evaluation& evaluation, const Replaced& replaced, const GlossaryEntry& other,
    diag::Diagnostics& out) {
  if (as_compared(*replaced.entry->term->means) == as_compared(*other.term->means)) return;
  bool here = replaced.entry->own();
  out.report(replaced_term, here ? replaced.listed->span : place_of(evaluation, other),
         "`{}` is not used for `{}`, and has an entry of its own with another meaning", replaced.name,
         replaced.term)
      .help("take it out of `instead_of`, or take the other entry out")
      .related(here ? other.term->term.span : replaced.listed->span, here ? "its own entry" : "not used");
}

}  // namespace

void check_replaced_term(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto glossary = glossary_of(evaluation);
  std::vector<Replaced> names;
  for (const auto& entry : glossary) {
    for (const auto& name : entry.term->instead_of) {
      if (name && !name->empty()) names.push_back({*name, *entry.term->term, &name, &entry});
    }
  }
  if (names.empty()) return;
  check_texts(evaluation.submission(), Texts(names, out));
  std::unordered_map<std::string, std::vector<const GlossaryEntry*>> entries;  // by term, as it is compared
  for (const auto& entry : glossary) entries[as_compared(*entry.term->term)].push_back(&entry);
  for (const auto& replaced : names) {
    auto same = entries.find(as_compared(replaced.name));
    if (same == entries.end()) continue;
    for (const auto* other : same->second) {
      if (other != replaced.entry) check_entry(evaluation, replaced, *other, out);
    }
  }
}

}  // namespace assure::rules
