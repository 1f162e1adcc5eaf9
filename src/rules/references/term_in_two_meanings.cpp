// AS428 term-in-two-meanings
#include <map>
#include <set>

#include "rules/references/terms.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule term_in_two_meanings = {
    .code = "AS428",
    .name = "term-in-two-meanings",
    .severity = diag::Severity::Warning,
    .summary = "glossaries give one term two meanings",
    .explanation =
        R"(The glossary of the folder and those of its checklists explain the same term, and not in the same words.
The reader of the pack finds both on its glossary page and cannot tell which of them a statement means.
Neither letter case nor white space counts.

Leave the folder's entry out where the checklist's meaning is right. If it is another thing, give it another
name. When two checklists disagree, say in the statements which of them is meant.)",
    .bad = R"(-- in checklist.yaml --
glossary: [{term: DPO, means: a provider that is managed by its commissioner}]
-- sample.yaml --
glossary:
  - {term: DPO, means: data protection officer}
)",
    .good = R"(-- in checklist.yaml --
glossary: [{term: DPO, means: a provider that is managed by its commissioner}]
-- sample.yaml --
glossary:
  - {term: data protection officer, means: who watches over personal data}
)",
};

namespace {

void report(const evaluate::Evaluation& evaluation, const GlossaryEntry& first, const GlossaryEntry& second,
    diag::Diagnostics& out) {
  const std::string& term = *second.term->term;
  bool here = !first.framework && second.framework;
  const auto& at = here || (first.own() && !second.own()) ? first : second;
  const auto& other = &at == &second ? first : second;
  source::Span place = place_of(evaluation, at);
  std::string message =
      !first.framework && !second.framework ? fmt::format("`{}` has two meanings here", term)
      : !first.framework
          ? fmt::format("`{}` has another meaning here than in `{}`", term, second.framework->id->text)
          : fmt::format("`{}` and `{}` give `{}` two meanings", first.framework->id->text,
                second.framework->id->text, term);
  auto report = out.report(term_in_two_meanings, place, "{}", message);
  report.help(at.own() ? "leave one of the two out, or give the other thing another name"
                       : "say in the statements which of the two is meant");
  if (!at.own()) report.related(at.term->means.span, "one meaning");
  report.related(other.term->means.span, "the other meaning");
}

}  // namespace

void check_term_in_two_meanings(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  struct Known {
    GlossaryEntry first;
    std::set<std::string> meanings;
  };
  std::map<std::string, Known> terms;
  for (const GlossaryEntry& entry : glossary_of(evaluation)) {
    auto& known = terms.try_emplace(as_compared(*entry.term->term), Known{entry, {}}).first->second;
    bool fresh = known.meanings.insert(as_compared(*entry.term->means)).second;
    if (fresh && known.meanings.size() > 1) report(evaluation, known.first, entry, out);
  }
}

}  // namespace assure::rules
