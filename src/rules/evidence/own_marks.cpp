#include "rules/evidence/own_marks.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::rules {

void for_each_marked_file(const evaluate::Evaluation& evaluation, document::MarkKind kind,
    const std::function<void(const MarkedFile&)>& act) {
  using submission::DocumentStatus;
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.id || !item.status || *item.status == DocumentStatus::Draft || item.superseded_by) continue;
    for (const auto& path : item.files) {
      const evaluate::File* file = path ? evaluation.files.find(*path) : nullptr;
      if (!file || !file->looked_at || !file->inside) continue;
      MarkedFile marked{item, path, *file, {}};
      for (const auto& mark : file->inside->facts.marks) {
        if (mark.kind == kind) marked.marks.push_back(&mark);
      }
      if (!marked.marks.empty()) act(marked);
    }
  }
}

std::string says_where(const document::Mark& mark) {
  if (!mark.page) return fmt::format("it says `{}`", mark.words);
  return fmt::format("page {} says `{}`", *mark.page + 1, mark.words);
}

std::string says_where(const std::vector<const document::Mark*>& marks) {
  std::string text = says_where(*marks.front());
  const std::size_t more = marks.size() - 1;
  if (more > 0)
    text += fmt::format(
        ", and {} the like", more == 1 ? "one more place says" : fmt::format("{} more places say", more));
  return text;
}

std::string further_places(const std::vector<const document::Mark*>& marks) {
  constexpr std::size_t most_shown = 5;
  std::vector<std::string> places;
  for (std::size_t i = 1; i < marks.size() && i <= most_shown; ++i) {
    const document::Mark& mark = *marks[i];
    places.push_back(mark.page ? fmt::format("page {}: `{}`", *mark.page + 1, mark.words)
                               : fmt::format("`{}`", mark.words));
  }
  return base::join(places, "; ");
}

}  // namespace assure::rules
