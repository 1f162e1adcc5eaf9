#include <fmt/format.h>

#include "cli/completions/completions.h"

namespace assure::cli {
namespace {

// PROGRAM, COMMANDS, VALUES, WORDS and FILES are replaced.
constexpr std::string_view script = R"(# Completes PROGRAM in bash. Made by `PROGRAM completion bash`.
_PROGRAM() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= word i files=
  local -a words=()
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${command:+$command }${COMP_WORDS[i]}
    case $word in
COMMANDS    esac
  done
  # `--format=json` comes as three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case "$command $before" in
VALUES    *)
      case $command in
WORDS      esac
      [[ $current == -* ]] && files=
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "$current")
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _PROGRAM PROGRAM
)";

void replace_all(std::string& text, std::string_view name, std::string_view value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

template <class Words>
std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

// The case that follows the name of an option with a value.
std::string value_case(const DescribedCommand& command, const Option& option) {
  std::string patterns;
  for (std::string_view flag : flags_of(option))
    patterns += fmt::format("{}'{} {}'", patterns.empty() ? "" : " | ", command.words, flag);
  return fmt::format("    {}) words=({}) files={} ;;\n", patterns, joined(words_of(option)),
      names_file(option) ? "yes" : "");
}

std::string words_case(const DescribedCommands& commands, const DescribedCommand& command) {
  std::string words;
  bool files = false;
  auto add = [&](std::string_view word) { words += (words.empty() ? "" : " ") + std::string(word); };
  for (const auto* below : commands_below(commands, command.words)) add(last_word(*below));
  for (const Option& option : command.options) {
    for (std::string_view flag : flags_of(option)) add(flag);
    if (!flags_of(option).empty()) continue;
    for (std::string_view word : words_of(option)) add(word);
    files = files || names_file(option);
  }
  return fmt::format(
      "        '{}') words=({} --help) files={} ;;\n", command.words, words, files ? "yes" : "");
}

}  // namespace

std::string bash_completion(std::string_view program, const DescribedCommands& commands) {
  std::string known, values, words;
  for (const auto& command : commands) {
    if (!command.words.empty()) known += fmt::format("      '{}') command=$word ;;\n", command.words);
    for (const Option& option : command.options) {
      if (takes_value(option)) values += value_case(command, option);
    }
    words += words_case(commands, command);
  }
  std::string text(script);
  replace_all(text, "COMMANDS", known);
  replace_all(text, "VALUES", values);
  // Not the names that bash itself gives.
  text.replace(text.find("WORDS      esac"), 5, words);
  replace_all(text, "PROGRAM", program);
  return text;
}

}  // namespace assure::cli
