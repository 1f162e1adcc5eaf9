#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "report/concealed.h"
#include "report/lists.h"
#include "report/plain_words.h"

namespace assure::report {
namespace {

using submission::EvidenceItem;
using table::Value;

// By kind: what the first checklist that asks for it calls it.
std::map<std::string, std::string> titles_of_kinds(const evaluate::Evaluation& evaluation) {
  std::map<std::string, std::string> titles;
  for (const auto& result : evaluation.frameworks) {
    for (const auto& kind : result.kinds) {
      const auto& demand = *kind.demand;
      if (demand.kind && demand.title) titles.try_emplace(demand.kind->text, *demand.title);
    }
  }
  return titles;
}

// By item: the criteria that cite it, each once. Of several checklists each has its name before it.
std::map<const EvidenceItem*, std::vector<std::string>> citers_of(const evaluate::Evaluation& evaluation) {
  std::map<const EvidenceItem*, std::vector<std::string>> citers;
  const bool several = evaluation.frameworks.size() > 1;
  for (const auto& result : evaluation.frameworks) {
    for (const auto& criterion : result.criteria) {
      const std::string name = several ? result.framework->id->text + "/" + criterion.id : criterion.id;
      for (const auto& cited : criterion.cited) {
        auto& names = citers[cited.item];
        if (names.empty() || names.back() != name) names.push_back(name);
      }
    }
  }
  return citers;
}

Value given_day(const record::Spanned<base::Date>& day) {
  return day ? Value(*day) : Value();
}

Value given_text(const framework::Text& text) {
  return text ? Value(*text) : Value();
}

// "PCT board (considered)": what it did, when that is said.
Value approved_by(const EvidenceItem& item) {
  const auto& given = item.approved;
  return given.by && given.act ? Value(fmt::format("{} ({})", *given.by, base::words_of(*given.act)))
                               : given_text(given.by);
}

}  // namespace

table::List register_list(const evaluate::Evaluation& evaluation, const source::Sources& sources) {
  const auto& head = evaluation.submission().head;
  table::List list{"Documents",
      fmt::format("{}: documents on {}", head.title ? *head.title : std::string("Submission"),
          evaluation.as_of.text()),
      {{"Document", 40}, {"Kind", 24}, {"Owner", 24}, {"Status", 10}, {"Dated", 13}, {"Valid until", 13},
          {"Approved by", 24}, {"Approved on", 13}, {"Minute", 10}, {"Replaced by", 28}, {"Cited by", 20},
          {"Files", 40}, {"Note", 30}, {"Id", 22}},
      {}};
  const auto kinds = titles_of_kinds(evaluation);
  auto citers = citers_of(evaluation);
  for (const EvidenceItem& item : evaluation.submission().evidence) {
    auto kind = item.kind ? kinds.find(item.kind->text) : kinds.end();
    const auto* newer = item.superseded_by ? evaluation.index.item(item.superseded_by->text) : nullptr;
    std::vector<std::string> files;
    for (const auto& file : item.files) {
      if (file) files.push_back(*file);
    }
    const bool approved = item.is_approved() && !item.status.given();
    list.rows.push_back({item_title(item),
        kind != kinds.end() ? kind->second
        : item.kind         ? item.kind->text
                            : std::string(),
        item.owner ? post_title(evaluation, item.owner->text) : std::string(),
        item.status ? std::string(base::name_of(*item.status)) : std::string(approved ? "approved" : ""),
        given_day(item.dated), given_day(item.valid_until), approved_by(item), given_day(item.approved.on),
        given_text(item.approved.minute),
        newer                ? item_title(*newer)
        : item.superseded_by ? item.superseded_by->text
                             : std::string(),
        base::join(citers[&item], ", "), base::join(files, "\n"), given_text(item.note),
        item.id ? item.id->text : std::string()});
  }
  return concealed(sources, std::move(list));
}

}  // namespace assure::report
