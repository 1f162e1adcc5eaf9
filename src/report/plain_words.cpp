#include "report/plain_words.h"

#include <fmt/format.h>

#include "base/text.h"

namespace assure::report {
namespace {

std::string titled(const evaluate::Evaluation& evaluation, std::string_view id, std::string_view section) {
  const auto& index = evaluation.index;
  const auto* item = index.item(id);
  const auto* post = index.post(id);
  const auto* action = index.find<submission::Action>(id);
  if (post && post->title && (section == "posts" || !item)) return *post->title;
  if (item && item->title && (section != "actions" || !action)) return *item->title;
  if (action && action->what) return *action->what;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) {
      if (milestone.id == id) return milestone.title;
    }
    for (const auto& role : framework.roles) {
      if (role.role->role && role.role->role->text == id && role.role->title) return *role.role->title;
    }
  }
  return {};
}

}  // namespace

std::string plain_words(
    const evaluate::Evaluation& evaluation, std::string_view message, std::string_view section) {
  std::string words;
  for (const auto& piece : base::split_code(message)) {
    std::string title = piece.is_code ? titled(evaluation, piece.text, section) : std::string();
    const bool is_long = piece.is_code && piece.text.find(' ') != std::string_view::npos;
    if (title.empty()) title = piece.text;
    words += piece.is_code && (is_long || title != piece.text) ? fmt::format("\"{}\"", title) : title;
  }
  return words;
}

std::string post_title(const evaluate::Evaluation& evaluation, std::string_view id) {
  if (id.empty()) return "Nobody";
  const auto* post = evaluation.index.post(id);
  return post && post->title ? *post->title : std::string(id);
}

std::string item_title(const submission::EvidenceItem& item) {
  return item.title ? *item.title : item.id ? item.id->text : std::string();
}

std::string action_words(const submission::Action& action) {
  return action.what ? *action.what : action.id ? action.id->text : std::string();
}

}  // namespace assure::report
