#include "fill/values.h"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "evaluate/held_back.h"
#include "fill/paragraphs.h"

namespace assure::fill {
namespace {

using evaluate::CriterionResult;

// `3` and `0.85`, but not `03`: what a spreadsheet program would take for a number.
bool is_number(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view rest = dot == std::string_view::npos ? "0" : text.substr(dot + 1);
  const bool has_zeros = whole.size() > 1 && whole.front() == '0';
  return !whole.empty() && !rest.empty() && text.size() <= 15 && base::all_digits(whole) &&
         base::all_digits(rest) && !has_zeros;
}

FolderValue of_text(std::string_view text) {
  return {table::Kind::Text, std::string(base::trim(text)), {}};
}

FolderValue of_label(const std::string& text) {
  return {is_number(text) ? table::Kind::Number : table::Kind::Text, text, {}};
}

std::string british_day(base::Date day) {
  return fmt::format("{:02}/{:02}/{}", day.day(), day.month(), day.year());
}

// A line for each of them; empty when none has anything.
std::string lines_of(const std::vector<const submission::Action*>& actions,
    const std::function<std::string(const submission::Action&)>& line) {
  std::vector<std::string> lines;
  for (const auto* action : actions) lines.push_back(line(*action));
  const bool some = std::any_of(lines.begin(), lines.end(), [](const auto& text) { return !text.empty(); });
  return some ? base::join(lines, "\n") : std::string();
}

std::string due_text(const submission::Action& action) {
  const auto due = action.last_due();
  if (!due) return action.as_written ? *action.as_written : std::string();
  return british_day(due->last);
}

}  // namespace

FolderValues::FolderValues(const evaluate::Evaluation& evaluation, const ExportMap& map)
    : evaluation_(evaluation), map_(map) {
  for (const auto& action : evaluation.submission().actions) {
    if (action.is_done()) continue;
    for (const auto& closed : action.closes) {
      if (closed) closers_[closed->text].push_back(&action);
    }
  }
}

FolderValue FolderValues::value(const CriterionResult& criterion, Content content) const {
  const auto* response = criterion.response;
  switch (content) {
    case Content::Rating:
      if (!criterion.applies()) {
        const std::string* written = written_for(not_applicable_value);
        return written ? of_label(*written) : FolderValue{};
      }
      return criterion.rating ? of_label(label(criterion, criterion.rating->index)) : FolderValue{};
    case Content::Target:
      return criterion.target ? of_label(label(criterion, *criterion.target)) : FolderValue{};
    case Content::Statement:
      if (!response) return {};
      return of_text(unwrapped(response->not_applicable ? *response->not_applicable
                               : response->statement    ? *response->statement
                                                        : std::string()));
    case Content::EvidenceTitles:
    case Content::EvidenceFiles:
      return of_text(evidence(criterion, content == Content::EvidenceFiles));
    case Content::Owner:
      return response ? of_text(post_title(response->owner)) : FolderValue{};
    case Content::Action:
      return of_text(lines_of(open_actions(criterion),
          [](const auto& action) { return action.what ? *action.what : std::string(); }));
    case Content::ActionOwner:
      return of_text(
          lines_of(open_actions(criterion), [&](const auto& action) { return post_title(action.who); }));
    case Content::Due:
      return due(open_actions(criterion));
  }
  return {};
}

const std::string* FolderValues::written_for(std::string_view value) const {
  for (const ValueLabel& label : map_.ratings) {
    if (*label.value == value) return &*label.written;
  }
  return nullptr;
}

std::string FolderValues::label(const CriterionResult& criterion, std::size_t value) const {
  const std::string* written = written_for(criterion.scale->values[value].value->text);
  return written ? *written : criterion.label(value);
}

std::string FolderValues::post_title(const submission::Spanned<submission::Id>& post) const {
  if (!post) return {};
  const auto* found = evaluation_.index.post(post->text);
  return found ? record::title_of(*found) : post->text;
}

// Each once, in the order in which they are cited. What is too sensitive for a pack goes by its title, with
// the words that the pack has for it.
std::string FolderValues::evidence(const CriterionResult& criterion, bool files) const {
  std::vector<std::string> lines;
  std::set<std::string> known;
  const auto add = [&](std::string line) {
    if (known.insert(line).second) lines.push_back(std::move(line));
  };
  for (const auto& cited : criterion.cited) {
    if (!cited.item) continue;
    const bool held = evaluation_.held_back.has(*cited.item);
    if (files && !held) {
      for (const auto& file : cited.item->files) add(file->substr(file->rfind('/') + 1));
    } else {
      const std::string title = record::title_of(*cited.item);
      add(held ? fmt::format("{} ({})", title, evaluate::held_back_words(evaluation_, *cited.item)) : title);
    }
  }
  return base::join(lines, "\n");
}

FolderValues::Actions FolderValues::open_actions(const CriterionResult& criterion) const {
  Actions found;
  for (const std::string& name : {criterion.framework->id->text + "/" + criterion.id, criterion.id}) {
    auto closers = closers_.find(name);
    if (closers != closers_.end()) found.insert(found.end(), closers->second.begin(), closers->second.end());
  }
  return found;
}

FolderValue FolderValues::due(const Actions& actions) const {
  const std::string text = lines_of(actions, due_text);
  const auto last = actions.size() == 1 ? actions.front()->last_due() : submission::Spanned<base::Period>{};
  if (!last) return of_text(text);
  return {table::Kind::Date, text, last->last};
}

}  // namespace assure::fill
