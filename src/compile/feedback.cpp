#include "compile/feedback.h"

#include <algorithm>

#include <fmt/format.h>

namespace assure::compile {
namespace {

// Half a million answers. More come from no survey of the people around one organisation.
constexpr std::uint64_t largest_answers = 16'000'000;  // bytes

}  // namespace

base::Result<evaluate::AnswersByFile> read_answers(
    const submission::Folder& folder, source::Sources& sources) {
  evaluate::AnswersByFile answers;
  for (const auto& feedback : folder.submission.feedback) {
    if (!feedback.file || answers.contains(*feedback.file)) continue;
    auto same = [&](const submission::FoundFile& file) { return file.path == *feedback.file; };
    auto found = std::find_if(folder.documents.begin(), folder.documents.end(), same);
    bool there =
        found != folder.documents.end() && found->info.kind == base::EntryKind::File && found->info.size > 0;
    if (!there) continue;
    if (found->info.size > largest_answers) {
      answers[found->path].faults.push_back(
          {{found->source, 0, 0}, "the answers are larger than 16 MB, and were not read", ""});
      continue;
    }
    auto text = folder.files->read(found->path, largest_answers);
    if (!text) return tl::make_unexpected(text.error());
    std::uint32_t file = sources.add(found->path, std::move(*text));
    answers[found->path] = submission::parse_answers(sources.file(file).text(), file);
  }
  return answers;
}

}  // namespace assure::compile
