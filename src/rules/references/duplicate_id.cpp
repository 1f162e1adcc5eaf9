// AS302 duplicate-id
#include <map>

#include "rules/rule.h"
#include "submission/records.h"

namespace assure::rules {

extern constinit const diag::Rule duplicate_id = {
    .code = "AS302",
    .name = "duplicate-id",
    .severity = diag::Severity::Error,
    .tells_repeated = true,
    .summary = "two records of one section have the same id",
    .explanation =
        R"(Ids are how one part of a folder names another: a response its evidence, an action the post that does it.
Two records of one kind have the same id, so nobody can say which of them is meant. The first is taken, and
the second would be missing from the pack.

Give one of them another id, and look through the places that name it. If the record was copied by mistake,
delete one of the two.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: ceo, title: Chief Operating Officer}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: coo, title: Chief Operating Officer}
)",
};

namespace {

using Seen = std::map<std::string_view, source::Span>;

template <class T>
void check_id(Seen& seen, const record::Spanned<T>& id, source::Span record, std::string_view what,
    diag::Diagnostics& out) {
  if (!id) return;
  auto [first, fresh] = seen.emplace(id->text, id.span);
  if (fresh) return;
  out.report(duplicate_id, id.span, "{} `{}` is repeated", what, id->text)
      .help("give one of them another id")
      .related(first->second, "first here")
      .fix(diag::Fix::remove(record));
}

// The ids of the checklist's own criteria, which a chosen one cannot have too.
void check_chosen(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  Seen chosen;
  std::map<std::string_view, const evaluate::CriterionResult*> asked;
  for (const auto& result : evaluation.frameworks) {
    for (const auto& entry : result.criteria) {
      if (entry.criterion) asked.emplace(entry.id, &entry);
    }
  }
  for (const auto& section : evaluation.submission().sections) {
    bool chooses = false;
    for (const auto& result : evaluation.frameworks) {
      const auto* element = result.framework->element(section.element);
      chooses = chooses || (element && element->choose.span.valid());
    }
    if (!chooses) continue;
    for (const auto& response : section.responses) {
      if (!response.criterion) continue;
      auto same = asked.find(response.criterion->text);
      if (same == asked.end()) {
        check_id(chosen, response.criterion, response.span, "chosen criterion", out);
      } else if (same->second->element->id->text != section.element) {
        // In its own element it is that criterion's answer.
        out.report(duplicate_id, response.criterion.span, "`{}` is a criterion of `{}` already",
               response.criterion->text, same->second->element->id->text)
            .help("give what you chose another id")
            .related(same->second->criterion->id.span, "the checklist's criterion");
      }
    }
  }
}

}  // namespace

void check_duplicate_id(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  submission::for_each_section([&]<class Row>(const Row&) {
    if constexpr (submission::has_ids<Row>) {
      Seen seen;
      for (const auto& record : evaluation.submission().*Row::member)
        check_id(seen, record.id, record.span, record::record_info<typename Row::Record>().name, out);
    }
  });
  check_chosen(evaluation, out);
}

}  // namespace assure::rules
