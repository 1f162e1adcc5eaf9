// Scripts with which a shell completes the command line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "cli/program.h"

namespace assure::cli {

enum class Shell : std::uint8_t { Bash, Zsh, Fish };

using DescribedCommands = std::vector<DescribedCommand>;

// For bash 4.4 or later; it needs no other package.
std::string bash_completion(std::string_view program, const DescribedCommands& commands);
// To be named _PROGRAM, in a folder of $fpath.
std::string zsh_completion(std::string_view program, const DescribedCommands& commands);
std::string fish_completion(std::string_view program, const DescribedCommands& commands);

// The commands one word below `words`.
std::vector<const DescribedCommand*> commands_below(
    const DescribedCommands& commands, std::string_view words);
// The last word of a command's.
std::string_view last_word(const DescribedCommand& command);
// The first line of a help text, without a full stop, in single quotes as shells read them.
std::string quoted_help(std::string_view help);
std::string in_single_quotes(std::string_view text);

}  // namespace assure::cli

namespace assure::base {

template <>
struct Choices<cli::Shell> {
  static constexpr Choice all[] = {{"bash"}, {"zsh"}, {"fish"}};
};

}  // namespace assure::base
