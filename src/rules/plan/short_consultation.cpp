// AS717 short-consultation
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule short_consultation = {
    .code = "AS717",
    .name = "short-consultation",
    .severity = diag::Severity::Error,
    .summary = "a consultation is shorter than was promised, or than the checklist wants",
    .explanation =
        R"(A consultation runs from its first day to its last, and both count. That is less than the organisation
promised, or less than the checklist asks for. Those who were consulted can hold that against whatever was
decided afterwards, and have it undone.

Correct a day that was copied wrongly. If the consultation is still open, let it run longer; if it is over,
tell the authority before somebody else does.)",
    .bad = R"(consultations:
  - {id: restructure, opens: 2008-09-02, closes: 2008-09-30, promised: 30 days}
)",
    .good = R"(consultations:
  - {id: restructure, opens: 2008-09-01, closes: 2008-09-30, promised: 30 days}
)",
};

namespace {

using submission::Consultation;
using Length = record::Spanned<base::Duration>;

base::Date last_day(const Consultation& entry, const Length& length) {
  return length->after(*entry.opens).plus_days(-1);
}

// The longest that a checklist wants of it; null when none does.
const framework::ConsultationDemand* wanted(
    const evaluate::Evaluation& evaluation, const Consultation& entry) {
  const framework::ConsultationDemand* longest = nullptr;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& demand : framework.consultations) {
      if (!demand.at_least || demand.id->text != entry.id->text) continue;
      bool longer = !longest || last_day(entry, demand.at_least) > last_day(entry, longest->at_least);
      if (longer) longest = &demand;
    }
  }
  return longest;
}

}  // namespace

void check_short_consultation(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& entry : evaluation.submission().consultations) {
    if (!entry.id || !entry.opens || !entry.closes || *entry.closes < *entry.opens) continue;
    const auto* demand = wanted(evaluation, entry);
    const Length* least = demand ? &demand->at_least : nullptr;
    // Of the two the one that asks for more.
    bool promised = entry.promised && (!least || last_day(entry, entry.promised) >= last_day(entry, *least));
    const Length* length = promised ? &entry.promised : least;
    if (!length || *entry.closes >= last_day(entry, *length)) continue;
    bool in_days = (*length)->months == 0;
    std::string asked = in_days ? fmt::format("{}", (*length)->days) : (*length)->text();
    out.report(short_consultation, entry.closes.span,
           "consultation `{}` runs {} day{} from {} to {}, both included; {}", entry.id->text, entry.days(),
           entry.days() == 1 ? "" : "s", entry.opens->iso(), entry.closes->iso(),
           promised ? fmt::format("{} {} promised", asked, asked == "1" ? "was" : "were")
                    : fmt::format("the checklist asks for at least {}{}", asked, framework::mark_of(*demand)))
        .help(fmt::format("it would have to run until {}", last_day(entry, *length).iso()))
        .related(length->span, promised ? "promised here" : "the checklist's");
  }
}

}  // namespace assure::rules
