#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/reuse.h"

namespace assure::report {
namespace {

std::string title_and_id(const std::string& title, std::string_view id) {
  return title.empty() || title == id ? std::string(id) : fmt::format("{} ({})", title, id);
}

std::string_view id_of_checklist(const evaluate::FrameworkResult& checklist) {
  return checklist.framework->id->text;
}

std::string item_name(const submission::EvidenceItem& item) {
  return title_and_id(shown_title(item), item.id ? std::string_view(item.id->text) : std::string_view());
}

// "wcc-2008/C2 Work with partners: Level 3"
std::string side_text(const evaluate::MappedCriterion& mapped) {
  std::string title = shown_title(*mapped.criterion);
  return fmt::format("{}/{}{}{}: {}", mapped.checklist_id, mapped.criterion_id, title.empty() ? "" : " ",
      title, shown_answer(*mapped.criterion));
}

std::string items_text(const Reuse& reuse) {
  std::string text = fmt::format(
      "\nServes more than one checklist: {}\n", base::counted(reuse.items.size(), "evidence item"));
  for (const auto& reused : reuse.items) {
    text += fmt::format("  {}\n", item_name(*reused.item));
    for (const auto& use : reused.uses) {
      std::vector<std::string> what;
      for (const auto* criterion : use.criteria) what.push_back(criterion->id);
      if (use.demand) what.push_back(fmt::format("asked for as kind `{}`", use.demand->kind->text));
      text += fmt::format("    {}: {}\n", id_of_checklist(*use.checklist), base::join(what, ", "));
    }
  }
  return text;
}

std::string kinds_text(const Reuse& reuse) {
  std::string text = fmt::format("\nAsked for by more than one checklist: {}, {}\n",
      reuse.kinds.size() == 1 ? "1 kind of evidence"
                              : fmt::format("{} kinds of evidence", reuse.kinds.size()),
      base::counted(reuse.roles.size(), "role"));
  // Checklists call the same by titles of their own.
  for (const auto& kind : reuse.kinds) {
    text += fmt::format("  {}: {} there\n", kind.kind, kind.asked.front().result->items.size());
    for (const auto& asked : kind.asked) {
      text += fmt::format("    {} needs {}: {}\n", id_of_checklist(*asked.checklist), asked.result->need(),
          base::harmless(asked.result->demand->name()));
    }
  }
  for (const auto& role : reuse.roles) {
    text += fmt::format("  {}: filled by {}\n", role.role, shown_posts(*role.asked.front().result));
    for (const auto& asked : role.asked) {
      const auto& title = asked.result->role->title;
      text += fmt::format("    {} needs {}: {}\n", id_of_checklist(*asked.checklist),
          asked.result->role->needed(), title ? base::harmless(*title) : std::string(role.role));
    }
  }
  return text;
}

std::string offers(const Items& items, const evaluate::MappedCriterion& to) {
  std::string text;
  for (const auto* item : items) {
    text +=
        fmt::format("    could serve {}/{} too: {}\n", to.checklist_id, to.criterion_id, item_name(*item));
  }
  return text;
}

std::string pairs_text(const Reuse& reuse) {
  if (reuse.pairs.empty()) return "\nMapped criteria: no crosswalk maps criteria of these checklists\n";
  std::size_t once = reuse.count(PairState::OnlyFrom) + reuse.count(PairState::OnlyTo);
  std::string text = fmt::format("\nMapped criteria: {}, {} answered on one side only\n",
      base::counted(reuse.pairs.size(), "pair"), once);
  for (const auto& answers : reuse.pairs) {
    const auto& mapping = *answers.pair.mapping;
    text += fmt::format("  {}\n    {}{} {}\n", side_text(answers.pair.from),
        base::words_of(*mapping.relation), framework::mark_of(mapping), side_text(answers.pair.to));
    text += offers(answers.only_from, answers.pair.to) + offers(answers.only_to, answers.pair.from);
  }
  return text;
}

std::string alone_text(const Reuse& reuse) {
  std::string text = "\nAsked for by one checklist only\n";
  for (const auto& alone : reuse.alone) {
    text +=
        fmt::format("  {}\n", title_and_id(shown_title(*alone.checklist), id_of_checklist(*alone.checklist)));
    text += fmt::format("    kinds of evidence: {}\n", alone.kinds.size());
    for (const auto* kind : alone.kinds) {
      text += fmt::format("      {}: {} of {} there\n",
          title_and_id(base::harmless(kind->demand->name()), kind->demand->kind->text), kind->items.size(),
          kind->need());
    }
    text += fmt::format("    criteria that no mapping covers: {} of {}\n", alone.unmapped, alone.deepest);
    if (reuse.pairs.empty()) continue;
    for (const auto& unmapped : alone.criteria) {
      std::string title = shown_title(*unmapped.criterion);
      text += fmt::format("      {}{}{}{}\n", unmapped.criterion->id, title.empty() ? "" : " ", title,
          unmapped.parts > 0 ? fmt::format(" ({})", base::counted(unmapped.parts, "part")) : "");
    }
  }
  return text;
}

std::string left_out_text(const Reuse& reuse) {
  std::string text;
  if (reuse.elsewhere > 0) {
    text += fmt::format("\nLeft out: {} to a checklist that this folder does not answer to\n",
        base::counted(reuse.elsewhere, "mapping"));
  }
  if (reuse.faulty > 0) {
    text += fmt::format(
        "\nLeft out: {} with a fault that `check` reports\n", base::counted(reuse.faulty, "mapping"));
  }
  return text;
}

}  // namespace

std::string render_reuse_text(const Reuse& reuse) {
  const auto& checklists = reuse.evaluation.frameworks;
  const auto& head = reuse.evaluation.submission().head;
  std::string text =
      fmt::format("{}: {} on {}\n", head.title ? base::harmless(*head.title) : std::string("Submission"),
          base::counted(checklists.size(), "checklist"), reuse.evaluation.as_of.text());
  for (const auto& result : checklists)
    text += fmt::format("  {}\n", title_and_id(shown_title(result), id_of_checklist(result)));
  if (!reuse.complete) text += "\nNot everything could be read: what looks missing here may be there\n";
  if (checklists.size() < 2) return text + "\nThere is no second checklist to compare with\n";
  return text + items_text(reuse) + kinds_text(reuse) + pairs_text(reuse) + alone_text(reuse) +
         left_out_text(reuse);
}

}  // namespace assure::report
