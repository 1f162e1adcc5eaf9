#include "evaluate/actions.h"

#include <fmt/format.h>

namespace assure::evaluate {
namespace {

const submission::Action* closer_of(const Evaluation& evaluation, const CriterionResult& entry) {
  const auto& closers = evaluation.index.closers;
  auto found = closers.find(entry.framework->id->text + "/" + entry.id);
  if (found == closers.end()) found = closers.find(entry.id);
  return found == closers.end() ? nullptr : found->second;
}

const submission::Action* closer_here_or_below(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry) {
  const auto* closer = closer_of(evaluation, entry);
  for (std::size_t i = 0; !closer && i < entry.parts.size(); ++i)
    closer = closer_here_or_below(evaluation, framework, framework.criteria[entry.parts[i]]);
  return closer;
}

}  // namespace

const submission::Action* open_action(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry) {
  const auto* closer = closer_here_or_below(evaluation, framework, entry);
  for (auto at = entry.whole; !closer && at; at = framework.criteria[*at].whole)
    closer = closer_of(evaluation, framework.criteria[*at]);
  return closer;
}

std::string plan_text(const Evaluation& evaluation, const submission::Action& action) {
  std::string text = action.what ? fmt::format("'{}'", *action.what) : std::string("an action");
  if (action.who) {
    const auto* post = evaluation.index.post(action.who->text);
    text += ", " + (post && post->title ? *post->title : action.who->text);
  }
  if (auto due = action.last_due()) text += ", by " + due->last.text();
  return text;
}

}  // namespace assure::evaluate
