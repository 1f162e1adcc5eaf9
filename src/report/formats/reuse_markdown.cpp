#include <fmt/format.h>

#include "base/text.h"
#include "report/formats/cell.h"
#include "report/reuse.h"

namespace assure::report {
namespace {

std::string item_cell(const submission::EvidenceItem& item) {
  return cell(shown_title(item));
}

std::string items_section(const Reuse& reuse) {
  std::string text = "\n## Serves more than one checklist\n\n";
  if (reuse.items.empty()) return text + "No evidence item does.\n";
  text += "| Evidence | Checklist | Cited for | Asked for as |\n|---|---|---|---|\n";
  for (const auto& reused : reuse.items) {
    for (const auto& use : reused.uses) {
      std::vector<std::string> ids;
      for (const auto* criterion : use.criteria) ids.push_back(criterion->id);
      text +=
          fmt::format("| {} | {} | {} | {} |\n", item_cell(*reused.item), cell(shown_title(*use.checklist)),
              cell(base::join(ids, ", ")), use.demand ? cell(use.demand->name()) : "");
    }
  }
  return text;
}

std::string kinds_section(const Reuse& reuse) {
  std::string text = "\n## Asked for by more than one checklist\n\n";
  if (reuse.kinds.empty() && reuse.roles.empty()) return text + "No kind of evidence and no role is.\n";
  text += "| What | Checklist | Needed | There |\n|---|---|---|---|\n";
  for (const auto& kind : reuse.kinds) {
    for (const auto& asked : kind.asked) {
      text += fmt::format("| {} | {} | {} | {} |\n", cell(asked.result->demand->name()),
          cell(shown_title(*asked.checklist)), asked.result->need(), asked.result->items.size());
    }
  }
  for (const auto& role : reuse.roles) {
    for (const auto& asked : role.asked) {
      const auto& wanted = *asked.result->role;
      text += fmt::format("| {} | {} | {} | {} |\n", cell(wanted.title ? *wanted.title : role.role),
          cell(shown_title(*asked.checklist)), wanted.needed(), cell(shown_posts(*asked.result)));
    }
  }
  return text;
}

std::string side_cell(const evaluate::MappedCriterion& mapped) {
  std::string title = shown_title(*mapped.criterion);
  return cell(
      fmt::format("{}/{}{}{}", mapped.checklist_id, mapped.criterion_id, title.empty() ? "" : " ", title));
}

std::string offers(const PairAnswers& answers) {
  std::vector<std::string> parts;
  auto add = [&](const Items& items, const evaluate::MappedCriterion& to) {
    for (const auto* item : items)
      parts.push_back(
          fmt::format("{} for {}/{}", item_cell(*item), cell(to.checklist_id), cell(to.criterion_id)));
  };
  add(answers.only_from, answers.pair.to);
  add(answers.only_to, answers.pair.from);
  return base::join(parts, "; ");
}

std::string relation_of(const framework::Mapping& mapping) {
  return fmt::format("{}{}", base::words_of(*mapping.relation), framework::mark_of(mapping));
}

std::string pairs_section(const Reuse& reuse) {
  std::string text = "\n## Mapped criteria\n\n";
  if (reuse.pairs.empty()) return text + "No crosswalk maps criteria of these checklists.\n";
  text += "| Criterion | Answer | | Criterion | Answer | Could be cited too |\n|---|---|---|---|---|---|\n";
  for (const auto& answers : reuse.pairs) {
    const auto& from = answers.pair.from;
    const auto& to = answers.pair.to;
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", side_cell(from),
        cell(shown_answer(*from.criterion)), relation_of(*answers.pair.mapping), side_cell(to),
        cell(shown_answer(*to.criterion)), offers(answers));
  }
  return text;
}

std::string alone_section(const Reuse& reuse) {
  std::string text = "\n## Asked for by one checklist only\n";
  for (const auto& alone : reuse.alone) {
    text += fmt::format("\n### {}\n\n", cell(shown_title(*alone.checklist)));
    for (const auto* kind : alone.kinds) {
      text +=
          fmt::format("- {}: {} of {} there\n", cell(kind->demand->name()), kind->items.size(), kind->need());
    }
    text += fmt::format("- Criteria that no mapping covers: {} of {}\n", alone.unmapped, alone.deepest);
    if (reuse.pairs.empty()) continue;
    for (const auto& unmapped : alone.criteria) {
      std::string title = cell(shown_title(*unmapped.criterion));
      text += fmt::format("  - {}{}{}\n", cell(unmapped.criterion->id), title.empty() ? "" : " ", title);
    }
  }
  return text;
}

}  // namespace

std::string render_reuse_markdown(const Reuse& reuse) {
  const auto& head = reuse.evaluation.submission().head;
  std::string text =
      fmt::format("# Crosswalk: {}\n\nOn {}: {}.\n", head.title ? cell(*head.title) : "submission",
          reuse.evaluation.as_of.text(), base::counted(reuse.evaluation.frameworks.size(), "checklist"));
  if (!reuse.complete) text += "\nNot everything could be read: what looks missing here may be there.\n";
  if (reuse.evaluation.frameworks.size() < 2)
    return text + "\nThere is no second checklist to compare with.\n";
  text += items_section(reuse) + kinds_section(reuse) + pairs_section(reuse) + alone_section(reuse);
  if (reuse.elsewhere + reuse.faulty == 0) return text;
  return text + fmt::format(
                    "\nMappings left out: {} to checklists that this folder does not answer to, {} "
                    "with a fault that `check` reports.\n",
                    reuse.elsewhere, reuse.faulty);
}

}  // namespace assure::report
