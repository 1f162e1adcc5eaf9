#include "intake/column_names.h"

#include <algorithm>
#include <array>

#include "intake/words.h"

namespace assure::intake {
namespace {

struct Phrase {
  Role role;
  std::string_view words;
};

// What columns are called. A longer phrase says more than a shorter one inside it.
constexpr auto phrases = std::to_array<Phrase>({
    {Role::Criterion, "ref"},
    {Role::Criterion, "reference"},
    {Role::Criterion, "id"},
    {Role::Criterion, "no"},
    {Role::Criterion, "number"},
    {Role::Criterion, "criterion"},
    {Role::Criterion, "criteria"},
    {Role::Criterion, "competency"},
    {Role::Criterion, "standard"},
    {Role::Criterion, "core standard"},
    {Role::Criterion, "standard no"},
    {Role::Criterion, "standard ref"},
    {Role::Criterion, "standard number"},
    {Role::Criterion, "requirement no"},
    {Role::Criterion, "indicator"},
    {Role::Criterion, "item"},
    {Role::Title, "title"},
    {Role::Title, "description"},
    {Role::Title, "requirement"},
    {Role::Title, "requirements"},
    {Role::Title, "standard description"},
    {Role::Title, "standard title"},
    {Role::Title, "competency title"},
    {Role::Title, "criterion title"},
    {Role::Title, "standard name"},
    {Role::Title, "domain"},
    {Role::Title, "area"},
    {Role::Title, "theme"},
    {Role::Title, "name"},
    {Role::Title, "expectation"},
    {Role::Rating, "rating"},
    {Role::Rating, "rag"},
    {Role::Rating, "rag rating"},
    {Role::Rating, "rag status"},
    {Role::Rating, "score"},
    {Role::Rating, "self assessment"},
    {Role::Rating, "self assessment rag"},
    {Role::Rating, "self assessment rating"},
    {Role::Rating, "compliance"},
    {Role::Rating, "compliance level"},
    {Role::Rating, "compliance rating"},
    {Role::Rating, "level"},
    {Role::Rating, "status"},
    {Role::Rating, "current rating"},
    {Role::Target, "target"},
    {Role::Target, "target rating"},
    {Role::Target, "target level"},
    {Role::Target, "target score"},
    {Role::Statement, "statement"},
    {Role::Statement, "comment"},
    {Role::Statement, "comments"},
    {Role::Statement, "narrative"},
    {Role::Statement, "commentary"},
    {Role::Statement, "position"},
    {Role::Statement, "current position"},
    {Role::Statement, "how we meet this"},
    {Role::Statement, "response"},
    {Role::Statement, "summary"},
    {Role::Statement, "rationale"},
    {Role::Statement, "assurance"},
    {Role::Statement, "supporting information"},
    {Role::Evidence, "evidence"},
    {Role::Evidence, "document"},
    {Role::Evidence, "documents"},
    {Role::Evidence, "file"},
    {Role::Evidence, "files"},
    {Role::Evidence, "filename"},
    {Role::Evidence, "file name"},
    {Role::Evidence, "evidence file"},
    {Role::Evidence, "evidence files"},
    {Role::Evidence, "supporting documents"},
    {Role::Evidence, "supporting evidence"},
    {Role::Evidence, "organisational evidence"},
    {Role::Evidence, "attachment"},
    {Role::Evidence, "attachments"},
    {Role::Evidence, "evidence link"},
    {Role::Pages, "page"},
    {Role::Pages, "pages"},
    {Role::Pages, "page no"},
    {Role::Pages, "page number"},
    {Role::Owner, "lead"},
    {Role::Owner, "owner"},
    {Role::Owner, "responsible"},
    {Role::Owner, "lead officer"},
    {Role::Owner, "responsible post"},
    {Role::Owner, "executive lead"},
    {Role::Owner, "accountable"},
    {Role::Owner, "who"},
    {Role::Action, "action"},
    {Role::Action, "actions"},
    {Role::Action, "action to be taken"},
    {Role::Action, "actions required"},
    {Role::Action, "action required"},
    {Role::Action, "action plan"},
    {Role::Action, "next steps"},
    {Role::ActionOwner, "action owner"},
    {Role::ActionOwner, "action lead"},
    {Role::ActionOwner, "by whom"},
    {Role::Due, "due"},
    {Role::Due, "due date"},
    {Role::Due, "by when"},
    {Role::Due, "when"},
    {Role::Due, "deadline"},
    {Role::Due, "timescale"},
    {Role::Due, "timescales"},
    {Role::Due, "target date"},
    {Role::Due, "action due"},
    {Role::Due, "date"},
    {Role::Due, "completion date"},
    {Role::Due, "complete by"},
    {Role::ActionStatus, "action status"},
    {Role::ActionStatus, "action complete"},
    {Role::ActionStatus, "action done"},
    {Role::Private, "notes"},
    {Role::Private, "note"},
    {Role::Private, "private"},
    {Role::Private, "internal"},
    {Role::Private, "internal notes"},
    {Role::Private, "internal comments"},
    {Role::Private, "private notes"},
    {Role::Private, "do not send"},
    {Role::Private, "not for submission"},
    {Role::Private, "confidential"},
});

}  // namespace

double by_name(std::string_view name, Role role) {
  double best = 0;
  for (const Phrase& phrase : phrases) {
    if (phrase.role != role) continue;
    if (name == phrase.words) return 2;
    if (!holds_words(name, phrase.words)) continue;
    best = std::max(
        best, 0.4 + 0.6 * static_cast<double>(phrase.words.size()) / static_cast<double>(name.size()));
  }
  return best;
}

}  // namespace assure::intake
