#include "pages/item_words.h"

#include <optional>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::pages {
namespace {

using submission::DocumentStatus;
using submission::EvidenceItem;

class WordsOfItem {
 public:
  WordsOfItem(const Book& book, const EvidenceItem& item) : book_(book), item_(item) {}

  ItemWords make() {
    add_date();
    add_status();
    add_validity();
    add_refreshing();
    if (item_.superseded_by) {
      const auto* newer = book_.evaluation().index.item(item_.superseded_by->text);
      parts_.push_back("superseded by " + (newer ? record::title_of(*newer) : item_.superseded_by->text));
      mark("Superseded", "warning");
    }
    words_.sentence = base::join(parts_, ", ");
    if (!words_.sentence.empty()) words_.sentence.front() = base::ascii_upper(words_.sentence.front());
    return std::move(words_);
  }

 private:
  void mark(std::string label, std::string tone) {
    words_.marks.push_back({std::move(label), std::move(tone)});
  }

  void add_date() {
    if (item_.dated) {
      parts_.push_back("dated " + item_.dated->text());
    } else {
      parts_.emplace_back(item_.dated.given() ? "its date is not readable" : "no date given");
    }
  }

  void add_status() {
    const std::string approval = approval_of(item_);
    bool draft = item_.status && *item_.status == DocumentStatus::Draft;
    if (draft) mark("Draft", "warning");
    if (!approval.empty()) {
      parts_.push_back(approval);
      if (!item_.approved.on) parts_.emplace_back("on a day that is not given");
    } else if (item_.status && *item_.status == DocumentStatus::Approved) {
      parts_.emplace_back("said to be approved, by nobody who is named");
    } else if (item_.status) {
      parts_.emplace_back(draft ? "a draft" : "final, not approved");
    } else {
      parts_.emplace_back(item_.status.given() ? "its status is not readable" : "no status given");
    }
  }

  // "3 days before the day of judgement"; none when the day is not past.
  std::optional<std::string> past(base::Date last) const {
    int days = book_.evaluation().as_of.days() - last.days();
    if (days <= 0) return std::nullopt;
    return fmt::format(
        "{} before the day of judgement", base::counted(static_cast<std::size_t>(days), "day"));
  }

  void add_validity() {
    if (!item_.valid_until) return;
    if (auto how_long = past(*item_.valid_until)) {
      parts_.push_back(fmt::format("expired {}, {}", item_.valid_until->text(), *how_long));
      mark("Expired", "error");
    } else {
      parts_.push_back("valid until " + item_.valid_until->text());
    }
  }

  // Where a checklist wants its kind refreshed every so often.
  void add_refreshing() {
    if (!item_.kind || !item_.dated || item_.superseded_by) return;
    for (const auto& result : book_.evaluation().frameworks) {
      const auto* demand = result.framework->demand(item_.kind->text);
      if (!demand || !demand->refreshed) continue;
      base::Date last = demand->refreshed->after(*item_.dated);
      if (auto how_long = past(last)) {
        parts_.push_back(fmt::format("to be refreshed by {}, {}", last.text(), *how_long));
        mark("Not refreshed", "error");
      } else {
        parts_.push_back("to be refreshed by " + last.text());
      }
      return;
    }
  }

  const Book& book_;
  const EvidenceItem& item_;
  ItemWords words_;
  std::vector<std::string> parts_;
};

}  // namespace

ItemWords item_words(const Book& book, const EvidenceItem& item) {
  return WordsOfItem(book, item).make();
}

std::string approval_of(const EvidenceItem& item) {
  if (!item.approved.span.valid()) return {};
  std::string text =
      fmt::format("{} by {}", base::words_of(item.approved.act.value_or(framework::Consent::Approve)),
          item.approved.by ? *item.approved.by : std::string("somebody who is not named"));
  if (item.approved.on) text += " on " + item.approved.on->text();
  if (item.approved.minute) text += fmt::format(", minute {}", *item.approved.minute);
  return text;
}

void fill_words(const ItemWords& words, View view) {
  view.maybe("STANDING", words.sentence);
  for (const auto& mark : words.marks) {
    View badge = view.add("MARKS");
    badge.set("LABEL", mark.label);
    badge.set("TONE", mark.tone);
  }
}

}  // namespace assure::pages
