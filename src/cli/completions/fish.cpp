#include <fmt/format.h>

#include "cli/completions/completions.h"

namespace assure::cli {
namespace {

// Whether the command typed so far is the one that is asked about.
constexpr std::string_view preamble = R"(# Completes {0} in fish. Made by `{0} completion fish`.
function __{0}_at
  set -l known{1}
  set -l command ''
  for word in (commandline -opc)[2..]
    set -l longer (string trim -- "$command $word")
    contains -- $longer $known; and set command $longer
  end
  test "$command" = "$argv[1]"
end
complete -c {0} -f
)";

std::string row(
    std::string_view program, const DescribedCommand& command, std::string_view what, std::string_view help) {
  return fmt::format("complete -c {} -n \"__{}_at '{}'\" {} -d {}\n", program, program, command.words, what,
      quoted_help(help));
}

std::string option_row(std::string_view program, const DescribedCommand& command, const Option& option) {
  std::string what, words;
  for (std::string_view flag : flags_of(option)) {
    what += fmt::format("{}{} {}", what.empty() ? "" : " ", flag.starts_with("--") ? "-l" : "-s",
        flag.substr(flag.rfind('-') == 0 ? 1 : 2));
  }
  for (std::string_view word : words_of(option)) words += (words.empty() ? "" : " ") + std::string(word);
  if (!words.empty()) {
    what += fmt::format(" -xa '{}'", words);
  } else if (takes_value(option)) {
    what += names_file(option) ? " -rF" : " -x";
  }
  return row(program, command, what, option.help);
}

std::string positional_row(std::string_view program, const DescribedCommand& command, const Option& option) {
  std::string words;
  for (std::string_view word : words_of(option)) words += (words.empty() ? "" : " ") + std::string(word);
  if (!words.empty()) return row(program, command, fmt::format("-a '{}'", words), option.help);
  if (!names_file(option)) return {};
  return fmt::format("complete -c {0} -n \"__{0}_at '{1}'\" -F\n", program, command.words);
}

}  // namespace

std::string fish_completion(std::string_view program, const DescribedCommands& commands) {
  std::string known, rows;
  for (const auto& command : commands) {
    if (!command.words.empty()) known += fmt::format(" '{}'", command.words);
    for (const auto* below : commands_below(commands, command.words))
      rows += row(program, command, fmt::format("-a {}", last_word(*below)), below->summary);
    for (const Option& option : command.options) {
      rows += flags_of(option).empty() ? positional_row(program, command, option)
                                       : option_row(program, command, option);
    }
  }
  return fmt::format(preamble, program, known) + rows;
}

}  // namespace assure::cli
