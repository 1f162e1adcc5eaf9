// The command line as a table: from it come parsing, help, completions for shells and the manual page.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace assure::cli {

struct Program {
  std::string_view name;
  std::string_view version;
  std::string_view summary;
  std::string_view footer;
  std::span<const Command> commands;
};

// What users run. Defined with the table of commands, in cli.cpp.
const Program& this_program();

// The options that several commands take, a row for each `Shared`; they write to `common`.
std::vector<Option> shared_options(Common& common);

// One command, or one below another, with all that it takes.
struct DescribedCommand {
  std::string words;  // "frameworks show"; empty for the program itself
  std::string_view summary;
  Verb verb;                    // what its options write to lives as long as this does
  std::vector<Option> options;  // its own, and the shared ones that change what it does
};

// The program first, then each command that this build has, before those below it.
std::vector<DescribedCommand> described_commands(const Program& program, const std::vector<Option>& shared);

// The names of an option: "--out" and "-o"; of a positional none.
std::vector<std::string_view> flags_of(const Option& option);
// The words that its value can be, or begin with; none when it can be anything.
std::vector<std::string_view> words_of(const Option& option);
bool takes_value(const Option& option);
// Whether its value, or the positional, is a file or a folder.
bool names_file(const Option& option);

}  // namespace assure::cli
