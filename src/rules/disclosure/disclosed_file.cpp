#include "rules/disclosure/disclosed_file.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "document/remedy.h"

namespace assure::rules {
namespace {

using disclosure::Kind;
using evaluate::Disclosure;

constexpr std::size_t most_places = 5;

// What several of an identifier are called; of the others nobody counts.
std::string_view several(Kind kind) {
  switch (kind) {
    case Kind::NhsNumber:
      return "NHS numbers";
    case Kind::TestNhsNumber:
      return "NHS numbers of the range for tests";
    case Kind::ChiNumber:
      return "CHI numbers";
    case Kind::NationalInsurance:
      return "National Insurance numbers";
    case Kind::BirthDate:
      return "dates of birth";
    case Kind::HomeAddress:
      return "home addresses";
    case Kind::Telephone:
      return "personal telephone numbers";
    case Kind::Password:
      return "passwords";
    case Kind::PrivateKey:
      return "private keys";
    case Kind::Token:
      return "access tokens";
    default:
      return {};
  }
}

// "3 NHS numbers (`••• ••• ••19`)"
std::string amount(const Disclosure& found) {
  const std::string& masked = found.places.empty() ? found.masked : found.places.front().masked;
  const std::string_view plural = found.count > 1 ? several(found.kind) : std::string_view();
  std::string text =
      plural.empty() ? std::string(base::words_of(found.kind)) : fmt::format("{} {}", found.count, plural);
  if (!masked.empty() && disclosure::is_identifier(found.kind)) text += fmt::format(" (`{}`)", masked);
  return text;
}

// " at `page 3`, `page 7` and 12 more places"; empty where nothing has a place.
std::string where(const Disclosure& found) {
  std::vector<std::string> places;
  std::set<std::string> seen;
  for (const auto& place : found.places) {
    std::string name = evaluate::place_name(place, found.document->inside->facts);
    if (!name.empty() && seen.insert(name).second) places.push_back(std::move(name));
  }
  if (places.empty()) return {};
  if (places.size() <= most_places) return " at " + base::quoted_list(places);
  const std::size_t more = places.size() - most_places;
  places.resize(most_places);
  std::string shown;
  for (const auto& place : places) shown += fmt::format("{}`{}`", shown.empty() ? "" : ", ", place);
  return fmt::format(" at {} and {}", shown, base::counted(more, "more place"));
}

std::string help_for(const Disclosure& found) {
  const std::string first =
      found.document ? std::string(document::remedy(found.places.front(), found.document->inside->facts.type))
                     : "take it out of the text or name";
  return found.digest.empty() ? first : first + "; " + decision_entry(found);
}

diag::Severity one_lower(diag::Severity severity) {
  return severity == diag::Severity::Error ? diag::Severity::Warning : diag::Severity::Note;
}

}  // namespace

std::string decision_entry(const Disclosure& found) {
  const bool may_be_accepted = found.document != nullptr;
  return fmt::format(
      "or record under `disclosures` that it {}: `- {{file: {}, kind: {}, decision: {}, reason: ..., "
      "by: ..., on: ..., digest: {}}}`",
      may_be_accepted ? "may leave, or is a false alarm" : "is a false alarm", found.file,
      base::name_of(found.kind), may_be_accepted ? "accepted" : "false-alarm", found.digest);
}

void report_disclosures(const evaluate::Evaluation& evaluation, disclosure::Kind kind, const diag::Rule& rule,
    diag::Diagnostics& out) {
  for (const Disclosure& found : evaluation.disclosures.all) {
    if (found.kind != kind || found.decided) continue;
    const std::string_view stays = found.leaves ? "" : ", which no pack takes";
    auto report = found.document ? out.report(rule, found.span, "`{}`{} holds {}{}", found.file, stays,
                                       amount(found), where(found))
                                 : out.report(rule, found.span, "a text or name of the folder holds {}{}",
                                       amount(found), stays);
    if (!found.leaves) report.severity(one_lower(rule.severity));
    report.help(help_for(found));
  }
}

std::vector<const evaluate::DisclosureJudgement*> judged(
    const evaluate::Evaluation& evaluation, evaluate::DisclosureJudgement::State state) {
  std::vector<const evaluate::DisclosureJudgement*> judgements;
  for (const auto& judgement : evaluation.disclosures.judgements) {
    if (judgement.state == state) judgements.push_back(&judgement);
  }
  return judgements;
}

}  // namespace assure::rules
