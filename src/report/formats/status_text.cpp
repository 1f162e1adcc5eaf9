#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/concealed.h"
#include "report/status.h"

namespace assure::report {
namespace {

std::string days(int count) {
  return base::counted(static_cast<std::size_t>(count), "day");
}

std::string standing(Progress progress, int count) {
  switch (progress) {
    case Progress::Done:
      return "done";
    case Progress::Ahead:
      return days(count) + " left";
    case Progress::Today:
      return "due today";
    case Progress::Overdue:
      return "overdue by " + days(count);
    case Progress::Undated:
      return "no date yet";
    case Progress::Begun:
      return "begun, no end";
    case Progress::Unclear:
      return "faulty date";
  }
  return {};
}

class Page {
 public:
  explicit Page(const Status& status) : status_(status), submission_(status.evaluation.submission()) {}

  std::string run() {
    head();
    checklists();
    timetable();
    owed();
    actions();
    stages();
    consultations();
    figures();
    readiness();
    return std::move(text_);
  }

 private:
  void heading(std::string_view title) { text_ += fmt::format("\n{}\n", title); }
  // A day, how far it is, and what it is about.
  void row(std::string_view day, std::string_view state, std::string_view what) {
    text_ += fmt::format("  {:<23} {:<20} {}\n", day, state, base::harmless(what));
  }
  void below(std::string_view text) { text_ += fmt::format("  {:<44} {}\n", "", base::harmless(text)); }

  void head() {
    const auto& head = submission_.head;
    const auto& organisation = submission_.organisation;
    if (organisation.name) text_ += base::harmless(*organisation.name) + "\n";
    text_ += head.title ? base::harmless(*head.title) : std::string("Submission");
    if (head.reference) text_ += fmt::format(" ({})", head.reference->text);
    base::Date as_of = status_.evaluation.as_of;
    text_ += fmt::format("\nOn {}", as_of.text());
    const auto& evaluation = status_.evaluation;
    // Of checklists that differ, each has its own line.
    auto due = evaluation.has_one_deadline() ? evaluation.deadline_of("") : std::nullopt;
    if (due) {
      int left = due->days() - as_of.days();
      text_ += left > 0       ? fmt::format(": {} left; due {}", days(left), due->text())
               : left == 0    ? std::string(": due today")
               : status_.late ? fmt::format(": {}; was due {}", status_.late->text(), due->text())
                              : fmt::format(": was due {}", due->text());
    }
    text_ += "\n";
  }

  void checklists() {
    if (status_.checklists.size() < 2) return;
    heading("Checklists");
    for (const auto& status : status_.checklists) {
      const auto& framework = *status.framework->framework;
      const auto& due = status.framework->due;
      int left = due ? due->days() - status_.evaluation.as_of.days() : 0;
      row(due ? due->iso() : "",
          due ? standing(left > 0    ? Progress::Ahead
                         : left == 0 ? Progress::Today
                                     : Progress::Overdue,
                    std::abs(left))
              : standing(Progress::Undated, 0),
          fmt::format("{} ({}): {} of {} things asked for in place", *framework.title, framework.id->text,
              status.have, status.asked));
    }
  }

  void timetable() {
    if (status_.milestones.empty()) return;
    heading("Timetable");
    for (const auto& milestone : status_.milestones) {
      std::string state = standing(milestone.progress, milestone.days);
      if (milestone.done) state = "done " + milestone.done->iso();
      row(when(milestone), state, milestone.title);
      if (!milestone.owner.empty() && !milestone.done) below("owner: " + milestone.owner_title);
      if (!milestone.missing.empty()) needs(milestone.missing);
    }
  }

  static std::string when(const MilestoneStatus& milestone) {
    if (milestone.due) return in_short(*milestone.due);
    return milestone.starts ? "from " + milestone.starts->first.iso() : std::string();
  }

  // By day: who owes how much, and the documents among it.
  void owed() {
    if (status_.owed.empty()) return;
    heading("Owed");
    for (const auto& owed : status_.owed) {
      auto counts = evaluate::count_gaps(owed.gaps);
      std::vector<std::string> weights;
      for (auto [count, severity] : {std::pair(counts.errors, diag::Severity::Error),
               std::pair(counts.warnings, diag::Severity::Warning),
               std::pair(counts.notes, diag::Severity::Note)}) {
        if (count > 0) weights.push_back(fmt::format("{} {}", count, base::words_of(severity)));
      }
      row(owed.due ? owed.due->iso() : "", standing(owed.progress, owed.days),
          fmt::format("{}: {}", owed.owner_title, base::join(weights, ", ")));
      std::set<std::string> documents;
      for (const auto* gap : owed.gaps) {
        if (!gap->evidence_kind.empty()) documents.insert(gap->evidence_kind);
      }
      if (!documents.empty()) list("documents:", {documents.begin(), documents.end()});
    }
  }

  void needs(const std::vector<std::string>& names) { list("needs", names); }

  // Many names, in lines of a readable length.
  void list(std::string_view word, const std::vector<std::string>& names) {
    constexpr std::size_t width = 62;
    std::string line(word);
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::string name = " " + names[i] + (i + 1 < names.size() ? "," : "");
      if (line.size() + name.size() > width && line != word) {
        below(line);
        line = std::string(word.size(), ' ');
      }
      line += name;
    }
    below(line);
  }

  void actions() {
    const auto& totals = status_.totals;
    if (totals.all == 0 && submission_.actions.empty()) return;
    heading("Actions");
    std::vector<std::string> open;
    if (totals.overdue > 0) open.push_back(fmt::format("{} overdue", totals.overdue));
    if (totals.undated > 0) open.push_back(fmt::format("{} without a date", totals.undated));
    if (totals.unclear > 0) open.push_back(fmt::format("{} with a faulty date", totals.unclear));
    text_ += fmt::format("  {}: {} open{}, {} done\n", base::counted(totals.all, "action"), totals.open,
        open.empty() ? std::string() : fmt::format(" (of them {})", base::join(open, ", ")), totals.done);
    const std::string* owner = nullptr;
    for (const auto& action : status_.actions) {
      if (!owner || *owner != action.owner) {
        std::string id = action.owner.empty() ? std::string() : fmt::format(" ({})", action.owner);
        text_ += fmt::format("\n  {}{}\n", base::harmless(action.owner_title), id);
        owner = &action.owner;
      }
      write(action);
    }
  }

  void write(const ActionStatus& status) {
    const auto& action = *status.action;
    std::string state = standing(status.progress, status.days);
    if (action.done) state = "done " + action.done->iso();
    std::string id = action.id ? fmt::format(" ({})", action.id->text) : std::string();
    row(status.due ? in_short(*status.due) : "", state,
        fmt::format("{}{}", action.what ? *action.what : std::string("no words"), id));
    if (action.as_written) below(fmt::format("as written: {}", *action.as_written));
    if (!action.plan_by && !action.compliant_by) return;
    std::vector<std::string> steps;
    if (action.plan_by) steps.push_back("plan by " + in_short(*action.plan_by));
    if (action.planned) steps.push_back("planned " + action.planned->iso());
    if (action.compliant_by) steps.push_back("in place by " + in_short(*action.compliant_by));
    below(base::join(steps, "; "));
  }

  // Stages without a gate are no more than the order of the work.
  void stages() {
    bool gated = std::any_of(
        status_.stages.begin(), status_.stages.end(), [](const auto& stage) { return !stage.gate.empty(); });
    if (!gated) return;
    heading("Stages");
    for (const auto& stage : status_.stages) {
      row(stage.since ? stage.since->iso() : "", base::words_of(stage.state), stage.title);
      if (stage.state == StageState::NotEntered && !stage.gate.empty())
        below("gate: " + base::join(stage.gate, ", "));
    }
  }

  void consultations() {
    if (status_.consultations.empty()) return;
    heading("Consultations");
    for (const auto& status : status_.consultations) {
      const auto& consultation = *status.consultation;
      std::string state = status.progress == Progress::Ahead   ? "not open yet"
                          : status.progress == Progress::Today ? "open today"
                          : status.progress == Progress::Done  ? "closed"
                                                               : "faulty date";
      bool dated = consultation.opens && consultation.closes;
      row(dated ? consultation.opens->iso() + "/" + consultation.closes->iso() : "", state, status.title);
      if (consultation.days() > 0)
        below(fmt::format("{}, {} to {}, both included", days(consultation.days()), consultation.opens->iso(),
            consultation.closes->iso()));
    }
  }

  void figures() {
    if (status_.figures.empty()) return;
    heading("Figures");
    for (const auto* figure : status_.figures) {
      text_ += fmt::format("  {}: {}\n", base::harmless(framework::marked_title(*figure->roll_up)),
          base::harmless(figure->summary()));
    }
  }

  void readiness() {
    const auto& readiness = status_.readiness;
    // All in place, and still not ready: what holds it back is told below.
    bool held = readiness.have == readiness.asked && readiness.per_cent < 100;
    heading(fmt::format("Readiness: {} per cent: {} of {} things asked for in place, {}", readiness.per_cent,
        readiness.have, readiness.asked, held ? "held below 100" : "rounded down"));
    for (const auto& share : readiness.shares) {
      text_ += fmt::format("  {:>4} of {:<4} {}{}\n", share.have, share.asked, share.what,
          share.note.empty() ? std::string() : fmt::format(" ({})", share.note));
    }
    if (!readiness.held_back.empty())
      text_ += fmt::format("  Not ready: {}\n", base::join(readiness.held_back, "; "));
    const auto& disclosures = status_.evaluation.disclosures;
    if (!disclosures.all.empty())
      text_ += fmt::format("  What must not leave the building: {}\n", disclosures.words());
  }

  const Status& status_;
  const submission::Submission& submission_;
  std::string text_;
};

}  // namespace

std::string render_status_text(const Status& status) {
  return concealed(status.sources, Page(status).run());
}

}  // namespace assure::report
