#include "report/formats/gap_history.h"

#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "report/formats/cell.h"

namespace assure::report {
namespace {

using json::Json;
using json::or_null;

struct ChangedGap {
  std::string_view state;
  const json::Said& said;  // which has it
  const json::SaidGap& gap;
  std::string_view more;
};

std::vector<ChangedGap> changed_gaps(const GapHistory& history) {
  const auto& [before, now, changes] = history;
  std::vector<ChangedGap> all;
  for (std::size_t number : changes.opened) all.push_back({"new", now, now.gaps[number], {}});
  for (std::size_t number : changes.closed) all.push_back({"closed", before, before.gaps[number], {}});
  for (const Slip& slip : changes.slipped) all.push_back({"slipped", now, now.gaps[slip.now], slip.words});
  return all;
}

Json changed_gap_json(const json::SaidGap& gap) {
  return {{"code", gap.code}, {"kind", gap.kind}, {"severity", gap.severity}, {"what", gap.what},
      {"framework", or_null(gap.framework)}, {"criterion", or_null(gap.criterion)},
      {"record", or_null(gap.record)}, {"evidence_kind", or_null(gap.evidence_kind)},
      {"owner", or_null(gap.owner)}, {"due", or_null(gap.due)}};
}

}  // namespace

std::string history_lines(const GapHistory& history) {
  std::string text;
  for (const auto& [state, said, gap, more] : changed_gaps(history))
    text += fmt::format("  {:<7}  {:<10}  {:<24} {}{}{}\n", state, gap.due ? gap.due->iso() : "no date",
        base::harmless(owner_title(said, gap)), base::harmless(gap.what), more.empty() ? "" : "; ", more);
  return text;
}

std::string history_table(const GapHistory& history) {
  if (history.changes.none()) return {};
  std::string text = "| Change | Due | Owner | What | Day |\n|---|---|---|---|---|\n";
  for (const auto& [state, said, gap, more] : changed_gaps(history))
    text += fmt::format("| {} | {} | {} | {} | {} |\n", state, gap.due ? gap.due->iso() : "",
        cell(owner_title(said, gap)), message_cell(gap.what), more);
  return text;
}

Json history_json(const GapHistory& history) {
  const auto& [before, now, changes] = history;
  Json fresh = Json::array(), closed = Json::array(), slipped = Json::array();
  for (std::size_t number : changes.opened) fresh.push_back(changed_gap_json(now.gaps[number]));
  for (std::size_t number : changes.closed) closed.push_back(changed_gap_json(before.gaps[number]));
  for (const Slip& slip : changes.slipped) {
    Json json = changed_gap_json(now.gaps[slip.now]);
    json["was_due"] = or_null(before.gaps[slip.before].due);
    slipped.push_back(std::move(json));
  }
  return {{"new", fresh}, {"closed", closed}, {"slipped", slipped}};
}

}  // namespace assure::report
