#include "evaluate/support.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "evaluate/quoted.h"
#include "evaluate/roll_up.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using framework::EvidenceDemand;
using submission::Citation;
using submission::EvidenceItem;

std::string objection_to_file(const Files& files, const submission::Text& path) {
  if (!path) return "the name of a file could not be read";
  const File* file = files.find(*path);
  if (!file || !file->outside.empty() || !file->is_regular()) return fmt::format("`{}` is not there", *path);
  if (!file->has_content()) return fmt::format("`{}` is empty", *path);
  if (file->inside && !file->inside->facts.trouble.empty())
    return fmt::format("`{}` {}", *path, file->inside->facts.trouble);
  if (file->asked && !file->inside) return fmt::format("`{}` was not looked into", *path);
  return {};
}

// What has no fault of its own, and lies in the past.
std::string objection_to_dates(const EvidenceItem& item, base::Date as_of) {
  const std::string& id = item.id->text;
  if (item.superseded_by) return fmt::format("`{}` is superseded by `{}`", id, item.superseded_by->text);
  if (item.dated && *item.dated > as_of)
    return fmt::format("`{}` is dated {}, after the day of judgement", id, item.dated->iso());
  if (item.has_expired_on(as_of)) return fmt::format("`{}` was valid until {}", id, item.valid_until->iso());
  return {};
}

std::string objection_by_kind(const EvidenceDemand& demand, const EvidenceItem& item, base::Date as_of) {
  const std::string& id = item.id->text;
  if (demand.refreshed && !item.dated) return fmt::format("`{}` has no date", id);
  if (demand.refreshed && demand.is_too_old(*item.dated, as_of)) {
    return fmt::format("`{}` is dated {}; {} is refreshed every {}", id, item.dated->iso(), demand.name(),
        demand.refreshed->text());
  }
  if (!demand.approved_by.span.valid()) return {};
  const std::string& body = *demand.approved_by.body;
  const auto act = demand.approved_by.act.value_or(framework::Consent::Approve);
  bool approved = item.has(act) && *item.approved.on <= as_of && item.approved.by &&
                  base::folded(*item.approved.by).find(base::folded(body)) != std::string::npos;
  return approved ? std::string() : fmt::format("`{}` is not {} by the {}", id, base::words_of(act), body);
}

// The highest page named, when none of the files has as many.
std::optional<std::size_t> page_that_is_not_there(
    const Files& files, const EvidenceItem& item, const Citation& citation) {
  std::size_t named = 0, last = 0;
  for (const auto& range : citation.place()->ranges) named = std::max<std::size_t>(named, range.last);
  for (const auto& path : item.files) {
    const auto& inside = files.find(*path)->inside;
    if (inside && inside->facts.pages) last = std::max(last, *inside->facts.pages);
  }
  return last > 0 && named > last ? std::optional(named) : std::nullopt;
}

// Of an item that holds: its files are there.
std::string objection_to_words(const Files& files, const EvidenceItem& item, const Citation& citation) {
  if (citation.place()) {
    if (auto page = page_that_is_not_there(files, item, citation))
      return fmt::format("`{}` has no page {}", item.id->text, *page);
  }
  if (const auto section = look_up_section(files, item, citation); section && !section->there)
    return fmt::format("`{}` has no section `{}` that could be found", item.id->text, *citation.section);
  if (const auto cells = look_up_cells(files, item, citation)) {
    if (!cells->trouble.empty()) return fmt::format("`{}` {}", item.id->text, cells->trouble);
    if (citation.cells() && !cells->answer)
      return fmt::format("what is cited of `{}` could not be looked up", item.id->text);
  }
  if (const std::string hidden = hidden_pages(files, item, citation); !hidden.empty())
    return fmt::format("no reader of `{}` sees {}", item.id->text, hidden);
  const auto quoted = look_up(files, item, citation);
  if (!quoted || quoted->state == QuoteState::Found) return {};
  const std::string& id = item.id->text;
  if (quoted->state == QuoteState::Unread)
    return fmt::format("what is quoted from `{}` could not be looked up", id);
  return quoted->answer->hidden ? fmt::format("no reader of `{}` sees what is quoted from it", id)
                                : fmt::format("`{}` does not say what is quoted from it", id);
}

void add(std::vector<std::string>& reasons, std::string reason) {
  if (!reason.empty() && std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
    reasons.push_back(std::move(reason));
}

std::string missing_of(const ClaimCheck& check) {
  return fmt::format("{} needed, and {} {}", base::counted(check.needed, "evidence item"), check.have,
      check.have == 1 ? "counts" : "count");
}

// Of what follows from parts.
Support support_by_parts(const FrameworkResult& framework, const CriterionResult& whole) {
  PartsRating rolled = rating_of_parts(framework, whole, Basis::Supported);
  Support support{rolled.rating ? rolled.rating->index : 0, {}};
  if (support.value >= whole.rating->index) return support;
  std::vector<std::string> names;
  for (std::size_t index : whole.parts) {
    const auto& part = framework.criteria[index];
    if (part.support && !part.support->complete()) names.push_back(part.id);
  }
  support.why_not =
      fmt::format("{} {} not supported", base::quoted_list(names), names.size() == 1 ? "is" : "are");
  return support;
}

}  // namespace

Holding::Holding(const Evaluation& evaluation, const framework::Framework& framework)
    : evaluation_(evaluation) {
  for (const auto& demand : framework.evidence) {
    if (demand.kind) demands_.emplace(demand.kind->text, &demand);
  }
}

std::string Holding::objection(const Cited& cited) {
  const Citation& citation = *cited.citation;
  if (!cited.item) return fmt::format("`{}` is not declared", citation.item->text);
  if (citation.broken) return fmt::format("how `{}` is cited could not be read", citation.item->text);
  const std::string& why = objection_to(*cited.item);
  return why.empty() ? objection_to_words(evaluation_.files, *cited.item, citation) : why;
}

const std::string& Holding::objection_to(const EvidenceItem& item) {
  auto [known, fresh] = objections_.try_emplace(&item);
  std::string& why = known->second;
  if (!fresh) return why;
  if (item.broken) return why = fmt::format("`{}` could not be read in full", item.id->text);
  if (item.files.empty()) return why = fmt::format("`{}` has no file", item.id->text);
  for (const auto& path : item.files) {
    why = objection_to_file(evaluation_.files, path);
    if (!why.empty()) return why;
  }
  why = objection_to_dates(item, evaluation_.as_of);
  auto demand = item.kind ? demands_.find(item.kind->text) : demands_.end();
  if (why.empty() && demand != demands_.end())
    why = objection_by_kind(*demand->second, item, evaluation_.as_of);
  return why;
}

Support support_of_answer(const CriterionResult& result, base::Date as_of, Holding& holding) {
  const std::size_t claimed = result.rating->index;
  std::vector<std::string> reasons;
  std::vector<Cited> holds;
  for (const Cited& cited : result.cited) {
    std::string why = holding.objection(cited);
    if (why.empty()) holds.push_back(cited);
    add(reasons, std::move(why));
  }
  if (claimed == 0) reasons.clear();
  const auto& citations = result.response->evidence;
  bool unread =
      std::any_of(citations.begin(), citations.end(), [](const auto& citation) { return !citation.item; });
  if (unread) add(reasons, "some of its evidence could not be read");
  if (claimed > 0 && result.cited.empty() && !unread) add(reasons, "no evidence is cited");
  if (auto check = unsatisfied_need(result, claimed, result.cited, as_of)) add(reasons, missing_of(*check));
  if (reasons.empty()) return {claimed, {}};
  std::size_t value = holds.empty() || claimed == 0 ? 0 : claimed - 1;
  while (value > 0 && unsatisfied_need(result, value, holds, as_of)) --value;
  return {value, base::join(reasons, "; ")};
}

Weighed weigh_claims(Covered covered) {
  Evaluation& evaluation = covered.so_far;
  for (auto& result : evaluation.frameworks) {
    Holding holding(evaluation, *result.framework);
    // Parts come behind what they are part of, so going backwards meets them first.
    for (std::size_t i = result.criteria.size(); i-- > 0;) {
      CriterionResult& entry = result.criteria[i];
      if (!entry.rating) continue;
      entry.support = entry.answer == Answer::RolledUp ? support_by_parts(result, entry)
                                                       : support_of_answer(entry, evaluation.as_of, holding);
    }
  }
  return {std::move(covered.so_far)};
}

}  // namespace assure::evaluate
