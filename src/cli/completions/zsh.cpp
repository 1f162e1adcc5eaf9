#include <fmt/format.h>

#include "cli/completions/completions.h"

namespace assure::cli {
namespace {

// `help` within a specification of _arguments and _describe.
std::string plain(std::string_view help, std::string_view special) {
  std::string text;
  for (char c : help.substr(0, help.find('\n'))) {
    if (special.find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

// What completes a value: words, files or nothing.
std::string action(const Option& option) {
  std::string words;
  for (std::string_view word : words_of(option)) words += (words.empty() ? "" : " ") + std::string(word);
  if (!words.empty()) return "(" + words + ")";
  return names_file(option) ? "_files" : " ";
}

void add_option(std::string& specs, const Option& option) {
  const auto flags = flags_of(option);
  if (flags.empty()) {
    specs += fmt::format(
        " \\\n      {}", in_single_quotes(fmt::format("*:{}:{}", plain(option.names, ":"), action(option))));
    return;
  }
  for (std::string_view flag : flags) {
    std::string spec = fmt::format("*{}[{}]", flag, plain(option.help, "[]:\\"));
    if (takes_value(option)) {
      // A long name takes its value behind `=`, too.
      if (flag.starts_with("--")) spec.insert(spec.find('['), "=");
      spec += fmt::format(":{}:{}", option.value_name, action(option));
    }
    specs += fmt::format(" \\\n      {}", in_single_quotes(spec));
  }
}

std::string function_name(std::string_view program, std::string_view words) {
  std::string name = fmt::format("_{}", program);
  if (!words.empty()) name += fmt::format("_{}", words);
  for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
  return name;
}

// A command with others below it: the next word decides.
std::string function_with_commands(
    std::string_view program, const DescribedCommands& commands, const DescribedCommand& command) {
  std::string listed, cases, specs;
  for (const auto* below : commands_below(commands, command.words)) {
    std::string_view word = last_word(*below);
    listed +=
        fmt::format("\n    {}", in_single_quotes(fmt::format("{}:{}", word, plain(below->summary, ":\\"))));
    cases += fmt::format("    {}) {} ;;\n", word, function_name(program, below->words));
  }
  for (const Option& option : command.options) {
    if (!flags_of(option).empty()) add_option(specs, option);
  }
  return fmt::format(R"({0}() {{
  local curcontext=$curcontext state line
  local -a commands=({1}
  )
  _arguments -C{2} \
      '--help[Print help and exit]' '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest)
    case $line[1] in
{3}    esac ;;
  esac
}}
)",
      function_name(program, command.words), listed, specs, cases);
}

}  // namespace

std::string zsh_completion(std::string_view program, const DescribedCommands& commands) {
  std::string text =
      fmt::format("#compdef {0}\n# Completes {0} in zsh. Made by `{0} completion zsh`.\n", program);
  for (const auto& command : commands) {
    if (!commands_below(commands, command.words).empty()) {
      text += function_with_commands(program, commands, command);
      continue;
    }
    std::string specs;
    for (const Option& option : command.options) add_option(specs, option);
    text += fmt::format("{}() {{\n  _arguments{} \\\n      '--help[Print help and exit]'\n}}\n",
        function_name(program, command.words), specs);
  }
  return text + fmt::format("_{} \"$@\"\n", program);
}

}  // namespace assure::cli
