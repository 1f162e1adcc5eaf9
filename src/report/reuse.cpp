#include "report/reuse.h"

#include "base/text.h"
#include "base/utf8.h"

namespace assure::report {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;
using submission::EvidenceItem;

std::string shown_title(const FrameworkResult& checklist) {
  return base::harmless(*checklist.framework->title);
}
std::string shown_title(const CriterionResult& criterion) {
  return criterion.title == criterion.id ? std::string() : base::harmless(criterion.title);
}
std::string shown_title(const EvidenceItem& item) {
  return base::harmless(item.title ? *item.title : item.id ? item.id->text : std::string("untitled"));
}

std::string shown_answer(const CriterionResult& criterion) {
  if (criterion.rating) return base::harmless(criterion.label(criterion.rating->index));
  std::string words(base::words_of(criterion.answer));
  return criterion.answer == evaluate::Answer::Broken ? words + ": see `check`" : words;
}

std::string shown_posts(const evaluate::RoleResult& role) {
  std::vector<std::string> titles;
  for (const auto* post : role.posts) {
    titles.push_back(base::harmless(post->title ? *post->title
                                    : post->id  ? post->id->text
                                                : std::string("a post")));
  }
  return titles.empty() ? "nobody" : base::join(titles, ", ");
}

}  // namespace assure::report
