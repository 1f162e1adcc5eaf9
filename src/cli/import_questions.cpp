#include "cli/import_questions.h"

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "intake/words.h"

namespace assure::cli {
namespace {

std::string question_of(const intake::MapLine& line) {
  const std::string written = base::harmless(intake::brief(line.written));
  switch (line.about) {
    case intake::About::Criteria:
      return fmt::format("which criterion is `{}`?", written);
    case intake::About::Ratings:
      return fmt::format("which rating is `{}`?", written);
    case intake::About::Leads:
      return fmt::format("which post is `{}`?", written);
    case intake::About::Files:
      return fmt::format("which file is `{}`?", written);
    case intake::About::Dates:
      return fmt::format("which day is `{}`?", written);
    case intake::About::Conflicts:
      return fmt::format("which of the two holds of {}?", written);
  }
  return written;
}

}  // namespace

bool can_ask(const base::Env& env) {
  return env.in_is_terminal && env.out_is_terminal && env.read_line;
}

std::vector<intake::MapLine> ask(const base::Env& env, const std::vector<intake::MapLine>& questions) {
  std::vector<intake::MapLine> answers;
  env.out << fmt::format("\n{}; an empty line leaves one open. Nothing is written before the last one.\n",
      base::counted(questions.size(), "question"));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const intake::MapLine& question = questions[i];
    env.out << fmt::format("{}/{} {}\n", i + 1, questions.size(), question_of(question));
    if (!question.hint.empty())
      env.out << "    " << base::harmless(intake::brief(question.hint, 300)) << '\n';
    env.out << "> " << std::flush;
    const auto line = env.read_line();
    if (!line) break;
    const std::string answer = intake::clean(*line);
    if (!answer.empty()) answers.push_back({question.about, question.written, answer, {}});
  }
  env.out << '\n';
  return answers;
}

}  // namespace assure::cli
