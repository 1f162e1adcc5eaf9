#include "cli/completions/completions.h"

#include <algorithm>

namespace assure::cli {

std::vector<const DescribedCommand*> commands_below(
    const DescribedCommands& commands, std::string_view words) {
  std::vector<const DescribedCommand*> below;
  const std::string before = words.empty() ? std::string() : std::string(words) + " ";
  for (const auto& command : commands) {
    if (command.words.empty() || !command.words.starts_with(before)) continue;
    if (command.words.find(' ', before.size()) == std::string::npos) below.push_back(&command);
  }
  return below;
}

std::string_view last_word(const DescribedCommand& command) {
  return std::string_view(command.words).substr(command.words.rfind(' ') + 1);
}

std::string quoted_help(std::string_view help) {
  help = help.substr(0, help.find('\n'));
  if (help.ends_with('.') || help.ends_with(':')) help.remove_suffix(1);
  return in_single_quotes(help);
}

std::string in_single_quotes(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace assure::cli
