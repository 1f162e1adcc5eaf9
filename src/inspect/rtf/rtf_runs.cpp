#include "inspect/rtf/rtf_runs.h"

#include <algorithm>

#include "inspect/text/raised.h"

namespace assure::inspect {

void RtfRuns::add(std::optional<document::Hidden> why, Kind kind, std::string_view text) {
  const bool goes_on = !all_.empty() && all_.back().why == why && all_.back().kind == kind;
  if (!goes_on) all_.push_back({why, kind, {}});
  all_.back().text += text;
}

void give_runs(const std::vector<const RtfRuns*>& texts_of, Texts& texts) {
  using Kind = RtfRuns::Kind;
  const bool differs = std::any_of(texts_of.begin(), texts_of.end(), [](const RtfRuns* runs) {
    return std::any_of(
        runs->all().begin(), runs->all().end(), [](const auto& run) { return run.kind != Kind::Plain; });
  });
  std::string_view behind;  // what readers see before a run
  for (const RtfRuns* runs : texts_of) {
    for (const auto& run : runs->all()) {
      const bool up = run.kind == Kind::Raised;
      const std::string text = up ? raised(run.text) : run.text;
      if (differs && !run.why && !(up && is_note_mark(behind, run.text))) texts.add_other(text);
      if (run.kind == Kind::Number) continue;
      texts.hide_for(run.why);
      texts.add(text);
      if (!run.why) behind = run.text;
    }
    texts.show();
    texts.end_with('\n');
    if (differs) texts.add_other("\n");
  }
}

}  // namespace assure::inspect
